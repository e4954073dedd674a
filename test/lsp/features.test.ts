import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  type CodeAction,
  type CodeLens,
  type CompletionItem,
  type Hover,
  type MarkupContent,
  ProgressType,
  type TextEdit,
} from 'vscode-languageserver-protocol/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { parse } from 'yaml'
import type { VoiceReport } from '../../packages/language-server/src/index.ts'
import type { Client } from './client.ts'
import { uriOf } from './client.ts'
import { banning, editorSetup } from './setup.ts'

const { folder, file, start } = editorSetup()

const everything = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } }

async function actions(editor: Client, uri: string, only?: string[], range = everything): Promise<CodeAction[]> {
  const context = { diagnostics: [], ...(only ? { only } : {}) }
  return editor.connection.sendRequest('textDocument/codeAction', { textDocument: { uri }, range, context })
}

const applied = (text: string, edits: readonly TextEdit[]): string =>
  TextDocument.applyEdits(TextDocument.create('file:///a', 'x', 0, text), [...edits])

function resultOf(list: readonly CodeAction[], title: string, uri: string, text: string): string {
  const action = list.find((one) => one.title === title)
  if (!action) throw new Error(`no action “${title}” among: ${list.map((one) => one.title).join(' | ')}`)
  return applied(text, action.edit?.changes?.[uri] ?? [])
}

const profile = `version: 1
# Who we are.
brand: { name: Hoshi Coffee, languages: [en, ja] } # both
banned:
  - { phrase: cheap, use: affordable, reason: "We talk about value." } # agreed in May
terms:
  - { use: pour-over, instead_of: [pourover] }
`

describe('code actions', () => {
  const text = 'A cheap pourover.\n\nAnother pourover, act now.\n'

  it('replace what was found, one at a time, or all that is safe', async () => {
    file('voice.yaml', profile)
    const editor = await start()
    const uri = await editor.open(join(folder(), 'a.md'), text)
    const list = await actions(editor, uri)
    expect(resultOf(list, 'Replace with “affordable”', uri, text)).toBe(text.replace('cheap', 'affordable'))
    expect(resultOf(list, 'Apply all safe edits of terms/preferred', uri, text)).toBe(
      text.replaceAll('pourover', 'pour-over'),
    )
    const all = await actions(editor, uri, ['source.fixAll.onevoice'])
    expect(all.map(({ kind }) => kind)).toEqual(['source.fixAll.onevoice'])
    expect(await actions(editor, uri, ['source.fixAll'])).toEqual(all)
    expect(await actions(editor, uri, ['refactor'])).toEqual([])
  })

  it('let a rule rest above the passage, or in the file', async () => {
    const path = file('voice.yaml', profile)
    const editor = await start()
    const source = 'First line of it,\nand a cheap second one.\n'
    const uri = await editor.open(join(folder(), 'a.md'), source)
    const list = await actions(editor, uri)
    expect(resultOf(list, 'Let terms/banned rest here, with a reason', uri, source)).toBe(
      `<!-- onevoice-disable-next-line terms/banned: say why -->\n${source}`,
    )
    const changed = resultOf(list, 'Let terms/banned rest in this file, in voice.yaml', uriOf(path), profile)
    expect(parse(changed).exceptions).toEqual([{ files: 'a.md', rules: ['terms/banned'], reason: 'say why' }])
    expect(changed.startsWith(profile)).toBe(true)
  })

  it('put no comment where it would end up in a tag', async () => {
    file('voice.yaml', banning('cheap'))
    const editor = await start()
    const source = '<p>\n  <img\n    alt="A cheap bag">\n  A cheap one.\n</p>\n'
    const uri = await editor.open(join(folder(), 'a.html'), source, 'html')
    const title = 'Let terms/banned rest here, with a reason'
    const at = (line: number) => ({ start: { line, character: 6 }, end: { line, character: 12 } })
    expect(resultOf(await actions(editor, uri, undefined, at(2)), title, uri, source)).toContain(
      '<p>\n  <!-- onevoice-disable-next-line terms/banned: say why -->\n  <img',
    )
    expect(resultOf(await actions(editor, uri, undefined, at(3)), title, uri, source)).toContain(
      'bag">\n  <!-- onevoice-disable-next-line terms/banned: say why -->\n  A cheap one.',
    )
  })

  it('allow and ban phrases in the profile, whose comments stay', async () => {
    const path = file('voice.yaml', profile)
    const editor = await start()
    const uri = await editor.open(join(folder(), 'a.md'), text)
    const allowed = resultOf(await actions(editor, uri), 'Allow “cheap” in voice.yaml', uriOf(path), profile)
    expect(allowed).toBe(`${profile}remove:\n  - cheap\n`)
    const urgent = resultOf(await actions(editor, uri), 'Allow “act now” in voice.yaml', uriOf(path), profile)
    expect(parse(urgent).rules).toEqual({ 'pushy/urgency': { off: ['act now'] } })
    const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 7 } }
    const banned = resultOf(
      await actions(editor, uri, undefined, range),
      'Ban “Another” in voice.yaml',
      uriOf(path),
      profile,
    )
    expect(banned).toBe(profile.replace('# agreed in May\n', '# agreed in May\n  - Another\n'))
  })
})

