/** Exports of replies and templates by other tools. */
import { dates, type Export, exportOf, html, json, noise, numbers } from './export.ts'

const intercom = exportOf('intercom', 'exports/intercom.json', (copy) =>
  json({
    type: 'list',
    pages: { type: 'pages', page: 1, per_page: 50, total_pages: 1, next: null },
    data: [
      ...numbers.map((index) => ({
        body_text: noise,
        body: html(`${copy(`data[${index}].body`)} <attribute key="user.name" default="${noise}"/>`),
        type: 'macro',
        id: `${index}`,
        name: noise,
        ...dates,
        visible_to: index % 2 ? 'everyone' : 'specific_teams',
        visible_to_team_ids: [noise],
        available_on: ['inbox', 'messenger'],
      })),
      { type: 'macro', id: '7', name: noise, body: null, body_text: null, visible_to: 'everyone' },
      {
        type: 'macro',
        id: '8',
        name: noise,
        body: '',
        body_text: copy('data[7].body_text', 'ja'),
        visible_to: 'everyone',
      },
    ],
  }),
)

const freshdesk = exportOf('freshdesk', 'exports/freshdesk.json', (copy) =>
  json([
    ...numbers.map((index) => ({
      id: index,
      title: noise,
      folder_id: 3,
      content: noise,
      content_html: html(copy(`[${index}].content_html`)),
      attachments: [
        { id: 1, name: noise, content_type: 'image/png', attachment_url: `https://hoshi.example/${noise}` },
      ],
      ...dates,
    })),
    { id: 9, title: noise, folder_id: 3, content: copy('[6].content', 'ja'), content_html: null, attachments: [] },
  ]),
)

const folders = exportOf('freshdesk', 'exports/folders.json', (copy) =>
  json([
    { id: 1, name: noise, personal: false, responses_count: 0, canned_responses: [] },
    ...numbers.map((index) => ({
      id: index,
      name: noise,
      personal: index % 2 === 1,
      responses_count: 2,
      canned_responses: [
        {
          id: index * 2,
          title: noise,
          content: noise,
          content_html: html(copy(`[${index + 1}].canned_responses[0].content_html`)),
          folder_id: index,
          attachments: [{ name: noise }],
        },
        {
          id: index * 2 + 1,
          title: noise,
          content: copy(`[${index + 1}].canned_responses[1].content`),
          folder_id: index,
        },
      ],
      ...dates,
    })),
  ]),
)

const freshservice = exportOf('freshdesk', 'exports/freshservice.json', (copy) =>
  json({
    canned_responses: numbers.map((index) => ({
      id: index,
      title: noise,
      folder_id: 3,
      visibility: { type: noise },
      content_html: html(copy(`canned_responses[${index}].content_html`)),
      ...dates,
    })),
  }),
)

const gorgias = exportOf('gorgias', 'exports/gorgias.json', (copy) =>
  json({
    object: 'list',
    uri: `/api/macros?search=${noise}`,
    meta: { prev_cursor: null, next_cursor: null },
    data: [
      ...numbers.map((index) => ({
        archived_datetime: null,
        id: index,
        external_id: null,
        intent: 'discount/request',
        name: noise,
        language: index % 2 ? 'ja' : 'en',
        usage: 12,
        actions: [
          { name: 'addTags', title: noise, type: 'user', arguments: { tags: noise } },
          {
            name: 'setSubject',
            title: noise,
            type: 'user',
            arguments: { subject: copy(`data[${index}].actions[1].arguments.subject`, index % 2 ? 'ja' : 'en') },
          },
          {
            name: 'setResponseText',
            title: noise,
            type: 'user',
            arguments: {
              body_text: noise,
              body_html: `<div>${copy(`data[${index}].actions[2].arguments.body_html`, index % 2 ? 'ja' : 'en')}</div>`,
            },
          },
          {
            name: 'http',
            title: noise,
            type: 'user',
            arguments: {
              url: `https://hoshi.example/${noise}`,
              method: 'POST',
              json: { note: noise },
              headers: { a: noise },
            },
          },
          {
            name: 'addAttachments',
            title: noise,
            type: 'user',
            arguments: { attachments: [{ name: noise, url: noise, size: 3 }] },
          },
        ],
      })),
      {
        id: 9,
        name: 'Old',
        archived_datetime: '2025-01-01T00:00:00Z',
        actions: [{ name: 'setResponseText', arguments: { body_html: noise, body_text: noise } }],
      },
    ],
  }),
)

