import { expect, test } from 'vitest'
import { fixture, rowsOf } from '../rows.fixture.ts'
import { format } from './format.ts'

const read = (name: string): ReturnType<typeof format.read> =>
  format.read(fixture(new URL(`fixtures/${name}`, import.meta.url)))

test('templates.json', () => {
  const document = read('templates.json')
  expect(document.problems).toEqual([])
  expect(rowsOf(document)).toEqual([
    ['_results[0].subject', 'Our price list for \uFFFC', { role: 'subject', title: 'Wholesale price list' }],
    ['_results[0].body', 'Hi \uFFFC,', { title: 'Wholesale price list' }],
    ['_results[0].body', 'here is the list.', { title: 'Wholesale price list' }],
  ])
  expect(document.skipped).toEqual([])
})
