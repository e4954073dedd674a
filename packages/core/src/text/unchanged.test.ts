import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Document } from './document.ts'
import { documentBuilder } from './document-builder.ts'
import { unchangedPassages } from './unchanged.ts'

/** A document with a passage a line. */
function read(lines: readonly string[]): Document {
  const builder = documentBuilder(lines.join('\n'), 'plain')
  let at = 0
  for (const line of lines) {
    builder.open({ role: 'body' })
    builder.copy(at, at + line.length)
    at += line.length + 1
  }
  return builder.finish()
}

test('an edit changes its passage, and those that have it within four units of prose', () => {
  const line = fc.integer({ min: 1, max: 12 }).map((length) => 'x'.repeat(length))
  fc.assert(
    fc.property(fc.array(line, { minLength: 2, maxLength: 6 }), fc.nat(), fc.nat(), (lines, which, where) => {
      const edited = which % lines.length
      const at = where % lines[edited]!.length
      const after = lines.with(edited, `${lines[edited]!.slice(0, at)}y${lines[edited]!.slice(at + 1)}`)
      const document = read(after)
      const place = document.passages[edited]!.start + at
      const wanted = document.passages.map(({ start, end }, index) =>
        end + 4 <= place || start - 4 > place ? index : -1,
      )
      expect([...unchangedPassages(document, read(lines))]).toEqual(wanted)
    }),
  )
})

test('passages behind a line that was taken out are the ones that they were', () => {
  const lines = ['one of them', 'two of them', 'three of them', 'four of them']
  const document = read(lines.toSpliced(1, 1))
  expect([...unchangedPassages(document, read(lines))]).toEqual([-1, -1, 3])
})
