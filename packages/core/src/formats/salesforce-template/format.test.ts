import { expect, test } from 'vitest'
import { fixture, rowsOf } from '../rows.fixture.ts'
import { format } from './format.ts'

test('tree.json', () => {
  const document = format.read(fixture(new URL('fixtures/tree.json', import.meta.url)))
  expect(document.problems).toEqual([])
  expect(rowsOf(document)).toEqual([
    ['records[0].Subject', 'Your parcel \uFFFC', { role: 'subject', title: 'Parcel is late' }],
    ['records[0].HtmlValue', 'Hello \uFFFC,\u2028your parcel is late.', { title: 'Parcel is late' }],
    ['records[1].Body', 'Your parcel is here.', { title: 'Parcel is here' }],
  ])
  expect(document.skipped).toEqual([
    {
      reason: { text: 'the same text as in {place}', fields: { place: 'HtmlValue' } },
      count: 1,
      path: 'records[0].Body',
    },
  ])
})
