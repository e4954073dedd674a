import { expect, test } from 'vitest'
import { fixture, rowsOf } from '../rows.fixture.ts'
import { format } from './format.ts'

test('welcome.email', () => {
  const document = format.read(fixture(new URL('fixtures/welcome.email', import.meta.url)))
  expect(rowsOf(document).map(([, text]) => text)).toEqual([
    'Hi \uFFFC,',
    'Your first bag is on its way. It was roasted on \uFFFC.',
  ])
  expect(document.atoms.map(({ raw }) => raw)).toEqual(['{!Contact.FirstName}', '{!Order.RoastDate__c}'])
})

test('a body without tags is plain text', () => {
  expect(format.read('Hi {!Contact.FirstName},\n\n1 < 2 bags.').text).toContain('1 < 2 bags.')
})
