import type { Finding } from '@onevoice/core'
import type { Range } from 'vscode-languageserver'
import { rangeOfFinding, touches } from '../convert/range.ts'

/** The findings that share a place with the range. */
export const findingsIn = (findings: readonly Finding[], range: Range): Finding[] =>
  findings.filter((finding) => touches(rangeOfFinding(finding), range))