const helpscout = exportOf('helpscout', 'exports/helpscout.json', (copy) =>
  json({
    _embedded: {
      replies: numbers.map((index) => ({
        id: index,
        name: noise,
        text: html(copy(`_embedded.replies[${index}].text`)),
        chatText: index === 3 ? null : copy(`_embedded.replies[${index}].chatText`, 'en', 'chat'),
        _links: { self: { href: noise } },
      })),
    },
    _links: { self: { href: noise }, page: { href: 'https://api.hoshi.example{?page}', templated: true } },
    page: { size: 50, totalElements: 6, totalPages: 1, number: 1 },
  }),
)

const front = exportOf('front', 'exports/front.json', (copy) =>
  json({
    _pagination: { next: null },
    _links: { self: `https://api.hoshi.example/message_templates?q=${noise}` },
    _results: numbers.map((index) => ({
      _links: { self: noise, related: { owner: noise } },
      id: `rsp_${index}`,
      name: noise,
      subject: index % 2 ? null : copy(`_results[${index}].subject`),
      body: html(copy(`_results[${index}].body`)),
      attachments: [
        {
          id: 'fil_1',
          filename: noise,
          url: noise,
          content_type: 'image/png',
          size: 3,
          metadata: { is_inline: true, cid: noise },
        },
      ],
      created_at: 1700000000.123,
      is_available_for_all_inboxes: true,
      inbox_ids: [noise],
    })),
  }),
)

const quickText = exportOf('salesforce-quicktext', 'exports/quick.json', (copy) =>
  json({
    status: 0,
    result: {
      totalSize: 6,
      done: true,
      records: numbers.map((index) => ({
        attributes: { type: 'QuickText', url: `/services/data/v60.0/sobjects/QuickText/${noise}` },
        Id: `0SF${index}`,
        Name: noise,
        Channel: index % 2 ? 'Email;Phone' : 'Email',
        Category: noise,
        Shortcode: noise,
        Message: index === 4 ? null : copy(`result.records[${index}].Message`, 'en', index % 2 ? undefined : 'email'),
        IsInsertable: true,
        LastModifiedBy: { attributes: { type: 'User' }, Name: noise },
      })),
    },
    warnings: [noise],
  }),
)

const chatwoot = exportOf('chatwoot', 'exports/chatwoot.json', (copy) =>
  json(
    numbers.map((index) => ({
      id: index,
      account_id: 1,
      content: `**Hi** {{contact.first_name}},\n\n${copy(`[${index}].content`)}\n\n[Page](https://hoshi.example/act-now)`,
      short_code: noise,
      ...dates,
    })),
  ),
)

const table = exportOf('csv', 'exports/macros.csv', (copy) => {
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`
  const rows = numbers.map((index) => [
    `${index}`,
    cell(noise),
    index % 2 ? 'ja' : 'en',
    cell(html(copy(`row ${index + 2}, Body`, index % 2 ? 'ja' : 'en'))),
    cell(noise),
    '',
    `https://hoshi.example/?${index}`,
  ])
  return `\ufeff${[['Id', 'Name', 'Language', 'Body', 'Tags', 'Archived', 'Url'], ...rows].map((row) => row.join(',')).join('\r\n')}\r\n`
})

export const replies: readonly Export[] = [
  intercom,
  freshdesk,
  folders,
  freshservice,
  gorgias,
  helpscout,
  front,
  quickText,
  chatwoot,
  table,
]
