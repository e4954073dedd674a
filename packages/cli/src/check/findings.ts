/** Which findings of a file are reported. */
import type { Finding } from '@onevoice/core'
import type { CheckedFile, LineRange } from '@onevoice/core/node'
import { altered } from '../reporters/reporter.ts'
import type { RunBaseline } from './baseline.ts'
import type { CheckFlags } from './flags.ts'

/** Chooses among the findings of a file. */
export type Choice = (path: string, findings: readonly Finding[]) => readonly Finding[]

/** Findings that count, and those that the baseline hides. */
export interface Sifted {
  readonly fresh: readonly Finding[]
  readonly known: readonly Finding[]
}

export interface Sieve {
  /** To be asked once for each finding: the baseline counts. */
  sift(path: string, findings: readonly Finding[]): Sifted
  /** Of findings that count, those that reports show. */
  readonly wanted: Choice
}

const everything: Choice = (_, findings) => findings
const nothing: readonly Finding[] = []

/** `linesOf` has no answer for a file that is new as a whole; absent in a run over all that there is. */
export function sieve(
  { changedLines, quiet }: CheckFlags,
  baseline: RunBaseline | undefined,
  linesOf: ((path: string) => readonly LineRange[] | undefined) | undefined,
): Sieve {
  const touched = changedLines && linesOf ? onlyChanged(linesOf) : everything
  return {
    sift(path, findings) {
      const unknown = baseline?.newOf(path, findings) ?? findings
      const known = unknown === findings ? nothing : without(findings, unknown)
      return { fresh: touched(path, unknown), known: touched(path, known) }
    },
    wanted: quiet ? onlyErrors : everything,
  }
}

const onlyErrors: Choice = (_, findings) => findings.filter(({ severity }) => severity === 'error')

function without(findings: readonly Finding[], some: readonly Finding[]): readonly Finding[] {
  const gone = new Set(some)
  return findings.filter((one) => !gone.has(one))
}

/** Findings that touch a changed line. */
function onlyChanged(linesOf: (path: string) => readonly LineRange[] | undefined): Choice {
  return (path, findings) => {
    const ranges = linesOf(path)
    if (!ranges) return findings
    return findings.filter(({ start, end }) =>
      ranges.some(({ first, last }) => start.line <= last && end.line >= first),
    )
  }
}

/** The result with some of its findings. Its measures stay what they are: worked out only when a report asks. */
export function withFindings(result: CheckedFile, findings: readonly Finding[]): CheckedFile {
  if (findings.length === result.findings.length) return result
  return altered(result, { findings })
}

/** The findings by path that are chosen; a path without any is left out. */
export function mapFindings<T>(
  byPath: ReadonlyMap<string, T>,
  choose: (path: string, of: T) => readonly Finding[],
): ReadonlyMap<string, readonly Finding[]> {
  const chosen = [...byPath].map(([path, of]) => [path, choose(path, of)] as const)
  return new Map(chosen.filter(([, findings]) => findings.length > 0))
}
