/** Keeps lines until a run ends: in memory while they are few, then in a temporary file. */
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { StringDecoder } from 'node:string_decoder'

/** On the heap of the engine, which grows to a multiple of what is alive, the lines of a large run would be most of it. */
export interface Spool {
  /** A line, without its line end and with none inside. */
  add(line: string): void
  /** All lines in order; afterwards they are gone. */
  drain(): Iterable<string>
}

const inMemory = 1 << 20
const atOnce = 1 << 16

export function spool(): Spool {
  let lines: string[] = []
  let size = 0
  let file: SpoolFile | undefined
  /** Where no temporary file can be written everything stays in memory. */
  let limit = inMemory
  const flush = (): void => {
    try {
      file ??= spoolFile()
      file.append(`${lines.join('\n')}\n`)
      lines = []
      size = 0
    } catch {
      limit = Infinity
    }
  }
  return {
    add(line) {
      lines.push(line)
      size += line.length
      if (size >= limit) flush()
    },
    *drain() {
      if (file) yield* file.lines()
      yield* lines
      file?.remove()
      file = undefined
      lines = []
    },
  }
}

interface SpoolFile {
  append(text: string): void
  lines(): Iterable<string>
  remove(): void
}

function spoolFile(): SpoolFile {
  const folder = mkdtempSync(join(tmpdir(), 'onevoice-'))
  const descriptor = openSync(join(folder, 'report'), 'wx+', 0o600)
  let length = 0
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  // Without a name nothing is left of it, even when the run is killed. Where open files keep their names it goes at the end.
  try {
    remove()
  } catch {}
  process.once('exit', remove)
  return {
    append(text) {
      const bytes = Buffer.from(text, 'utf8')
      for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at, bytes.length - at, length + at)
      length += bytes.length
    },
    *lines() {
      const decoder = new StringDecoder('utf8')
      const buffer = Buffer.alloc(atOnce)
      let pieces: string[] = []
      for (let at = 0; at < length; ) {
        const read = readSync(descriptor, buffer, 0, Math.min(atOnce, length - at), at)
        if (read === 0) break
        at += read
        const text = decoder.write(buffer.subarray(0, read))
        let from = 0
        for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', from)) {
          pieces.push(text.slice(from, end))
          yield pieces.join('')
          pieces = []
          from = end + 1
        }
        pieces.push(text.slice(from))
      }
    },
    remove() {
      closeSync(descriptor)
      remove()
      process.off('exit', remove)
    },
  }
}
