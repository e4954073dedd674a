/** Findings that comments, exceptions of the profile or the baseline hide: SARIF tells them, with the reason, beside those that are open. */
import type { Finding } from '@onevoice/core'
import type { CheckedFile } from '@onevoice/core/node'
import type { Suppression } from 'sarif'
import type { Words } from '../../words/words.ts'

export interface Suppressed {
  readonly finding: Finding
  /** None for a finding that is open. */
  readonly suppressions: readonly Suppression[]
}

/** Whether hidden findings are told: code scanning of GitHub does not read suppressions and would open an alert for each of them. */
export const tellsHidden = (): boolean => process.env.GITHUB_ACTIONS !== 'true'

export const notHidden = (finding: Finding): Suppressed => ({ finding, suppressions: [] })

/** What comments in the file and exceptions of the profile hide. */
export const hiddenIn = ({ suppressed = [] }: CheckedFile): Suppressed[] =>
  suppressed.map(({ finding, by, reason }) => ({
    finding,
    suppressions: [{ kind: by === 'comment' ? 'inSource' : 'external', justification: reason }],
  }))

/** A finding that the baseline hides. */
export const knownBefore = (finding: Finding, words: Words): Suppressed => ({
  finding,
  suppressions: [{ kind: 'external', justification: words.knownBefore }],
})
