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
  fc.record({ replace: fc.constantFrom(' ', '\n', '&', 'é', ' x ') }),
  fc.record({ skip: fc.nat(3) }),
)

type Step = 'open' | 'close' | 'atom' | { copy: number } | { replace: string } | { skip: number } | string

function play(builder: DocumentBuilder, steps: readonly Step[], length: number): void {
  let at = 0
  let open = false
  for (const step of steps) {
    if (step === 'open') {
      builder.open({ role: 'body' })
      open = true
    } else if (step === 'close') {
      builder.close()
      open = false
    } else if (typeof step === 'object' && 'skip' in step) at = Math.min(length, at + step.skip)
    else if (open) {
      const end = Math.min(length, at + (typeof step === 'object' && 'copy' in step ? step.copy : 1))
      if (typeof step === 'object' && 'copy' in step) builder.copy(at, end)
      else if (typeof step === 'object') builder.replace(step.replace, at, end)
      else builder.atom('code', at, end)
      at = end
    }
  }
}

test('whatever is added, passages are trimmed, sorted and mapped unit by unit', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.array(step, { maxLength: 40 }), (source, steps) => {
      const builder = documentBuilder(source, 'plain')
      play(builder, steps as Step[], source.length)
      const document = builder.finish()
      let last = -1
      for (const { start, end } of document.passages) {
        expect(start).toBe(last + 1)
        const text = document.text.slice(start, end)
        expect(text).toBe(text.trim())
        expect(text).not.toBe('')
        last = end
      }
      expect(document.text.length).toBe(Math.max(0, last))
      for (const atom of document.atoms) expect(document.text.slice(atom.start, atom.end)).toBe(ATOM)
      let reached = 0
      for (const segment of document.map.segments()) {
        expect(segment.text.start).toBe(reached)
        reached = segment.text.end
        if (segment.verbatim)
          expect(document.text.slice(segment.text.start, segment.text.end)).toBe(
            source.slice(segment.source.start, segment.source.end),
          )
      }
      expect(reached).toBe(document.text.length)
    }),
    { numRuns: 500 },
  )
})
