import { expect, test } from 'vitest'
import { fixture, rowsOf } from '../rows.fixture.ts'
import { format } from './format.ts'

test('quotes are what is sent, the rest is for colleagues', () => {
  const document = format.read(fixture(new URL('fixtures/orders.md', import.meta.url)))
  const late = { title: 'Late delivery' }
  expect(rowsOf(document)).toEqual([
    [undefined, 'Orders', { role: 'heading', audience: 'internal', title: 'Orders' }],
    [undefined, 'How we answer questions about orders.', { audience: 'internal', title: 'Orders' }],
    [undefined, '1. Late delivery', { role: 'heading', audience: 'internal', ...late }],
    [undefined, 'Use when: the parcel is two days late.', { audience: 'internal', ...late }],
    ['Late delivery', 'Hi \uFFFC,', late],
    ['Late delivery', 'Your parcel is late, and we know where it is.', late],
    ['Late delivery', 'It leaves \uFFFC today.', { role: 'list-item', ...late }],
    [undefined, 'Ask the roastery first.', { audience: 'internal', ...late }],
    [undefined, '2. 返金', { role: 'heading', audience: 'internal', title: '返金' }],
    [undefined, '使うとき: 返金の手続きが終わったとき。', { audience: 'internal', title: '返金' }],
    ['返金', '\uFFFC様', { title: '返金' }],
    ['返金', '返金の手続きが完了しました。', { title: '返金' }],
  ])
})
