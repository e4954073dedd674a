/** Catalogs of translations as gettext, translation tools, browsers and clouds keep them. */
import { type Export, exportOf, json, noise, numbers } from './export.ts'

/** As gettext wraps strings: an empty one first, then pieces. */
const wrapped = (keyword: string, text: string): string =>
  `${keyword} ""\n${(text.match(/.{1,30}/gsu) ?? []).map((piece) => JSON.stringify(piece)).join('\n')}`

const po = exportOf('po', 'locale/ja/LC_MESSAGES/shop.po', (copy) => {
  const header = `# ${noise}\n#, fuzzy\nmsgid ""\nmsgstr ""\n"Project-Id-Version: ${noise}\\n"\n"Language: ja\\n"\n"Plural-Forms: nplurals=1; plural=0;\\n"\n`
  const entries = numbers.map((index) => {
    const id = `${noise} ${index}`
    const place = `msgctxt "${noise}" msgid "${id}"`
    return `# ${noise}\n#. ${noise}\n#: src/${noise}.c:12\n#, c-format, no-wrap\n#| msgid "${noise}"\nmsgctxt "${noise}"\nmsgid "${id}"\n${wrapped('msgstr', copy(place, 'ja'))}\n`
  })
  const plural = `msgid "${noise} %d bag"\nmsgid_plural "${noise} %d bags"\nmsgstr[0] "%d: ${copy(`msgid "${noise} %d bag"`, 'ja')}"\nmsgstr[1] "%d: ${copy(`msgid "${noise} %d bag" msgstr[1]`, 'ja')}"\n`
  const rest = `#, fuzzy, python-format\nmsgid "${noise} fuzzy"\nmsgstr "${noise}"\n\nmsgid "${noise} untranslated"\nmsgstr ""\n\n#~ msgctxt "${noise}"\n#~ msgid "${noise}"\n#~ msgstr ""\n#~ "${noise}"\n\n#~| msgid "${noise}"\n#~ msgid "${noise} old"\n#~ msgstr "${noise}"\n`
  return `\ufeff${[header, ...entries, plural, rest].join('\n').replaceAll('\n', '\r\n')}`
})

const pot = exportOf(
  'po',
  'locale/shop.pot',
  (copy) =>
    `# ${noise}\nmsgid ""\nmsgstr "X-Generator: ${noise}\\n"\n\n` +
    numbers
      .map((index) => {
        // A template has its texts as ids; the place names the beginning of one.
        const start = `${index}. Thank you for writing to us about order ${index + 1} 😀, and please act now if you still`
        return `#: ${noise}.py:1\nmsgid ${JSON.stringify(`${index}. ${copy(`msgid "${start}…"`)}`)}\nmsgstr ""\n`
      })
      .join('\n'),
)

const xliff1 = exportOf('xliff', 'i18n/app.ja.xlf', (copy) => {
  const unit = (id: string, inside: string, attributes = ''): string =>
    `<trans-unit id="${id}" datatype="html" extradata="${noise}"${attributes}>\r\n<source xml:space="preserve">${noise}</source>\r\n${inside}` +
    `<context-group purpose="location"><context context-type="sourcefile">${noise}</context></context-group>\r\n<note priority="1" from="meaning">${noise}</note>\r\n` +
    `<alt-trans match-quality="80%" tool="${noise}"><source>${noise}</source><target>${noise}</target></alt-trans>\r\n</trans-unit>`
  const translated = numbers.map((index) =>
    unit(
      `${noise}.${index}`,
      `<seg-source><mrk mtype="seg" mid="0">${noise}</mrk></seg-source>\r\n<target state="translated" state-qualifier="${noise}"><mrk mtype="seg" mid="0">${copy(`${noise}.${index}`, 'ja')}</mrk> <x id="INTERPOLATION" equiv-text="{{ ${noise} }}"/><bpt id="1" ctype="link">&lt;a href="https://hoshi.example/${noise}"></bpt><g id="2" ctype="x-${noise}">見る</g><ept id="1">&lt;/a></ept></target>\r\n`,
    ),
  )
  const others = [
    unit('new', `<target state="needs-translation">${noise}</target>`),
    unit('none', ''),
    unit('empty', '<target/>'),
    unit('fixed', `<target>${noise}</target>`, ' translate="no"'),
  ]
  const files = `<file original="${noise}.html" source-language="en" target-language="ja" datatype="html" date="2026-05-01T09:00:00Z">\r\n<header><skl><internal-file form="base64">QWN0IG5vdw==</internal-file></skl><phase-group><phase phase-name="${noise}" process-name="${noise}"/></phase-group><tool tool-id="t" tool-name="${noise}"/><note>${noise}</note></header>\r\n<body><group id="${noise}" resname="${noise}"><note>${noise}</note>${[...translated, ...others].join('\r\n')}</group></body></file>`
  const second = `<file original="second.html" source-language="en" target-language="ja"><body>${unit('a', `<target><![CDATA[${copy('second.html › a', 'ja')}]]></target>`)}</body></file>`
  return `<?xml version="1.0" encoding="UTF-8"?>\r\n<!-- ${noise} -->\r\n<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:sdl="https://hoshi.example/${noise}">\r\n${files}${second}\r\n</xliff>\r\n`
})

