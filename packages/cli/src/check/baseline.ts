/** The baseline of a run: opened before files are read, asked for each file, and written or summed up at the end. */
import type { Finding, KnownFinding, Problem, Reading } from '@onevoice/core'
import { openBaseline } from '@onevoice/core/node'
import type { BaselineSummary } from '../reporters/reporter.ts'
import type { FilesOfRun } from './find.ts'
import type { CheckFlags } from './flags.ts'

export interface RunBaseline {
  /** The findings to report of a file. */
  newOf(path: string, findings: readonly Finding[]): readonly Finding[]
  /** Once every file was asked for. */
  end(): { readonly summary: BaselineSummary; readonly problems: readonly Problem[] }
}

/** The value is absent when the file cannot be used. */
export function runBaseline(
  file: string,
  { updateBaseline }: CheckFlags,
  folder: string,
  { covers }: Pick<FilesOfRun, 'covers'>,
): Reading<RunBaseline> {
  const { value: baseline, problems } = openBaseline(file, { folder, toWrite: updateBaseline === true, covers })
  if (!baseline) return { problems }
  if (!updateBaseline)
    return {
      value: {
        newOf: (path, findings) => baseline.newOf(path, findings),
        end: () => ({ summary: { file, hidden: baseline.hidden(), stale: baseline.stale() }, problems: [] }),
      },
      problems,
    }
  const judged = new Map<string, readonly KnownFinding[]>()
  let hidden = 0
  return {
    value: {
      newOf(path, findings) {
        const found = findings.map(({ ruleId, fingerprint }) => ({ ruleId, fingerprint }))
        judged.set(path, [...(judged.get(path) ?? []), ...found])
        hidden += findings.length
        return []
      },
      end() {
        const { value: updated, problems: failed } = baseline.update(judged)
        return { summary: { file, hidden, stale: [], ...(updated ? { updated } : { failed: true }) }, problems: failed }
      },
    },
    problems,
  }
}
