/** What changed in git; loaded only where somebody asks. */
import type { Reading } from '@onevoice/core'
import { type ChangedFiles, changedFiles } from '@onevoice/core/node'
import type { CheckFlags } from './flags.ts'

export function changesIn({ since, staged, changedLines }: CheckFlags, folder: string): Reading<ChangedFiles> {
  return changedFiles({
    folder,
    ...(since === undefined ? {} : { since }),
    ...(staged ? { staged } : {}),
    ...(changedLines ? { lines: true } : {}),
  })
}
