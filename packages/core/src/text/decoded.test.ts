import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Decoded, decodeEscapes, decodeInside, type NextEscape, sliceDecoded } from './decoded.ts'

/** Finds what the pattern finds. */
const escapes =
  (pattern: RegExp, decode: (raw: string) => string): NextEscape =>
  (source, at, end) => {
    const found = new RegExp(pattern, 'g')
    found.lastIndex = at
    const match = found.exec(source.slice(0, end))
    return match ? { start: match.index, end: match.index + match[0].length, text: decode(match[0]) } : undefined
  }

const outerText = (raw: string): string => raw.replace(/\\(.)/g, (_, sign) => (sign === 'n' ? '\n' : sign))
const innerText = (raw: string): string => raw.replaceAll("''", "'")

/** Each unit with its place in the source. */
const placesOf = ({ text, map }: Decoded): { unit: string; start: number; end: number }[] =>
  Array.from({ length: text.length }, (_, at) => ({ unit: text[at]!, ...map.source({ start: at, end: at + 1 }) }))

test('escapes within escapes lead back to the file, unit by unit, and so do parts of them', () => {
  const piece = fc.constantFrom('a', 'b', '\\n', "\\'", "''", '\\\\')
  const sources = fc.array(piece, { maxLength: 12 }).map((pieces) => `"${pieces.join('')}"`)
  fc.assert(
    fc.property(sources, fc.nat(), fc.nat(), (source, a, b) => {
      const outer = decodeEscapes(source, 1, source.length - 1, escapes(/\\./, outerText))
      const whole = decodeInside(outer, escapes(/''/, innerText))
      expect(whole.text).toBe(innerText(outerText(source.slice(1, -1))))
      const places = placesOf(whole)
      let reached = 1
      for (const { unit, start, end } of places) {
        expect(start).toBe(reached)
        expect(innerText(outerText(source.slice(start, end)))).toBe(unit)
        reached = end
      }
      expect(reached).toBe(source.length - 1)
      const [first, second] = [a, b].map((at) => at % (whole.text.length + 1)).sort((x, y) => x - y) as [number, number]
      const parts = [
        { start: 0, end: first },
        { start: second, end: whole.text.length },
      ]
      expect(placesOf(sliceDecoded(whole, parts))).toEqual([...places.slice(0, first), ...places.slice(second)])
    }),
    { numRuns: 500 },
  )
})
