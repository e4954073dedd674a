import { expect, test } from 'vitest'
import { fixture, rowsOf } from '../rows.fixture.ts'
import { format } from './format.ts'

const read = (name: string): ReturnType<typeof format.read> =>
  format.read(fixture(new URL(`fixtures/${name}`, import.meta.url)))

test('items.json', () => {
  const document = read('items.json')
  expect(document.problems).toEqual([])
  expect(rowsOf(document)).toEqual([
    ['items[0].variants[0].content', 'Thank you for your order.', { language: 'en-US', title: 'Thanks' }],
    ['items[0].variants[1].content', 'ご注文ありがとうございます。', { language: 'ja', title: 'Thanks' }],
  ])
  expect(document.skipped).toEqual([{ reason: { text: 'inactive' }, count: 1, path: 'items[0].variants[2]' }])
})
