import { expect, test } from 'vitest'
import { fixture, rowsOf } from '../rows.fixture.ts'
import { format } from './format.ts'

const read = (name: string): ReturnType<typeof format.read> =>
  format.read(fixture(new URL(`fixtures/${name}`, import.meta.url)))

test('one.json', () => {
  const document = read('one.json')
  expect(document.problems).toEqual([])
  expect(rowsOf(document)).toEqual([['macro.actions[0].value', 'Thank you, \uFFFC.', { title: 'Thanks' }]])
  expect(document.skipped).toEqual([])
})

test('page.json', () => {
  const document = read('page.json')
  expect(document.problems.map(({ code, span }) => [code, document.source.slice(span!.start, span!.end)])).toEqual([
    ['one-page', '"https://hoshi.example/api/v2/macros.json?page=2"'],
  ])
  expect(rowsOf(document)).toEqual([
    ['macros[0].actions[2].value', 'Your order \uFFFC', { role: 'subject', title: 'Orders::Late delivery::EN' }],
    ['macros[0].actions[4].value', 'Hi \uFFFC,', { title: 'Orders::Late delivery::EN' }],
    ['macros[0].actions[4].value', 'Your parcel is late & on its way.', { title: 'Orders::Late delivery::EN' }],
    ['macros[1].actions[0].value[1]', '\uFFFC様', { channel: 'chat', title: 'Orders::Late delivery::JA' }],
    [
      'macros[1].actions[0].value[1]',
      'お荷物が遅れております。\u00a0お待たせして申し訳ございません。',
      { channel: 'chat', title: 'Orders::Late delivery::JA' },
    ],
    [
      'macros[2].actions[1].value',
      'Call the roastery "first".',
      { audience: 'internal', title: 'Internal::Check the address' },
    ],
    ['macros[2].actions[2].value[0]', 'Parcel \uFFFC', { role: 'subject', title: 'Internal::Check the address' }],
    ['macros[2].actions[2].value[1]', 'Where is it?', { title: 'Internal::Check the address' }],
    [
      'macros[2].actions[3].value[0]',
      'A parcel is missing.',
      { audience: 'internal', title: 'Internal::Check the address' },
    ],
  ])
  expect(document.skipped).toEqual([
    {
      reason: { text: 'the same text as in {place}', fields: { place: 'comment_value_html' } },
      count: 1,
      path: 'macros[0].actions[3].value',
    },
    { reason: { text: 'only a placeholder' }, count: 1, path: 'macros[3].actions[0].value' },
    { reason: { text: 'inactive' }, count: 1, path: 'macros[4]' },
  ])
})

test('trigger.json', () => {
  const document = read('trigger.json')
  expect(document.problems).toEqual([])
  expect(rowsOf(document)).toEqual([
    [
      'actions[0].value[1]',
      'We have your message',
      { role: 'subject', title: 'Notify the customer of a received order' },
    ],
    ['actions[0].value[2]', 'Hello \uFFFC,', { title: 'Notify the customer of a received order' }],
    ['actions[0].value[2]', 'we will write back today.', { title: 'Notify the customer of a received order' }],
    [
      'actions[1].value[1]',
      'New ticket',
      { role: 'subject', audience: 'internal', title: 'Notify the customer of a received order' },
    ],
    [
      'actions[1].value[2]',
      'Please have a look.',
      { audience: 'internal', title: 'Notify the customer of a received order' },
    ],
  ])
  expect(document.skipped).toEqual([])
})
test.each([
  [
    'a list of macros',
    '[{"title":"A","actions":[{"field":"comment_value","value":"Hello."}]}]',
    '[0].actions[0].value',
  ],
  ['one macro', '{"title":"A","actions":[{"field":"comment_value","value":"Hello."}]}', 'actions[0].value'],
  ['a macro to create', '{"macro":{"actions":[{"field":"comment_value","value":"Hello."}]}}', 'macro.actions[0].value'],
  ['two keys of one name', '{"actions":[{"field":"comment_value","value":"","value":"Hello."}]}', 'actions[0].value'],
])('%s', (_, source, path) => {
  expect(format.recognises(source, {})).toBeGreaterThan(0.5)
  expect(rowsOf(format.read(source)).map(([at, text]) => [at, text])).toEqual([[path, 'Hello.']])
})

test('a file that is cut off gives what can be read, and says where it ends', () => {
  const source = '{"macros":[{"actions":[{"field":"comment_value","value":"Hello."}]},{"actions":[{"field":"comm'
  const document = format.read(source)
  expect(rowsOf(document).map(([, text]) => text)).toEqual(['Hello.'])
  expect(document.problems.map(({ code, span }) => [code, span?.start])).toEqual([
    ['invalid-json', source.lastIndexOf('"comm')],
    ['invalid-json', source.length],
  ])
})

test('actions of triggers that write to customers: a text message, a post, an answer with articles', () => {
  const trigger = {
    triggers: [
      {
        title: 'Late order',
        actions: [
          { field: 'notification_sms_user', value: ['requester_id', '360001', 'Your bag is late.'] },
          { field: 'notification_sms_group', value: ['36', '360001', 'A bag is late.'] },
          { field: 'tweet_requester', value: 'We wrote to you.' },
          { field: 'deflection', value: ['requester_id', 'These may help', '<p>Read this.</p>'] },
        ],
      },
    ],
  }
  const { text, passages } = format.read(JSON.stringify(trigger))
  expect(
    passages.map(({ role, audience, path, start, end }) => [role, audience, path, text.slice(start, end)]),
  ).toEqual([
    ['body', 'public', 'triggers[0].actions[0].value[2]', 'Your bag is late.'],
    ['body', 'internal', 'triggers[0].actions[1].value[2]', 'A bag is late.'],
    ['body', 'public', 'triggers[0].actions[2].value', 'We wrote to you.'],
    ['subject', 'public', 'triggers[0].actions[3].value[1]', 'These may help'],
    ['body', 'public', 'triggers[0].actions[3].value[2]', 'Read this.'],
  ])
})

test('what the requirements of an app name, and a comment for a channel of its own beside the one in HTML', () => {
  const actions = [
    { field: 'comment_value_html', value: '<p>Mail</p>' },
    { field: 'comment_value', value: ['channel:chat', 'Chat'] },
    { field: 'comment_value', value: ['channel:all', 'Mail'] },
    { field: 'notification_webhook', value: ['01H', '{"text":"no"}'] },
  ]
  const source = JSON.stringify({ macros: { late: { title: 'Late', actions } }, targets: { a: { title: 'no' } } })
  expect(format.recognises(source, { path: 'requirements.json' })).toBeGreaterThan(0.9)
  const document = format.read(source)
  expect(rowsOf(document)).toEqual([
    ['macros.late.actions[0].value', 'Mail', { title: 'Late' }],
    ['macros.late.actions[1].value[1]', 'Chat', { channel: 'chat', title: 'Late' }],
  ])
  expect(document.skipped.map(({ reason, path }) => [reason.text, path])).toEqual([
    ['the same text as in {place}', 'macros.late.actions[2].value'],
    ['a request to another program', 'macros.late.actions[3].value'],
  ])
})
