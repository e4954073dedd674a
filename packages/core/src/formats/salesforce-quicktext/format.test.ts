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

test('channels as Salesforce names them', () => {
  const record = (Channel: string): object => ({
    attributes: { type: 'QuickText' },
    Name: Channel,
    Message: 'Hello.',
    Channel,
  })
  const records = ['Live Agent', 'Internal', 'Email', 'Email;Phone'].map(record)
  const { passages } = format.read(JSON.stringify({ records }))
  expect(passages.map(({ channel, audience }) => [channel, audience])).toEqual([
    ['chat', 'public'],
    [undefined, 'internal'],
    ['email', 'public'],
    [undefined, 'public'],
  ])
})
