import { expect, test } from 'vitest'
import { fixture, rowsOf } from '../rows.fixture.ts'
import { format } from './format.ts'

const read = (name: string): ReturnType<typeof format.read> =>
  format.read(fixture(new URL(`fixtures/${name}`, import.meta.url)))

test('tree.json', () => {
  const document = read('tree.json')
  expect(document.problems).toEqual([])
  expect(rowsOf(document)).toEqual([
    ['records[0].Message', 'Hello \uFFFC,\nwe have your case \uFFFC.', { title: 'Case received' }],
    ['records[1].Message', 'Hi, how can we help?', { channel: 'chat', title: 'Chat hello' }],
  ])
  expect(document.skipped).toEqual([])
})
