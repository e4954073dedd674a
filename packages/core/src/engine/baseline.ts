/**
 * A baseline: the findings that a team knows of and does not want to hear about again. The same functions serve the command line and editors.
 *
 * The file has one entry a line, sorted, each line whole in itself, so that branches merge without conflicts of meaning:
 * `<fingerprint> <rule> <path>`. Line numbers and messages are left out: they change when the finding does not.
 */
import { type Finding, type Problem, type Reading, say, worded } from '../base/index.ts'

export interface BaselineEntry {
  /** Relative to the folder of the baseline file, with `/`. */
  readonly path: string
  readonly ruleId: string
  readonly fingerprint: string
}

/** The name under which programs and editors find a baseline without being told. */
export const baselineName = 'onevoice-baseline.txt'

/** The version of file and fingerprints; another one cannot be compared. */
const version = 1
const mark = '# onevoice baseline '
const header = `${mark}${version}: findings that were here before. Written by onevoice check --update-baseline.`

/** The text of a baseline file: sorted, each entry once. */
export function baselineText(entries: Iterable<BaselineEntry>): string {
  const lines = [...entries].sort(byPlace).map(lineOf)
  return `${[header, ...new Set(lines)].join('\n')}\n`
}

const byPlace = (a: BaselineEntry, b: BaselineEntry): number =>
  order(a.path, b.path) || order(a.ruleId, b.ruleId) || order(a.fingerprint, b.fingerprint)

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const lineOf = ({ fingerprint, ruleId, path }: BaselineEntry): string =>
  `${fingerprint} ${ruleId} ${path.replace(/[\u0000-\u001f\u2028\u2029\\]/g, escapeUnit)}`

const escapeUnit = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

const entryLine = /^([0-9a-f]{14}) ([a-z][a-z0-9-]*\/[a-z][a-z0-9-]*) (\S.*)$/

/** Reads a baseline file. With a problem there is no value: findings must not come back because a line was lost. */
export function readBaseline(source: string, file: string): Reading<readonly BaselineEntry[]> {
  const entries: BaselineEntry[] = []
  const problems: Problem[] = []
  let start = 0
  for (const raw of source.split('\n')) {
    const line = raw.replace(/\r$/, '')
    const at = { file, source, span: { start, end: start + line.length } }
    const problem = start === 0 ? headerProblem(line) : lineProblem(line)
    if (problem && problems.length < mostProblems) problems.push({ ...problem, ...at })
    const [, fingerprint, ruleId, path] = entryLine.exec(line) ?? []
    if (fingerprint && ruleId && path) entries.push({ fingerprint, ruleId, path: unescaped(path) })
    start += raw.length + 1
  }
  return problems.length > 0 ? { problems } : { value: entries, problems }
}

/** A file that is no baseline at all would have a problem in every line. */
const mostProblems = 10

const unescaped = (path: string): string =>
  path.replace(/\\u([0-9a-f]{4})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))

type Fault = Pick<Problem, 'code' | 'message' | 'hint' | 'said'>

function headerProblem(line: string): Fault | undefined {
  const found = line.replace(/^\uFEFF/, '')
  if (!found.startsWith(mark))
    return {
      code: 'not-a-baseline',
      ...worded(
        say('This is not a baseline file: its first line is another one.'),
        say('The first line begins with “{mark}”. --update-baseline writes a new file.', { mark: mark.trim() }),
      ),
    }
  if (Number.parseInt(found.slice(mark.length), 10) === version) return undefined
  return {
    code: 'baseline-version',
    ...worded(
      say('This baseline was written for another version of onevoice; this one reads version {version}.', { version }),
      say('Delete the file and write it anew with --update-baseline.'),
    ),
  }
}

function lineProblem(line: string): Fault | undefined {
  if (line === '' || line.startsWith('#') || entryLine.test(line)) return undefined
  if (/^(<{7}|={7}|>{7}|\|{7})/.test(line))
    return {
      code: 'merge-conflict',
      ...worded(
        say('A merge conflict is left here.'),
        say('Keep the entries of both sides and delete the marks; --update-baseline drops what no longer holds.'),
      ),
    }
  return {
    code: 'baseline-entry',
    ...worded(
      say('This line is not an entry of a baseline.'),
      say('An entry is a fingerprint, a rule and a path, divided by spaces. --update-baseline writes them.'),
    ),
  }
}

