import { expect, test } from 'vitest'
import { hasFallback, placeholderName, placeholderSyntax } from './placeholder-syntax.ts'

test.each([
  ['{{ticket.requester.first_name}}', 'double-brace', 'ticket.requester.first_name'],
  ['{{ first_name | default: "there" }}', 'double-brace', 'first_name'],
  ['{{lead.First Name:default=there}}', 'double-brace', 'lead.First Name'],
  ['{{{Recipient.FirstName}}}', 'double-brace', 'Recipient.FirstName'],
  ['*|FNAME|*', 'mailchimp', 'FNAME'],
  ['{!Contact.FirstName}', 'salesforce', 'Contact.FirstName'],
  ['{%customer.firstName,fallback=there%}', 'helpscout', 'customer.firstName'],
  ['%%FirstName%%', 'sfmc', 'FirstName'],
  ['%FIRSTNAME%', 'activecampaign', 'FIRSTNAME'],
  ['{% if vip %}', 'logic', 'if vip'],
  ['{{#if vip}}', 'logic', 'if vip'],
  ['{{else}}', 'logic', 'else'],
  ['*|IF:VIP|*', 'logic', 'IF:VIP'],
  ['%s', 'program', undefined],
  ['%1$d', 'program', undefined],
  ['{count}', 'program', 'count'],
  ['[FIRST NAME]', 'blank', 'FIRST NAME'],
  ['〇〇', 'blank', undefined],
  ['【お客様名】', 'blank', undefined],
])('%s', (raw, syntax, name) => {
  expect([placeholderSyntax(raw), placeholderName(raw)]).toEqual([syntax, name])
})

test.each([
  ['{{name | default: "there"}}', true],
  ['{{user.name|fallback:"there"}}', true],
  ['{%customer.firstName,fallback=there%}', true],
  ['{{contact.first_name || "there"}}', true],
  ['{{ personalization_token("contact.firstname", "there") }}', true],
  ['{{lead.First Name:default=there}}', true],
  ['{{name}}', false],
  ['{{ name | capitalize }}', false],
])('%s has a fallback: %s', (raw, expected) => expect(hasFallback(raw)).toBe(expected))
