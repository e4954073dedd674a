import { expect, test } from 'vitest'
import { fixture, rowsOf } from '../rows.fixture.ts'
import { format } from './format.ts'

const read = (name: string): ReturnType<typeof format.read> =>
  format.read(fixture(new URL(`fixtures/${name}`, import.meta.url)))

test('canned.json', () => {
  const document = read('canned.json')
  expect(document.problems).toEqual([])
  expect(rowsOf(document)).toEqual([
    ['[0].content', 'Hi \uFFFC, this is \uFFFC from Hoshi Coffee.', { title: 'hello' }],
    ['[1].content', '本日発送しました。', { title: '発送' }],
  ])
  expect(document.skipped).toEqual([])
})
