/** Exports of Zendesk. */
import { dates, type Export, exportOf, html, json, noise, numbers } from './export.ts'

const zendeskMacros = exportOf('zendesk-macros', 'exports/macros.json', (copy) =>
  json({
    count: 9,
    next_page: null,
    previous_page: null,
    macros: [
      ...numbers.map((index) => ({
        updated_at: dates.updated_at,
        actions: [
          { field: 'status', value: 'solved' },
          { value: `${noise} late`, field: 'current_tags' },
          { field: 'comment_mode_is_public', value: 'true' },
          { field: 'custom_fields_360001', value: noise },
          { field: 'comment_value_html', value: html(copy(`macros[${index}].actions[4].value`)) },
          { field: 'comment_value', value: ['channel:all', noise] },
          { field: 'assignee_id', value: null },
          { field: 'subject', value: `${copy(`macros[${index}].actions[7].value`)}` },
        ],
        title: `Orders::${noise}::${index}`,
        description: index % 2 ? noise : null,
        restriction: index % 2 ? { type: 'Group', id: 1, ids: [1, 2] } : null,
        attachments: [{ file_name: noise, content_url: `https://hoshi.example/${noise}` }],
        active: true,
        id: 360000000 + index,
        url: `https://hoshi.zendesk.example/api/v2/macros/${index}.json`,
      })),
      { id: 7, title: 'Old', active: false, actions: [{ field: 'comment_value', value: noise }] },
      {
        id: 8,
        title: 'Tags only',
        active: true,
        actions: [
          { field: 'set_tags', value: noise },
          { field: 'comment_value', value: null },
        ],
      },
      {
        id: 9,
        title: 'Chat',
        active: true,
        actions: [
          { field: 'comment_value', value: ['channel:chat', copy('macros[8].actions[0].value[1]', 'ja', 'chat')] },
          {
            field: 'side_conversation',
            value: [
              copy('macros[8].actions[1].value[0]'),
              html(copy('macros[8].actions[1].value[1]')),
              `${noise}@hoshi.example`,
              'text/html',
            ],
          },
          { field: 'side_conversation_slack', value: [copy('macros[8].actions[2].value[0]'), `#${noise}`] },
        ],
      },
    ],
  }),
)

const zendeskCursor = exportOf('zendesk-macros', 'exports/macros-cursor.json', (copy) =>
  json(
    {
      macros: [
        {
          url: noise,
          id: 1,
          title: noise,
          active: true,
          ...dates,
          actions: [{ field: 'comment_value', value: copy('macros[0].actions[0].value', 'ja') }],
        },
      ],
      meta: { has_more: false, after_cursor: 'YWN0IG5vdw==', before_cursor: null },
      links: { prev: null, next: `https://hoshi.zendesk.example/api/v2/macros?page[after]=${noise}` },
    },
    undefined,
  ),
)

const zendeskTriggers = exportOf('zendesk-macros', 'exports/triggers.json', (copy) =>
  json({
    triggers: [
      {
        title: noise,
        conditions: { all: [{ field: 'subject_includes_word', operator: 'includes', value: noise }], any: [] },
        actions: [
          {
            field: 'notification_user',
            value: ['requester_id', copy('triggers[0].actions[0].value[1]'), copy('triggers[0].actions[0].value[2]')],
          },
          { field: 'notification_webhook', value: ['01ABC', json({ text: noise })] },
          { field: 'priority', value: 'high' },
        ],
        active: true,
      },
    ],
    next_page: null,
  }),
)

const dynamicContent = exportOf('zendesk-dynamic-content', 'exports/dynamic.json', (copy) =>
  json({
    items: numbers.map((index) => ({
      id: index,
      name: noise,
      placeholder: `{{dc.act_now_${index}}}`,
      default_locale_id: 1,
      outdated: false,
      variants: [
        {
          id: 1,
          content: copy(`items[${index}].variants[0].content`),
          locale_id: 1,
          default: true,
          active: true,
          outdated: false,
        },
        {
          id: 2,
          content: copy(`items[${index}].variants[1].content`, 'ja'),
          locale_id: 67,
          default: false,
          active: true,
        },
        { id: 3, content: noise, locale_id: 8, default: false, active: false },
        { id: 4, content: null, locale_id: 9, active: true },
      ],
    })),
    locales: [
      { id: 1, locale: 'en-US', name: noise },
      { id: 67, locale: 'ja' },
    ],
    next_page: null,
    count: 6,
  }),
)

export const zendesk: readonly Export[] = [zendeskMacros, zendeskCursor, zendeskTriggers, dynamicContent]
