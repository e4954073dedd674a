/** A baseline as a file: where it is looked for, how its paths are meant, and how it is written. */
import { existsSync, mkdirSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { type Problem, type Reading, say, withHint, worded } from '../base/index.ts'
import {
  type Baseline,
  type BaselineEntry,
  baselineText,
  type Covers,
  compareBaseline,
  type KnownFinding,
  readBaseline,
  updatedBaseline,
} from '../engine/baseline.ts'
import { whyNotWritten } from './not-written.ts'
import { readText } from './read-text.ts'
import { writeWhole } from './write-file.ts'

export interface BaselineFile extends Baseline {
  /** As the user named it. */
  readonly file: string
  readonly entries: number
  /** Writes the entries for what was found and returns how many were added and dropped. */
  update(judged: ReadonlyMap<string, readonly KnownFinding[]>): Reading<BaselineChange>
}

export interface BaselineChange {
  readonly entries: number
  readonly added: number
  readonly dropped: number
}

export interface BaselineOptions {
  /** What `file` and the paths of findings are relative to. */
  readonly folder: string
  /** Whether it is about to be written: then a file that is missing counts as empty, and is no problem. */
  readonly toWrite: boolean
  /** Of paths relative to `folder`. */
  readonly covers: Covers
}

/** Opens a baseline, by its path. */
export function openBaseline(file: string, { folder, toWrite, covers }: BaselineOptions): Reading<BaselineFile> {
  const path = resolve(folder, file)
  const home = dirname(path)
  const inBaseline = (one: string): string => relative(home, resolve(folder, one)).replaceAll(sep, '/')
  const inFolder = (one: string): string => relative(folder, resolve(home, one)).replaceAll(sep, '/')
  const files: FilesOfEntries = {
    exists: (one) => existsSync(resolve(home, one)),
    covers: (one) => covers(inFolder(one)),
  }
  const { value: entries, problems } = toWrite && !existsSync(path) ? noEntries : entriesOf(path, file)
  if (!entries) return { problems }
  const baseline = compareBaseline(entries, files.exists, files.covers)
  return {
    value: {
      ...baseline,
      file,
      entries: entries.length,
      newOf: (one, findings) => baseline.newOf(inBaseline(one), findings),
      update: (judged) => write(path, file, entries, new Map([...judged].map(([k, v]) => [inBaseline(k), v])), files),
    },
    problems: [],
  }
}

/** By the paths that entries have. */
interface FilesOfEntries {
  exists(path: string): boolean
  readonly covers: Covers
}

const noEntries: Reading<readonly BaselineEntry[]> = { value: [], problems: [] }

function entriesOf(path: string, file: string): Reading<readonly BaselineEntry[]> {
  const { value, problems } = readText(path)
  if (value !== undefined) return readBaseline(value, file)
  const hint = say('--update-baseline writes one.')
  return { problems: problems.map((one) => ({ ...(one.hint === undefined ? withHint(one, hint) : one), file })) }
}

function write(
  path: string,
  file: string,
  before: readonly BaselineEntry[],
  judged: ReadonlyMap<string, readonly KnownFinding[]>,
  { exists, covers }: FilesOfEntries,
): Reading<BaselineChange> {
  const after = updatedBaseline(before, judged, exists, covers)
  const value = { entries: after.length, added: beyond(after, before), dropped: beyond(before, after) }
  const text = baselineText(after)
  try {
    if (!existsSync(path) || readText(path).value !== text) {
      mkdirSync(dirname(path), { recursive: true })
      writeWhole(path, text)
    }
    return { value, problems: [] }
  } catch (error) {
    return { problems: [unwritable(file, error)] }
  }
}

/** How many entries have no partner in the other list; one that only moved to another file has. */
function beyond(some: readonly BaselineEntry[], others: readonly BaselineEntry[]): number {
  const left = new Map<string, number>()
  for (const { fingerprint } of others) left.set(fingerprint, (left.get(fingerprint) ?? 0) + 1)
  return some.filter(({ fingerprint }) => {
    const partners = left.get(fingerprint) ?? 0
    left.set(fingerprint, partners - 1)
    return partners <= 0
  }).length
}

const unwritable = (file: string, error: unknown): Problem => ({
  code: 'unwritable',
  file,
  ...worded(
    say('The baseline could not be written: {why}.', { why: whyNotWritten(error) }),
    say('Name a file in a folder that may be written to.'),
  ),
})
