import { expect, test } from 'vitest'
import { fixture, rowsOf } from '../rows.fixture.ts'
import { format } from './format.ts'

const read = (name: string): ReturnType<typeof format.read> =>
  format.read(fixture(new URL(`fixtures/${name}`, import.meta.url)))

test('macros.json', () => {
  const document = read('macros.json')
  expect(document.problems).toEqual([])
  expect(rowsOf(document)).toEqual([
    [
      'data[0].actions[1].arguments.subject',
      'Your question',
      { role: 'subject', language: 'en', title: 'Discount question' },
    ],
    ['data[0].actions[1].arguments.body_html', 'Hi \uFFFC,', { language: 'en', title: 'Discount question' }],
    [
      'data[0].actions[1].arguments.body_html',
      'the code works until Friday.',
      { language: 'en', title: 'Discount question' },
    ],
    [
      'data[0].actions[2].arguments.body_text',
      'Asked for a code.',
      { audience: 'internal', language: 'en', title: 'Discount question' },
    ],
  ])
  expect(document.skipped).toEqual([
    {
      reason: { text: 'the same text as in {place}', fields: { place: 'body_html' } },
      count: 1,
      path: 'data[0].actions[1].arguments.body_text',
    },
  ])
})
