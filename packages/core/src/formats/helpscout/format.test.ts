import { expect, test } from 'vitest'
import { fixture, rowsOf } from '../rows.fixture.ts'
import { format } from './format.ts'

const read = (name: string): ReturnType<typeof format.read> =>
  format.read(fixture(new URL(`fixtures/${name}`, import.meta.url)))

test('replies.json', () => {
  const document = read('replies.json')
  expect(document.problems).toEqual([])
  expect(rowsOf(document)).toEqual([
    ['_embedded.replies[0].text', 'Hello \uFFFC,\u2028we are open from 9 to 5.', { title: 'Opening hours' }],
    [
      '_embedded.replies[0].chatText',
      'Hi \uFFFC,\nwe are open from 9 to 5.',
      { channel: 'chat', title: 'Opening hours' },
    ],
  ])
  expect(document.skipped).toEqual([
    {
      reason: { text: 'only a preview: the export of each reply has its text' },
      count: 1,
      path: '_embedded.replies[1].preview',
    },
  ])
})
