import { expect, test } from 'vitest'
import { fixture, rowsOf } from '../rows.fixture.ts'
import { format } from './format.ts'

const read = (name: string): ReturnType<typeof format.read> =>
  format.read(fixture(new URL(`fixtures/${name}`, import.meta.url)))

test('list.json', () => {
  const document = read('list.json')
  expect(document.problems).toEqual([])
  expect(rowsOf(document)).toEqual([
    ['data[0].body', 'Hi \uFFFC,', { title: 'Order received' }],
    ['data[0].body', 'We have your order & start roasting today.', { title: 'Order received' }],
  ])
  expect(document.skipped).toEqual([
    { reason: { text: 'the same text as in {place}', fields: { place: 'body' } }, count: 1, path: 'data[0].body_text' },
  ])
})

test('a list that begins with a macro without HTML is known', () => {
  const source = JSON.stringify({ type: 'list', data: [{ type: 'macro', name: 'Late', body_text: 'It is late.' }] })
  expect(format.recognises(source, { path: 'macros.json' })).toBeGreaterThan(0.9)
  expect(rowsOf(format.read(source))).toEqual([['data[0].body_text', 'It is late.', { title: 'Late' }]])
})
