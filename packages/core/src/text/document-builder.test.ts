import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ATOM, type Document, PASSAGE_BREAK } from './document.ts'
import { type DocumentBuilder, documentBuilder } from './document-builder.ts'

const textsOf = (document: Document): string[] =>
  document.passages.map(({ start, end }) => document.text.slice(start, end))

test('passages are trimmed, divided and mapped', () => {
  const source = ' One. | Two '
  const builder = documentBuilder(source, 'plain')
  builder.open({ role: 'body' })
  builder.copy(0, 6)
  builder.open({ role: 'heading', block: 7 })
  builder.copy(7, 12)
  const document = builder.finish({ title: 'x' })
  expect(document.text).toBe(`One.${PASSAGE_BREAK}Two`)
  expect(document.passages).toEqual([
    { role: 'body', block: 0, audience: 'public', start: 0, end: 4 },
    { role: 'heading', block: 7, audience: 'public', start: 5, end: 8 },
  ])
  expect(document.map.source({ start: 5, end: 8 })).toEqual({ start: 8, end: 11 })
  expect(document.map.source({ start: 4, end: 5 })).toEqual({ start: 5, end: 5 })
  expect(document.frontMatter).toEqual({ title: 'x' })
})

test('an empty passage is dropped and leaves no trace', () => {
  const builder = documentBuilder('a   b', 'plain')
  builder.open({ role: 'body' })
  builder.copy(0, 1)
  builder.open({ role: 'body' })
  builder.copy(1, 4)
  builder.open({ role: 'body' })
  builder.replace('\n', 1, 4)
  builder.open({ role: 'body' })
  builder.copy(4, 5)
  const document = builder.finish()
  expect(textsOf(document)).toEqual(['a', 'b'])
  expect([...document.map.segments()]).toHaveLength(3)
})

test('white space that came from several pieces is trimmed at the end', () => {
  const builder = documentBuilder('a &nbsp; \n', 'html')
  builder.open({ role: 'body' })
  builder.copy(0, 2)
  builder.replace('\u00a0', 2, 8)
  builder.copy(8, 9)
  builder.replace('\n', 9, 10)
  const document = builder.finish()
  expect(document.text).toBe('a')
  expect([...document.map.segments()]).toHaveLength(1)
})

test('what was trimmed has no part in the break behind it', () => {
  const builder = documentBuilder('a&nbsp;|b', 'html')
  builder.open({ role: 'body' })
  builder.copy(0, 1)
  builder.replace('\u00a0', 1, 7)
  builder.open({ role: 'body' })
  builder.copy(8, 9)
  const { map } = builder.finish()
  expect(map.source({ start: 1, end: 2 })).toEqual({ start: 1, end: 1 })
})

test('an atom is one unit and keeps what stands in the source', () => {
  const builder = documentBuilder('Hi {{name}}!', 'plain')
  builder.open({ role: 'body' })
  builder.copy(0, 3)
  builder.atom('placeholder', 3, 11, { meaning: 'name' })
  builder.copy(11, 12)
  const document = builder.finish()
  expect(document.text).toBe(`Hi ${ATOM}!`)
  expect(document.atoms).toEqual([{ kind: 'placeholder', start: 3, end: 4, raw: '{{name}}', meaning: 'name' }])
  expect(document.map.source({ start: 3, end: 4 })).toEqual({ start: 3, end: 11 })
})

test('what a format knows of a passage is kept', () => {
  const facts = {
    role: 'message',
    block: 3,
    audience: 'internal',
    language: 'ja',
    channel: 'support',
    path: 'a[0]',
    title: 'Refund',
  } as const
  const builder = documentBuilder('x', 'json')
  builder.open(facts)
  builder.copy(0, 1)
  expect(builder.finish().passages).toEqual([{ ...facts, start: 0, end: 1 }])
})

test('prose outside a passage is a bug', () => {
  expect(() => documentBuilder('x', 'plain').copy(0, 1)).toThrow('outside a passage')
})

const step = fc.oneof(
  fc.constantFrom('open', 'close', 'atom'),
  fc.record({ copy: fc.nat(6) }),
  fc.record({ replace: fc.constantFrom(' ', '\n', '&', 'é', ' x ', 'a \u3000', '') }),
  fc.record({ skip: fc.nat(3) }),
)

type Step = 'open' | 'close' | 'atom' | { copy: number } | { replace: string } | { skip: number } | string

/** A unit of prose, and the place in the source that it stands for. */
interface Unit {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Adds the steps to a builder. Gives the passages that should come of it, unit by unit. */
function play(builder: DocumentBuilder, steps: readonly Step[], source: string): readonly (readonly Unit[])[] {
  const passages: Unit[][] = []
  let at = 0
  let units: Unit[] | undefined
  for (const step of steps) {
    if (step === 'open') {
      builder.open({ role: 'body' })
      units = []
      passages.push(units)
    } else if (step === 'close') {
      builder.close()
      units = undefined
    } else if (typeof step === 'object' && 'skip' in step) at = Math.min(source.length, at + step.skip)
    else if (units) {
      const start = at
      at = Math.min(source.length, at + (typeof step === 'object' && 'copy' in step ? step.copy : 1))
      if (typeof step === 'object' && 'copy' in step) {
        builder.copy(start, at)
        for (let unit = start; unit < at; unit++) units.push({ text: source[unit]!, start: unit, end: unit + 1 })
      } else if (typeof step === 'object') {
        builder.replace(step.replace, start, at)
        for (const text of step.replace) units.push({ text, start, end: at })
      } else {
        builder.atom('code', start, at)
        units.push({ text: ATOM, start, end: at })
      }
    }
  }
  return passages.map(trimmed).filter(({ length }) => length > 0)
}

function trimmed(units: readonly Unit[]): readonly Unit[] {
  const first = units.findIndex(({ text }) => text.trim() !== '')
  return first < 0 ? [] : units.slice(first, units.findLastIndex(({ text }) => text.trim() !== '') + 1)
}

test('whatever is added, passages are trimmed and divided, and each unit of them stands where it came from', () => {
  const source = fc.string({ unit: fc.constantFrom(...'abc é😀 \n\t\u3000'), maxLength: 40 })
  fc.assert(
    fc.property(source, fc.array(step, { maxLength: 40 }), (source, steps) => {
      const builder = documentBuilder(source, 'plain')
      const passages = play(builder, steps as Step[], source)
      const document = builder.finish()
      expect(document.text).toBe(passages.map((units) => units.map(({ text }) => text).join('')).join(PASSAGE_BREAK))
      expect(document.passages.map(({ start, end }) => end - start)).toEqual(passages.map(({ length }) => length))
      for (const [index, { start }] of document.passages.entries())
        for (const [at, unit] of passages[index]!.entries()) {
          const span = { start: start + at, end: start + at + 1 }
          expect(document.map.source(span)).toEqual({ start: unit.start, end: unit.end })
        }
      expect(document.atoms.map(({ start }) => start)).toEqual(
        [...document.text.matchAll(new RegExp(ATOM, 'g'))].map(({ index }) => index),
      )
      for (const { raw, start, end } of document.atoms) {
        const place = document.map.source({ start, end })
        expect(raw).toBe(source.slice(place.start, place.end))
      }
    }),
    { numRuns: 500 },
  )
})
