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

test('folders.json: responses within their folders', () => {
  const document = read('folders.json')
  expect(document.problems).toEqual([])
  expect(rowsOf(document)).toEqual([
    ['[1].canned_responses[0].content_html', 'Your laptop is ready.', { title: 'Laptop' }],
    ['[1].canned_responses[1].content', 'The update runs tonight.', { title: 'Update' }],
  ])
})

test.each([
  ['{"canned_response": {"title": "a", "content_html": "<p>Hi</p>"}}', 'canned_response.content_html'],
  ['{"title": "a", "content": "Hi", "folder_id": 1}', 'content'],
  [
    '{"canned_response_folder": {"name": "f", "responses": [{"title": "a", "content_html": "<p>Hi</p>"}]}}',
    'canned_response_folder.responses[0].content_html',
  ],
  [
    '{"id": 1, "name": "f", "canned_responses": [{"title": "a", "content_html": "<p>Hi</p>"}]}',
    'canned_responses[0].content_html',
  ],
])('%s', (json, path) => {
  expect(format.recognises(json, {})).toBeGreaterThan(0.9)
  expect(format.read(json).passages.map((passage) => passage.path)).toEqual([path])
})

test.each([
  '{"title": "a", "content": "Hi"}',
  '[{"id": 1, "name": "f", "responses_count": 3, "folder_id": 1, "title": "a"}]',
])('%s is none', (json) => expect(format.recognises(json, {})).toBe(0))