/** What a baseline keeps of a finding. */
export type KnownFinding = Pick<Finding, 'ruleId' | 'fingerprint'>

export interface Baseline {
  /** The findings that no entry hides. Each entry hides one finding of one file. */
  newOf(path: string, findings: readonly Finding[]): readonly Finding[]
  /** How many findings were hidden so far. */
  hidden(): number
  /** Entries that no finding needs any more, once every file of the run was asked for; none where no file was. */
  stale(): readonly BaselineEntry[]
}

/** Whether a run would have met a file, had it been there: of others nobody knows whether they are gone or renamed. */
export type Covers = (path: string) => boolean

const everything: Covers = () => true

/**
 * Compares findings with entries. An entry whose file is gone (`exists` tells) hides the same finding in another file: texts are moved and
 * files renamed. Paths are those of the entries.
 */
export function compareBaseline(
  entries: readonly BaselineEntry[],
  exists: (path: string) => boolean,
  covers: Covers = everything,
): Baseline {
  // The same sentence may stand in each of many thousand files: nothing here may go through all entries of a fingerprint for each finding.
  const left = new Map<string, Left>()
  for (const entry of entries) {
    const known = left.get(entry.fingerprint)
    if (known) known.byPath.set(entry.path, entry)
    else left.set(entry.fingerprint, leftWith(entry))
  }
  const asked = new Set<string>()
  const known = new Map<string, boolean>()
  const isGone = (path: string): boolean => {
    if (!known.has(path)) known.set(path, exists(path))
    return known.get(path) === false
  }
  let hidden = 0
  const hides = (path: string, { fingerprint }: Finding): boolean => {
    const candidates = left.get(fingerprint)
    if (!candidates || !(candidates.byPath.delete(path) || takeFirst(candidates, isGone))) return false
    hidden++
    return true
  }
  return {
    newOf(path, findings) {
      asked.add(path)
      return findings.filter((finding) => !hides(path, finding))
    },
    hidden: () => hidden,
    stale: () =>
      asked.size === 0
        ? []
        : [...left.values()]
            .flatMap(({ byPath }) => [...byPath.values()])
            .filter(({ path }) => asked.has(path) || (isGone(path) && covers(path))),
  }
}

/** Entries of one fingerprint that hide nothing yet. */
interface Left {
  readonly byPath: Map<string, BaselineEntry>
  /** Those that were not looked at for their files to be gone; what was passed by is there and stays so in this run. */
  readonly unseen: Iterator<string>
}

function leftWith(entry: BaselineEntry): Left {
  const byPath = new Map([[entry.path, entry]])
  return { byPath, unseen: byPath.keys() }
}

function takeFirst({ byPath, unseen }: Left, isWanted: (path: string) => boolean): boolean {
  for (let next = unseen.next(); !next.done; next = unseen.next())
    if (isWanted(next.value)) return byPath.delete(next.value)
  return false
}

/**
 * The entries for what a run found: those of the files that it judged are replaced, of others kept. Of files that are gone they are dropped when the
 * run covers them, or when it found the same in another file.
 */
export function updatedBaseline(
  before: readonly BaselineEntry[],
  judged: ReadonlyMap<string, readonly KnownFinding[]>,
  exists: (path: string) => boolean,
  covers: Covers = everything,
): readonly BaselineEntry[] {
  const found = [...judged].flatMap(([path, findings]) =>
    findings.map(({ fingerprint, ruleId }): BaselineEntry => ({ path, ruleId, fingerprint })),
  )
  const prints = new Set(found.map(({ fingerprint }) => fingerprint))
  const kept = before.filter(
    ({ path, fingerprint }) => !judged.has(path) && (exists(path) || !(covers(path) || prints.has(fingerprint))),
  )
  return [...kept, ...found]
}