describe('hovers', () => {
  it('say what, why, whose wish it is and where it stands', async () => {
    const path = file('voice.yaml', profile)
    const editor = await start({ initializationOptions: { rulePages: 'https://example.org/{rule}' } })
    const uri = await editor.open(join(folder(), 'a.md'), 'A cheap one.\n')
    const hover = await editor.connection.sendRequest<Hover>('textDocument/hover', {
      textDocument: { uri },
      position: { line: 0, character: 4 },
    })
    expect(hover.range).toEqual({ start: { line: 0, character: 2 }, end: { line: 0, character: 7 } })
    expect((hover.contents as MarkupContent).value).toContain('We talk about value')
    expect((hover.contents as MarkupContent).value).toContain(`(${uriOf(path)}#L5,5)`)
    expect((hover.contents as MarkupContent).value).toContain('[`terms/banned`](https://example.org/terms/banned)')
    expect(await editor.diagnostics(uri)).toMatchObject([
      { codeDescription: { href: 'https://example.org/terms/banned' } },
    ])
  })

  it('speak Japanese to those who ask for it', async () => {
    file('voice.yaml', profile)
    const editor = await start({ locale: 'ja' })
    const uri = await editor.open(join(folder(), 'a.md'), 'A cheap one.\n')
    const position = { line: 0, character: 4 }
    const hover = await editor.connection.sendRequest<Hover>('textDocument/hover', { textDocument: { uri }, position })
    expect((hover.contents as MarkupContent).value).toContain('**理由**：')
    expect((await actions(editor, uri)).map(({ title }) => title)).toContain('「affordable」に置き換える')
  })
})

describe('the voice of a text', () => {
  it('is told with score, tone and its targets, channel and causes', async () => {
    file(
      'voice.yaml',
      `${profile}tone: { warmth: [60, 80] }\nchannels: { mail: { files: ["mail/**"] }, site: { files: ["site/**"] } }\n`,
    )
    const editor = await start()
    const text = `${'We are so very happy to write to you today! Thank you for all of it. '.repeat(6)}\n\nA cheap one.\n`
    const uri = await editor.open(join(folder(), 'mail/a.md'), text)
    const voice = await editor.connection.sendRequest<VoiceReport>('onevoice/voice', { uri })
    expect(voice).toMatchObject({ uri, channel: 'mail', language: 'en', profile: { name: 'voice.yaml', sound: true } })
    expect(voice.score).toBeLessThan(100)
    expect(voice.tone.find(({ axis }) => axis === 'warmth')?.target).toEqual({ min: 60, max: 80 })
    expect(voice.causes.length).toBeGreaterThan(0)
    expect(voice.rules.map(({ rule }) => rule)).toContain('terms/banned')
    const [lens] = await editor.connection.sendRequest<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } })
    expect(lens?.command?.title).toContain(`Voice ${voice.score} · `)
  })

  it('is that of the channel that somebody chooses', async () => {
    file(
      'voice.yaml',
      `${banning('cheap')}channels: { mail: { files: ["mail/**"] }, site: { banned: [hello], files: ["s/**"] } }\n`,
    )
    const editor = await start()
    const uri = await editor.open(join(folder(), 'mail/a.md'), 'hello cheap\n')
    expect(await editor.diagnostics(uri)).toHaveLength(1)
    expect(await editor.connection.sendRequest('onevoice/channels', { uri })).toEqual({
      channels: [{ name: 'mail' }, { name: 'site' }],
      current: 'mail',
      byPath: 'mail',
      chosen: false,
    })
    await editor.connection.sendRequest('onevoice/setChannel', { uri, channel: 'site' })
    expect(await editor.diagnostics(uri, ({ diagnostics }) => diagnostics.length === 2)).toHaveLength(2)
    await editor.connection.sendRequest('onevoice/setChannel', { uri, channel: null })
    expect(await editor.connection.sendRequest('onevoice/channels', { uri })).toMatchObject({ current: 'mail' })
  })
})

