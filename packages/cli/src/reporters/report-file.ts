/** A file that a report is written to: text goes to a temporary file beside it, which takes its place when the report is complete. */
import {
  chmodSync,
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type Problem, say, worded } from '@onevoice/core'
import { whyNotWritten } from '@onevoice/core/node'

export interface ReportFile {
  write(text: string): void
  /** Puts the report in its place, or says why it could not be written; then nothing of it is left behind. */
  close(): Problem | undefined
  /** Gives the report up: what stood at the path stays. */
  discard(): void
}

const buffered = 1 << 16

/** Opens a report; a problem when that cannot be done. Folders that do not exist yet are made. */
export function openReportFile(path: string): ReportFile | Problem {
  try {
    const target = targetOf(path)
    const written = target.replaced ? join(dirname(target.path), temporaryName(target.path)) : target.path
    mkdirSync(dirname(written), { recursive: true })
    if (target.replaced) sweep(target.path)
    const descriptor = openSync(written, target.replaced ? 'wx' : 'w')
    return reportFile(path, target, written, descriptor)
  } catch (error) {
    return unwritable(path, error)
  }
}

interface Target {
  readonly path: string
  /** Whether it is an ordinary file: a device or a pipe is written to, never replaced. */
  readonly replaced: boolean
  readonly mode?: number
}

/** What stands at the path, behind links. */
function targetOf(path: string): Target {
  const facts = statSync(path, { throwIfNoEntry: false })
  if (!facts) return { path, replaced: true }
  if (facts.isDirectory()) throw Object.assign(new Error('It is a folder'), { code: 'EISDIR' })
  return { path: realpathSync(path), replaced: facts.isFile(), mode: facts.mode }
}

const temporaryName = (path: string): string => `.${basename(path)}.${process.pid}.tmp`

/** After an hour a temporary file belongs to a run that was killed. */
const leftoverMilliseconds = 3_600_000

function sweep(path: string): void {
  const folder = dirname(path)
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(`.${basename(path)}.`) || !/\.\d+\.tmp$/.test(name)) continue
    const facts = statSync(join(folder, name), { throwIfNoEntry: false })
    if (facts && Date.now() - facts.mtimeMs > leftoverMilliseconds) rmSync(join(folder, name), { force: true })
  }
}

function reportFile(path: string, target: Target, written: string, descriptor: number): ReportFile {
  let waiting: string[] = []
  let size = 0
  let failure: Problem | undefined
  const discard = (): void => {
    if (target.replaced) rmSync(written, { force: true })
  }
  // An interrupted run leaves nothing behind.
  process.once('exit', discard)
  const attempt = (step: () => void): void => {
    if (failure) return
    try {
      step()
    } catch (error) {
      failure = unwritable(path, error)
    }
  }
  const flush = (): void => {
    const text = waiting.join('')
    waiting = []
    size = 0
    attempt(() => writeWhole(descriptor, text))
  }
  return {
    discard() {
      closeSync(descriptor)
      discard()
      process.off('exit', discard)
    },
    write(text) {
      waiting.push(text)
      size += text.length
      if (size >= buffered) flush()
    },
    close() {
      flush()
      attempt(() => closeSync(descriptor))
      attempt(() => {
        if (target.mode !== undefined && target.replaced) chmodSync(written, target.mode)
        if (target.replaced) renameSync(written, target.path)
      })
      if (failure) discard()
      process.off('exit', discard)
      return failure
    },
  }
}

function writeWhole(descriptor: number, text: string): void {
  const bytes = Buffer.from(text, 'utf8')
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at)
}

const unwritable = (path: string, error: unknown): Problem => ({
  code: 'unwritable-report',
  ...worded(say('The report {path} could not be written: {why}.', { path, why: whyNotWritten(error) })),
})
