/** Which findings of a file are reported. */
import type { Finding } from '@onevoice/core'
import type { CheckedFile, LineRange } from '@onevoice/core/node'

/** Chooses among the findings of a file. */
export type Choice = (path: string, findings: readonly Finding[]) => readonly Finding[]

export const onlyErrors: Choice = (_, findings) => findings.filter(({ severity }) => severity === 'error')

/** Findings that touch a changed line. `linesOf` has no answer for a file that is new as a whole. */
export function onlyChanged(linesOf: (path: string) => readonly LineRange[] | undefined): Choice {
  return (path, findings) => {
    const ranges = linesOf(path)
    if (!ranges) return findings
    return findings.filter(({ start, end }) =>
      ranges.some(({ first, last }) => start.line <= last && end.line >= first),
    )
  }
}

/** One choice after another. */
export const inTurn =
  (choices: readonly Choice[]): Choice =>
  (path, findings) =>
    choices.reduce((left, choose) => choose(path, left), findings)

/** The result with the findings that are chosen. Its measures stay what they are: worked out only when a report asks. */
export function withFindings(result: CheckedFile, choose: Choice): CheckedFile {
  const findings = choose(result.path, result.findings)
  if (findings.length === result.findings.length) return result
  return Object.create(result, { findings: { value: findings, enumerable: true } }) as CheckedFile
}

/** The findings by path that are chosen; a path without any is left out. */
export function mapFindings(
  byPath: ReadonlyMap<string, readonly Finding[]>,
  choose: Choice,
): ReadonlyMap<string, readonly Finding[]> {
  const chosen = [...byPath].map(([path, findings]) => [path, choose(path, findings)] as const)
  return new Map(chosen.filter(([, findings]) => findings.length > 0))
}
