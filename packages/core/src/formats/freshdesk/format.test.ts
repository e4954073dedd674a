import { expect, test } from 'vitest'
import { fixture, rowsOf } from '../rows.fixture.ts'
import { format } from './format.ts'

const read = (name: string): ReturnType<typeof format.read> =>
  format.read(fixture(new URL(`fixtures/${name}`, import.meta.url)))

test('responses.json', () => {
  const document = read('responses.json')
  expect(document.problems).toEqual([])
  expect(rowsOf(document)).toEqual([
    ['[0].content_html', 'Hello \uFFFC,\u2028your refund is on its way.', { title: 'Refund is on its way' }],
    ['[1].content', '返金の手続きが完了しました。', { title: '返金のご案内' }],
  ])
  expect(document.skipped).toEqual([
    {
      reason: { text: 'the same text as in {place}', fields: { place: 'content_html' } },
      count: 1,
      path: '[0].content',
    },
  ])
})
