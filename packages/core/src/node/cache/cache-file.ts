/**
 * The file of a cache: a head, then one entry a line, each with a sum over itself. It is written as a whole and takes the place of the old one,
 * so that runs side by side and runs that are killed leave a whole file; a line that is damaged all the same is as if it were not there.
 */
import { readFileSync } from 'node:fs'
import { type Said, say } from '../../base/index.ts'
import { shortSum } from '../content-facts.ts'
import { writeWhole } from '../write-file.ts'

/** Part of the head; another one makes the file worthless. */
const version = 1

export interface CacheLines {
  /** Text of an entry by its name, as JSON that is read when it is wanted. */
  readonly entries: ReadonlyMap<string, string>
  /** Why entries were passed over. */
  readonly note?: Said
}

const headOf = (engine: string): string => `onevoice cache ${version} ${engine}`

/** Reads a cache of the same engine. Whatever is wrong with the file, the answer is what can be trusted of it. */
export function readCacheFile(path: string, engine: string): CacheLines {
  const text = contentOf(path)
  if (text === undefined) return { entries: new Map() }
  const [head, ...lines] = text.split('\n')
  if (head !== headOf(engine)) {
    const isCache = head?.startsWith('onevoice cache ')
    const note = isCache
      ? say('{path} was written by another version and is not used.', { path })
      : say('{path} is not a cache and will be replaced.', { path })
    return { entries: new Map(), note }
  }
  const entries = new Map<string, string>()
  let damaged = 0
  for (const line of lines) {
    if (line === '') continue
    const [sum, name, json] = fieldsOf(line)
    if (sum === undefined || name === undefined || json === undefined || sum !== sumOf(name, json)) damaged++
    else entries.set(unescaped(name), json)
  }
  return {
    entries,
    ...(damaged > 0
      ? { note: say('{count} entries of {path} are damaged and are not used.', { count: damaged, path }) }
      : {}),
  }
}

/** Throws the error of the file system. */
export function writeCacheFile(path: string, engine: string, entries: ReadonlyMap<string, string>): void {
  writeWhole(path, linesOf(engine, entries))
}

/** One after another: put together they would be the file a second time. */
function* linesOf(engine: string, entries: ReadonlyMap<string, string>): Iterable<string> {
  yield `${headOf(engine)}\n`
  for (const [name, json] of entries) yield `${sumOf(escaped(name), json)}\t${escaped(name)}\t${json}\n`
}

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function fieldsOf(line: string): [string?, string?, string?] {
  const first = line.indexOf('\t')
  const second = line.indexOf('\t', first + 1)
  if (first < 0 || second < 0) return []
  return [line.slice(0, first), line.slice(first + 1, second), line.slice(second + 1)]
}

const sumOf = (name: string, json: string): string => shortSum(`${name}\t${json}`).slice(0, 12)

const escaped = (name: string): string =>
  name.replace(/[\\\t\n\r]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
const unescaped = (name: string): string =>
  name.replace(/\\u([0-9a-f]{4})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