describe('commands', () => {
  it('check the workspace with progress and report the files that are closed', async () => {
    file('voice.yaml', banning('cheap'))
    const closed = uriOf(file('b.md', 'cheap\n'))
    const editor = await start({ capabilities: { window: { workDoneProgress: true } } })
    await editor.open(join(folder(), 'a.md'), 'Fine.\n')
    const seen: string[] = []
    editor.connection.onProgress(new ProgressType<{ readonly kind: string }>(), 'work', (value) => {
      seen.push(value.kind)
    })
    const told = await editor.connection.sendRequest('workspace/executeCommand', {
      command: 'onevoice.server.checkWorkspace',
      workDoneToken: 'work',
    })
    expect(told).toEqual({ files: 2, errors: 1, warnings: 0, advice: 0 })
    expect(await editor.diagnostics(closed, () => true)).toHaveLength(1)
    expect([seen[0], seen.at(-1)]).toEqual(['begin', 'end'])
  })

  it('give the page of a rule', async () => {
    const editor = await start()
    const page = await editor.connection.sendRequest('onevoice/rulePage', { rule: 'pushy/urgency' })
    expect(page).toBe(readFileSync(join(import.meta.dirname, '../../docs/rules/pushy/urgency.md'), 'utf8'))
    expect(await editor.connection.sendRequest('onevoice/rulePage', { rule: 'none/such' })).toBeNull()
  })
})

describe('profiles', () => {
  const at = (text: string, place: string): { line: number; character: number } =>
    TextDocument.create('file:///a', 'yaml', 0, text).positionAt(text.indexOf(place) + place.length)

  const labels = async (editor: Client, uri: string, position: object): Promise<string[]> => {
    const items = await editor.connection.sendRequest<CompletionItem[]>('textDocument/completion', {
      textDocument: { uri },
      position,
    })
    return items.map(({ label }) => label)
  }

  it('are completed from their schema, in lines that are not finished', async () => {
    const editor = await start()
    const path = join(folder(), 'voice.yaml')
    const cases: [string, string, string, string?][] = [
      ['version: 1\nto', 'to', 'tone'],
      ['version: 1\ntone:\n  ', 'tone:\n  ', 'warmth'],
      ['version: 1\ntone:\n  warmth: { min: 1 }\n  fo', 'fo', 'formality', 'warmth'],
      ['version: 1\npushy:\n  urgency: ', 'urgency: ', 'warning'],
      ['version: 1\nbanned:\n  - phrase: x\n    ', 'x\n    ', 'reason', 'phrase'],
      ['version: 1\nbanned: [{ phrase: x, se }]', ', se', 'severity'],
      ['version: 1\nextends: ', 'extends: ', 'recommended'],
      ['version: 1\nrules:\n  ', 'rules:\n  ', 'pushy/urgency'],
      ['version: 1\nrules: { pushy/urgency: { ', 'urgency: { ', 'severity'],
      ['version: 1\nchannels:\n  mail:\n    ', 'mail:\n    ', 'files'],
    ]
    const uri = await editor.open(path, '', 'yaml')
    for (const [text, place, expected, unexpected] of cases) {
      await editor.change(uri, text)
      const found = await labels(editor, uri, at(text, place))
      expect(found, text).toContain(expected)
      if (unexpected) expect(found, text).not.toContain(unexpected)
    }
  })

  it('explain their keys, count their phrases and link what they extend', async () => {
    const base = file('base.yaml', banning('hello'))
    file('b.md', 'cheap and cheaper and cheap\n')
    const text = 'version: 1\nextends: ./base.yaml\ntone: { warmth: { min: 40 } }\nbanned:\n  - cheap\n'
    const editor = await start()
    const uri = await editor.open(file('voice.yaml', text), text, 'yaml')
    await editor.open(join(folder(), 'a.md'), 'One cheap one.\n')
    const textOf = ({ contents }: Hover): string => (contents as MarkupContent).value
    const hover = async (place: string): Promise<string> =>
      textOf(
        await editor.connection.sendRequest<Hover>('textDocument/hover', {
          textDocument: { uri },
          position: at(text, place),
        }),
      )
    expect(await hover('warm')).not.toBe('')
    expect(await hover('- che')).toBe(
      'Matches 1 times in the open files.\n\nMatches 3 times in 2 files of the workspace.',
    )
    expect(await editor.connection.sendRequest('textDocument/documentLink', { textDocument: { uri } })).toMatchObject([
      { target: uriOf(base) },
    ])
  })
})
