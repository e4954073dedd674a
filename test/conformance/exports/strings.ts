/** String files and templates of whole programs. */
import { type Export, exportOf, json, noise } from './export.ts'

const i18next = exportOf('i18n-json', 'locales/en/shop.json', (copy) =>
  json({
    $schema: noise,
    cart: { title: copy('cart.title'), empty: '', steps: [copy('cart.steps[0]'), copy('cart.steps[1]')] },
    count: null,
    deep: { er: { still: copy('deep.er.still') } },
    bags_one: copy('bags_one'),
    bags_other: copy('bags_other'),
    '@bags': { description: noise },
  }),
)

const arb = exportOf('arb', 'lib/app_ja.arb', (copy) =>
  json({
    '@@locale': 'ja',
    '@@last_modified': noise,
    hello: copy('hello', 'ja'),
    '@hello': { description: noise, placeholders: { name: { type: 'String', example: noise } } },
    bags: `{n, plural, one {${copy('bags', 'ja')}} other {${copy('bags', 'ja')}}}`,
    '@bags': { description: noise },
  }),
)

const catalog = exportOf('xcstrings', 'App/Localizable.xcstrings', (copy) =>
  json({
    sourceLanguage: 'en',
    version: '1.0',
    strings: {
      '': {},
      Hello: {
        comment: noise,
        extractionState: 'manual',
        localizations: {
          en: { stringUnit: { state: 'translated', value: copy('strings.Hello.en') } },
          ja: { stringUnit: { state: 'needs_review', value: copy('strings.Hello.ja', 'ja') } },
        },
      },
      Bags: {
        localizations: {
          en: {
            variations: {
              plural: {
                one: { stringUnit: { state: 'translated', value: copy('strings.Bags.en.one') } },
                other: { stringUnit: { state: 'translated', value: copy('strings.Bags.en.other') } },
              },
            },
          },
        },
      },
      Old: { extractionState: 'stale', localizations: { en: { stringUnit: { state: 'translated', value: noise } } } },
      Brand: { shouldTranslate: false, localizations: { en: { stringUnit: { state: 'translated', value: noise } } } },
    },
  }),
)

const android = exportOf(
  'android-strings',
  'res/values-ja/strings.xml',
  (copy) =>
    `<?xml version="1.0" encoding="utf-8"?>\r\n<!-- ${noise} -->\r\n<resources xmlns:tools="http://schemas.android.com/tools" tools:ignore="${noise}">\r\n` +
    `  <color name="${noise}">#ffffff</color>\r\n  <string name="app" translatable="false">${noise}</string>\r\n` +
    `  <string name="hello" description="${noise}">${copy('hello', 'ja')}</string>\r\n  <string name="link">https://hoshi.example/act-now</string>\r\n` +
    `  <plurals name="bags"><item quantity="other">${copy('bags.other', 'ja')}</item></plurals>\r\n</resources>\r\n`,
)

const templates = exportOf(
  'salesforce-email-meta',
  'email/Orders/late.email-meta.xml',
  (copy) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<EmailTemplate xmlns="http://soap.sforce.com/2006/04/metadata">\n<apiVersion>60.0</apiVersion><available>true</available>` +
    `<attachedDocuments>${noise}</attachedDocuments><attachments><content>${'QWN0IG5vdw'.repeat(100)}</content><name>${noise}</name></attachments>` +
    `<description>${noise}</description><encodingKey>UTF-8</encodingKey><letterhead>${noise}</letterhead><name>${noise}</name><style>none</style>` +
    `<subject>${copy('subject')}</subject><textOnly>Dear {!Contact.FirstName},\n\n${copy('textOnly')}</textOnly><type>html</type><uiType>Aloha</uiType>\n</EmailTemplate>\n`,
)

export const strings: readonly Export[] = [i18next, arb, catalog, android, templates]
