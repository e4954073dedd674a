import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readMarkdown } from '../formats/markdown/read.ts'
import { ATOM, type Document } from '../text/index.ts'
import { applyEdits, editOf } from './edits.ts'

/** The prose with what its atoms stand for. */
function spelled({ atoms }: Document, text: string, start: number): string {
  return text.replaceAll(ATOM, (_, at: number) => atoms.find((atom) => atom.start === start + at)!.raw)
}

test('an edit gives the replacement, leaves placeholders, code and markup alone, and cuts no character in two', () => {
  // The first two signs share their first half, the first and the third their second half.
  const piece = fc.constantFrom('a', 'b', 'ab', '😀', '😁', '\u{1fa00}', '{{a}}', '{{b}}', '`a`', '&amp;', 'é')
  const word = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(''))
  const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '))
  const marks = fc.constantFrom(['<b>', '</b>'] as const, [' <b>', '</b> '] as const)
  const marked = fc.tuple(words, words, words, marks).map(([a, b, c, [open, close]]) => a + open + b + close + c)
  const sources = fc.oneof(words, marked)
  /** Other words, or the same with a part left out or said twice. */
  const change = fc.oneof(
    words.map((put) => () => put.replaceAll('&amp;', '&')),
    fc.tuple(fc.nat(6), fc.nat(3), fc.nat(2)).map(([from, length, times]) => (units: readonly string[]) => {
      const part = units.slice(from, from + length)
      return [...units.slice(0, from), ...Array(times).fill(part).flat(), ...units.slice(from + length)].join('')
    }),
  )
  let edits = 0
  fc.assert(
    fc.property(sources, fc.nat(), fc.nat(), change, (source, from, to, changed) => {
      const document = readMarkdown(source)
      const { text, passages } = document
      const found = [...text.matchAll(/\S+/g)]
      const first = from % found.length
      const last = found[first + (to % (found.length - first))]!
      const [start, end] = [found[first]!.index, last.index + last[0].length]
      const units = Array.from(text.slice(start, end).matchAll(/./gsu), ({ 0: unit, index }) =>
        spelled(document, unit, start + index),
      )
      const replacement = changed(units)
      if (replacement === '' || /^ | $| {2}/.test(replacement)) return
      const edit = editOf(document, passages[0]!, { start, end }, replacement)
      if (!edit) return
      edits++
      const taken = source.slice(edit.span.start, edit.span.end)
      for (const one of [edit.text, taken]) expect(one).not.toMatch(/\p{Surrogate}/u)
      for (const { raw } of document.atoms) expect(taken).not.toContain(raw)
      const after = readMarkdown(applyEdits(source, [edit]))
      expect(spelled(after, after.text, 0)).toBe(
        spelled(document, text.slice(0, start), 0) + replacement + spelled(document, text.slice(end), end),
      )
    }),
    { numRuns: 1000 },
  )
  expect(edits).toBeGreaterThan(300)
})
