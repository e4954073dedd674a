/** Edits of subjects: ours and postal-mime read the edited text again, and nothing else has changed. */
import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import { asWindows1252, type TextSpan } from '../../packages/core/src/base/index.ts'
import { applyEdits, editOf } from '../../packages/core/src/engine/edits.ts'
import { format } from '../../packages/core/src/formats/eml/format.ts'
import { ATOM, type Passage } from '../../packages/core/src/text/index.ts'
import { encodedWords } from './encoded-words.ts'

const letters: Readonly<Record<string, readonly string[]>> = {
  'utf-8': ['é', '語', '😀', '。'],
  'iso-8859-1': ['é', 'ß', 'Ü'],
  'windows-1252': ['é', '€', '’'],
  Shift_JIS: ['語', 'に', '。', 'ｱ'],
  'EUC-JP': ['語', 'に', '。'],
  'ISO-2022-JP': ['語', 'に', '。'],
}

const charset = fc.constantFrom(...Object.keys(letters))

/** Words in a character set. */
const words = (name: string): fc.Arbitrary<string> =>
  fc
    .array(
      fc.array(fc.constantFrom('a', 'B', '1', '=', '?', '_', ',', '"', ...letters[name]!, ...letters[name]!), {
        minLength: 1,
        maxLength: 8,
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((all) => all.map((units) => units.join('')).join(' '))

const plain = fc
  .array(fc.constantFrom('Hi', 'order', '12,', 'a-b', '"so"', 'x=y'), { minLength: 1, maxLength: 4 })
  .map((all) => all.join(' '))

const mail = charset.chain((name) =>
  fc.record({
    name: fc.constant(name),
    pieces: fc.array(
      fc.oneof(
        plain,
        fc
          .tuple(
            words(name),
            fc.constantFrom('B' as const, 'Q' as const, 'b' as const, 'q' as const),
            fc.integer({ min: 1, max: 10 }),
          )
          .map(([text, kind, size]) => encodedWords(text, name, kind, size)),
      ),
      { minLength: 1, maxLength: 3 },
    ),
    between: fc.constantFrom(' ', '\r\n '),
    replacement: fc.oneof(words(name), plain),
    from: fc.nat(),
    to: fc.nat(),
  }),
)

const facts = ({ start, end, ...rest }: Passage): string => JSON.stringify(rest)

test('what an edit makes of a subject is read again, and nothing else changes', async () => {
  let edits = 0
  await fc.assert(
    fc.asyncProperty(mail, async ({ pieces, between, replacement, from, to }) => {
      const start = 'From: a@example.com\r\nSubject: '
      const end = '\r\nTo: b@example.com\r\n\r\nHi there.\r\n'
      const source = start + pieces.join(between) + end
      const document = format.read(source)
      const passage = document.passages[0]!
      const length = passage.end - passage.start
      const ends = [from % (length + 1), to % (length + 1)].sort((a, b) => a - b).map((at) => passage.start + at)
      const span = { start: ends[0]!, end: ends[1]! } as TextSpan
      // Half a character is no place, nor is the white space at the ends.
      fc.pre(
        span.start < span.end &&
          Buffer.from(document.text.slice(span.start, span.end)).toString() ===
            document.text.slice(span.start, span.end),
      )
      fc.pre(!document.text.slice(span.start, span.end).includes(ATOM))
      const edit = editOf(document, passage, span, replacement)
      if (!edit) return
      edits++
      const after = applyEdits(source, [edit])
      expect(after.startsWith(start) && after.endsWith(end)).toBe(true)
      const again = format.read(after)
      const wanted = document.text.slice(0, span.start) + replacement + document.text.slice(span.end)
      expect([source, after, again.text]).toEqual([source, after, wanted])
      expect(again.passages.map(facts)).toEqual(
        document.passages
          .map(facts)
          .map((one, index) =>
            index === 1
              ? one.replace(/"title":"(?:[^"\\]|\\.)*"/, `"title":${JSON.stringify(wanted.split('\u2029')[0])}`)
              : one,
          ),
      )
      for (const [word] of after.matchAll(/=\?[^?\s]+\?[BbQq]\?[^?\s]*\?=/g))
        expect([word, word.length <= 75 || source.includes(word)]).toEqual([word, true])
      // It decodes with what Node has, whose windows-1252 is Latin-1.
      const subject = asWindows1252((await PostalMime.parse(after)).subject ?? '')
      expect([after, subject]).toEqual([after, wanted.split('\u2029')[0]])
    }),
    { numRuns: 200, interruptAfterTimeLimit: 25_000 },
  )
  expect(edits).toBeGreaterThan(100)
})
