/** Plurals of i18next by intervals: `(0)[no bags];(1-5)[a few bags];(6-inf)[many bags];`. Each form is a text of its own. */
import type { TextSpan } from '../../base/index.ts'
import type { FindBranches, Piece } from '../branches.ts'

const whole = /^\s*(?:\([\d\-inf, ]{1,20}\)\[[^[\]]{0,2000}\];?\s*)+$/
const form = /\([\d\-inf, ]{1,20}\)\[([^[\]]{0,2000})\]/g

export const isIntervals = (text: string): boolean => text.includes(')[') && whole.test(text)

export const intervalBranches: FindBranches = (text) => [
  {
    branches: Array.from(text.matchAll(form), ({ 0: all, 1: inside, index }): Piece[] => {
      const end = index + all.length - 1
      return [{ start: end - inside!.length, end } as TextSpan]
    }),
  },
]