const resx = exportOf('resx', 'Shop/Properties/Resources.ja.resx', (copy) => {
  const data = (name: string, value: string, more = ' xml:space="preserve"'): string =>
    `  <data name="${name}"${more}>\r\n    <value>${value}</value>\r\n    <comment>${noise}</comment>\r\n  </data>`
  const texts = numbers.map((index) => data(`Mail_${index}`, copy(`Mail_${index}`, 'ja').replaceAll('&', '&amp;')))
  const others = [
    data('Logo', `..\\${noise}.png;System.Byte[]`, ' type="System.Resources.ResXFileRef, System.Windows.Forms"'),
    data('Icon', noise, ' mimetype="application/x-microsoft.net.object.binary.base64"'),
    data('&gt;&gt;button.Name', noise),
    `  <metadata name="${noise}"><value>${noise}</value></metadata>`,
  ]
  return `\ufeff<?xml version="1.0" encoding="utf-8"?>\r\n<root>\r\n  <!-- ${noise} -->\r\n  <resheader name="reader">\r\n    <value>System.Resources.ResXResourceReader, ${noise}</value>\r\n  </resheader>\r\n  <assembly alias="${noise}" name="${noise}" />\r\n${[...texts, ...others].join('\r\n')}\r\n</root>`
})

const xliff2 = exportOf('xliff', 'i18n/app.ja.xlf', (copy) => {
  const data = `<originalData><data id="d1">&lt;b title="${noise}"></data><data id="d2">${noise}</data></originalData>`
  const matches = `<mtc:matches><mtc:match ref="#m1" matchQuality="80" origin="${noise}"><source>${noise}</source><target>${noise}</target></mtc:match></mtc:matches>`
  const unit = (id: string, inside: string, attributes = ''): string =>
    `<unit id="${id}" name="${noise}"${attributes}>${matches}<notes><note category="${noise}">${noise}</note></notes>${data}${inside}</unit>`
  const units = numbers.map((index) =>
    unit(
      `u${index}`,
      `<segment id="s1" state="translated" subState="my:${noise}"><source>${noise}</source><target>${copy(`u${index}`, 'ja')}<pc id="1" dataRefStart="d1" dispStart="${noise}">見る</pc><ph id="2" dataRef="d2" equiv="${noise}"/><mrk id="m1" type="comment" value="${noise}">見る</mrk></target></segment><ignorable><source> ${noise} </source><target> ${noise} </target></ignorable>`,
    ),
  )
  const several = unit(
    'several',
    `<segment><source>${noise}</source><target>${copy('several[0]', 'ja')}</target></segment><segment state="initial"><source>${noise}</source><target>${noise}</target></segment><segment state="final"><source>${noise}</source><target>${copy('several[2]', 'ja')}</target></segment>`,
  )
  const fixed = unit(
    'fixed',
    `<segment><source>${noise}</source><target>${noise}</target></segment>`,
    ' translate="no"',
  )
  const group = `<group id="g" translate="no" name="${noise}">${unit('inherits', `<segment><source>${noise}</source><target>${noise}</target></segment>`)}${unit('again', `<segment><source>${noise}</source><target>${copy('again', 'ja')}</target></segment>`, ' translate="yes"')}</group>`
  return `<?xml version="1.0"?>\n<xliff version="2.0" srcLang="en" trgLang="ja" xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0">\n<file id="f1" original="${noise}"><skeleton>${noise}</skeleton><notes><note>${noise}</note></notes>${[...units, several, fixed, group].join('\n')}</file></xliff>\n`
})

const sources = exportOf('xliff', 'i18n/source.xlf', (copy) => {
  const unit = (id: number): string =>
    `<unit id="u${id}"><m:matches xmlns:m="urn:oasis:names:tc:xliff:matches:2.0"><m:match ref="#m"><source>${noise}</source><target>${noise}</target></m:match></m:matches><segment><source>${copy(`u${id}`)}</source></segment></unit>`
  return `<xliff version="2.1" srcLang="en-US" trgLang="ja" xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f">${numbers.map(unit).join('')}</file></xliff>`
})

const nextcloud = exportOf('nextcloud-l10n', 'apps/mail/l10n/ja.json', (copy) =>
  json({
    translations: {
      ...Object.fromEntries(
        numbers.map((index) => {
          const key = `${noise} {user} ${index}`
          return [key, copy(`translations[${JSON.stringify(key)}]`, 'ja')]
        }),
      ),
      [`_${noise} %n_::_${noise} %n_`]: [`%n: ${copy(`translations["_${noise} %n_::_${noise} %n_"][0]`, 'ja')}`],
      [`${noise} empty`]: '',
    },
    pluralForm: `nplurals=1; plural=0; ${noise}`,
  }),
)

const extension = exportOf('i18n-json', '_locales/ja/messages.json', (copy) =>
  json({
    appName: { message: copy('appName.message', 'ja'), description: noise },
    ...Object.fromEntries(
      numbers.map((index) => [
        `act_now_${index}`,
        {
          message: `$USER$: ${copy(`act_now_${index}.message`, 'ja')} $1`,
          description: noise,
          placeholders: { user: { content: '$1', example: noise }, act: { content: noise } },
        },
      ]),
    ),
  }),
)

const extracted = [
  exportOf('i18n-json', 'build/App.json', (copy) =>
    json(
      numbers.map((index) => ({
        id: `${noise}.${index}`,
        description: index % 2 ? noise : { text: noise, author: noise },
        defaultMessage: `{n, plural, one {${copy(`[${index}].defaultMessage`)}} other {<b>${copy(`[${index}].defaultMessage`)}</b>}}`,
        file: `src/${noise}.tsx`,
        start: 12,
        end: 40,
        line: 3,
        col: 4,
        meta: { project: noise },
      })),
    ),
  ),
  exportOf('i18n-json', 'lang/ja.json', (copy) =>
    json(
      Object.fromEntries(
        numbers.map((index) => [
          `a${index}`,
          { description: noise, defaultMessage: copy(`a${index}.defaultMessage`, 'ja') },
        ]),
      ),
    ),
  ),
]

export const catalogs: readonly Export[] = [po, pot, resx, xliff1, xliff2, sources, nextcloud, extension, ...extracted]
