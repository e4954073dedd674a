import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Decoded, decodeEscapes, decodeInside, type NextEscape, sliceDecoded } from './decoded.ts'
import { ATOM } from './document.ts'

/** Finds what the pattern finds. */
const escapes =
  (pattern: RegExp, decode: (raw: string) => string): NextEscape =>
  (source, at, end) => {
    const found = new RegExp(pattern, 'g')
    found.lastIndex = at
    const match = found.exec(source.slice(0, end))
    if (!match) return undefined
    const place = { start: match.index, end: match.index + match[0].length, text: decode(match[0]) }
    return place.text === ATOM ? { ...place, atom: { kind: 'placeholder' } } : place
  }

/** `<x>` is an atom of the outer syntax, `{n}` one of the inner. */
const outerText = (raw: string): string =>
  raw.replace(/\\(.)|<x>/g, (found, sign) => (found === '<x>' ? ATOM : sign === 'n' ? '\n' : sign))
const innerText = (raw: string): string => raw.replaceAll("''", "'").replaceAll('{n}', ATOM)

/** Each unit with its place in the source. */
const placesOf = ({ text, map }: Decoded): { unit: string; start: number; end: number }[] =>
  Array.from({ length: text.length }, (_, at) => ({ unit: text[at]!, ...map.source({ start: at, end: at + 1 }) }))

/** The atoms are the units that stand for one, each with what stands in its place in the source. */
function expectAtoms(decoded: Decoded, source: string): void {
  const wanted = placesOf(decoded).flatMap(({ unit, start, end }, at) =>
    unit === ATOM ? [{ kind: 'placeholder', start: at, end: at + 1, raw: source.slice(start, end) }] : [],
  )
  expect(decoded.atoms ?? []).toEqual(wanted)
}

test('escapes within escapes lead back to the file, unit by unit, and so do parts of them', () => {
  const piece = fc.constantFrom('a', 'b', '\\n', "\\'", "''", '\\\\', '<x>', '{n}')
  const sources = fc.array(piece, { maxLength: 12 }).map((pieces) => `"${pieces.join('')}"`)
  fc.assert(
    fc.property(sources, fc.nat(), fc.nat(), (source, a, b) => {
      const outer = decodeEscapes(source, 1, source.length - 1, escapes(/\\.|<x>/, outerText))
      const whole = decodeInside(outer, escapes(/''|\{n\}/, innerText))
      expect(whole.text).toBe(innerText(outerText(source.slice(1, -1))))
      const places = placesOf(whole)
      let reached = 1
      for (const { unit, start, end } of places) {
        expect(start).toBe(reached)
        expect(innerText(outerText(source.slice(start, end)))).toBe(unit)
        reached = end
      }
      expect(reached).toBe(source.length - 1)
      expectAtoms(whole, source)
      const [first, second] = [a, b].map((at) => at % (whole.text.length + 1)).sort((x, y) => x - y) as [number, number]
      const parts = [
        { start: 0, end: first },
        { start: second, end: whole.text.length },
      ]
      const sliced = sliceDecoded(whole, parts)
      expect(placesOf(sliced)).toEqual([...places.slice(0, first), ...places.slice(second)])
      expectAtoms(sliced, source)
    }),
    { numRuns: 500 },
  )
})
