import { expect, test } from 'vitest'
import { fixture, rowsOf } from '../rows.fixture.ts'
import { format } from './format.ts'

test('welcome.email-meta.xml', () => {
  const document = format.read(fixture(new URL('fixtures/welcome.email-meta.xml', import.meta.url)))
  expect(document.problems).toEqual([])
  expect(rowsOf(document).map(([path, text]) => [path, text])).toEqual([
    ['subject', 'Your first bag & how to brew it'],
    ['textOnly', 'Hi \uFFFC,'],
    ['textOnly', 'your first bag is on its way.'],
  ])
  expect(document.passages.map(({ role, title }) => [role, title])[0]).toEqual(['subject', 'Welcome::First bag'])
})
