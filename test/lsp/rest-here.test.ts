/** A comment that lets a rule rest is written as each format writes comments, where its programs allow one. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CodeAction } from 'vscode-languageserver-protocol/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { banning, editorSetup } from './setup.ts'

const { folder, file, start } = editorSetup()
const said = 'onevoice-disable-next-line terms/banned: say why'

interface Case {
  readonly name: string
  readonly before: string
  /** Where the comment goes: before the last place of this text. */
  readonly at?: string
  readonly comment?: string
}

const cases: readonly Case[] = [
  { name: 'a.html', before: '<p>Hello.</p>\n<p>A cheap one.</p>\n', at: '<p>A', comment: `<!-- ${said} -->\n` },
  {
    name: 'b.html',
    before: '<p>\n  <img\n    alt="A cheap bag">\n</p>\n',
    at: '  <img',
    comment: `  <!-- ${said} -->\n`,
  },
  { name: 'a.mdx', before: 'Hello.\n\nA cheap one.\n', at: 'A', comment: `{/* ${said} */}\n` },
  {
    name: 'strings.xml',
    before:
      '<resources>\n    <string name="a">A bag of beans.</string>\n    <string name="b">A cheap one.</string>\n</resources>\n',
    at: '    <string',
    comment: `    <!-- ${said} -->\n`,
  },
  {
    name: 'messages_en.properties',
    before: 'greeting=A bag of beans.\noffer=This is a \\\n  cheap bag of beans.\n',
    at: 'offer',
    comment: `# ${said}\n`,
  },
  {
    name: 'en.po',
    before: 'msgid ""\nmsgstr "Language: en\\n"\n\n#: a.c:1\nmsgid "offer"\nmsgstr ""\n"A cheap one."\n',
    at: '#: a.c',
    comment: `# ${said}\n`,
  },
  {
    name: 'en.yml',
    before: 'en:\n  greeting: A bag of beans.\n  offer: |\n    Our bag.\n    A cheap one.\n',
    at: '  offer',
    comment: `  # ${said}\n`,
  },
  {
    name: 'macros.json',
    before:
      '{ "macros": [ // ours\n{ "title": "A", "actions": [\n{ "field": "comment_value", "value": "A cheap one." }] }] }\n',
    at: '{ "field"',
    comment: `// ${said}\n`,
  },
  {
    name: 'plain.json',
    before:
      '{ "macros": [\n{ "title": "A", "actions": [\n{ "field": "comment_value", "value": "A cheap one." }] }] }\n',
  },
  {
    name: 'Localizable.strings',
    before: '"a" = "Hello.";\n"b" = "A cheap one.";\n',
    at: '"b"',
    comment: `/* ${said} */\n`,
  },
  { name: 'en.ftl', before: 'a = A bag of beans.\nb = A cheap one.\n', at: 'b =', comment: `# ${said}\n` },
  {
    name: 'a.vtt',
    before: 'WEBVTT\n\n00:01.000 --> 00:02.000\nHello.\n\n00:03.000 --> 00:04.000\nA cheap one.\n',
    at: '00:03',
    comment: `NOTE ${said}\n\n`,
  },
  { name: 'a.csv', before: 'title,body\nA,A cheap one.\n' },
]

describe('a comment that lets a rule rest', () => {
  it.each(cases)('$name', async ({ name, before, at, comment }) => {
    file('voice.yaml', `${banning('cheap')}formats: [{ files: '*.yml', as: yaml, texts: [en.*] }]\n`)
    const editor = await start()
    const path = join(folder(), name)
    const uri = await editor.open(path, before, 'plaintext')
    const document = TextDocument.create(uri, 'x', 0, before)
    expect(await editor.diagnostics(uri)).toMatchObject([{ code: 'terms/banned' }])
    const place = document.positionAt(before.indexOf('cheap') + 1)
    const list = await editor.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: place, end: place },
      context: { diagnostics: [] },
    })
    const action = list.find(({ title }) => title === 'Let terms/banned rest here, with a reason')
    if (at === undefined || comment === undefined) return expect(action).toBeUndefined()
    const index = before.lastIndexOf(at)
    const after = TextDocument.applyEdits(document, action?.edit?.changes?.[uri] ?? [])
    expect(after).toBe(before.slice(0, index) + comment + before.slice(index))
    await editor.change(uri, after)
    expect(await editor.diagnostics(uri)).toEqual([])
  })
})
