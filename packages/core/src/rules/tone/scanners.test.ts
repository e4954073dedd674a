import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TextSpan } from '../../base/index.ts'
import { isOrdinaryWord, shoutingIn } from './capitals/shouting.ts'
import { picturesIn } from './emoji/pictures.ts'
import { exclamations } from './exclamation/marks.ts'

const scanners: Record<string, (text: string) => TextSpan[]> = {
  capitals: (text) => shoutingIn(text, 0, text.length, isOrdinaryWord),
  emoji: (text) => picturesIn(text, 0, text.length, true),
  exclamation: (text) => [...exclamations(text, 0, text.length)],
}

const pieces = fc.constantFrom(
  '!',
  '?',
  '！',
  '‼',
  '🎉',
  '👩🏽‍🍳',
  '\u200d',
  '\ufe0f',
  '1️⃣',
  ':)',
  'FREE',
  'NOW',
  'I',
  ' ',
  '\u2028',
  'a',
  '日',
)

describe.each(Object.entries(scanners))('%s', (_name, scan) => {
  it('gives spans inside the text, in order, that do not overlap', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 3 }))), (parts) => {
        const text = parts.join('')
        let last = 0
        for (const { start, end } of scan(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          last = end
        }
      }),
    )
  })

  it.each(['!', '?!', '🎉', '\u200d', '🎉\u200d', '#', '1', ':', 'A ', 'AB ', 'FREE ', 'A  &  ', '(^', ' '])(
    'stays linear on a long run of “%s”',
    (piece) => {
      const text = `FREE ${piece.repeat(100_000 / piece.length)}x`
      const before = performance.now()
      scan(text)
      expect(performance.now() - before).toBeLessThan(2000)
    },
  )
})
