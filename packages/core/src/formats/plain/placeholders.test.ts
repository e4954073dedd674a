import { expect, test } from 'vitest'
import { ATOM } from '../../text/index.ts'
import { format } from './format.ts'

test('placeholders are atoms with their meaning, and what is no placeholder stays text', () => {
  const source = 'Hi {{name}}, you paid $100 on %{date}: https://a.example/b.\n\n〇〇様、20% off。'
  const { text, atoms, map } = format.read(source)
  expect(text).toBe(`Hi ${ATOM}, you paid $100 on ${ATOM}: ${ATOM}.\u2029${ATOM}様、20% off。`)
  expect(atoms.map(({ kind, raw, meaning }) => [kind, raw, meaning])).toEqual([
    ['placeholder', '{{name}}', 'name'],
    ['placeholder', '%{date}', 'date'],
    ['url', 'https://a.example/b', undefined],
    ['placeholder', '〇〇', undefined],
  ])
  for (const atom of atoms) {
    const { start, end } = map.source(atom)
    expect(source.slice(start, end)).toBe(atom.raw)
  }
})
