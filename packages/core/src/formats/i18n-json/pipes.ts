/** Plurals of vue-i18n: `no bags | one bag | {count} bags`. Each form is a text of its own. */
import type { TextSpan } from '../../base/index.ts'
import type { FindBranches, Piece } from '../branches.ts'

/** A bar divides much else; beside a number that chooses between the forms it is one of vue-i18n. */
const plural = /\{(?:n|count)\}[^"\n|{}]{0,200} \| | \| [^"\n|{}]{0,200}\{(?:n|count)\}/

/** Whether a file has plurals as vue-i18n writes them. */
export const hasPipes = (source: string): boolean => plural.test(source)

export const pipeBranches: FindBranches = (text) => {
  if (!text.includes(' | ')) return undefined
  const branches: Piece[][] = []
  let start = 0
  for (const { 0: bar, index } of text.matchAll(/ \| /g)) {
    branches.push([{ start, end: index } as TextSpan])
    start = index + bar.length
  }
  branches.push([{ start, end: text.length } as TextSpan])
  return [{ branches }]
}
