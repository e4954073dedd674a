/** What a Japanese editor is told: messages, hovers, actions and the lens, whatever language the text is in. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CodeAction, CodeLens, Diagnostic, Hover, MarkupContent } from 'vscode-languageserver-protocol/node'
import { editorSetup } from './setup.ts'

const { folder, file, start } = editorSetup()

const profile = (more = ''): string =>
  `version: 1\n${more}brand: { name: Hoshi Coffee, languages: [en, ja] }\nbanned: [{ phrase: 業者, use: 取引先 }]\n`

interface Seen {
  readonly diagnostics: readonly Diagnostic[]
  readonly hover: string
  readonly actions: readonly string[]
  readonly lens: string
}

async function seen(locale: string, voice: string): Promise<Seen> {
  file('voice.yaml', voice)
  const editor = await start({ locale })
  const uri = await editor.open(join(folder(), 'a.md'), '業者に頼みました。\n')
  const textDocument = { uri }
  const position = { line: 0, character: 1 }
  const context = { diagnostics: [] }
  const range = { start: position, end: position }
  const ask = editor.connection.sendRequest.bind(editor.connection)
  const hover = await ask<Hover>('textDocument/hover', { textDocument, position })
  const actions = await ask<CodeAction[]>('textDocument/codeAction', { textDocument, range, context })
  const [lens] = await ask<CodeLens[]>('textDocument/codeLens', { textDocument })
  return {
    diagnostics: await editor.diagnostics(uri),
    hover: (hover.contents as MarkupContent).value,
    actions: actions.map(({ title }) => title),
    lens: lens?.command?.title ?? '',
  }
}

describe('a Japanese editor', () => {
  it('is told everything in Japanese', async () => {
    const { diagnostics, hover, actions, lens } = await seen('ja', profile())
    expect(diagnostics.map(({ message }) => message)).toEqual([
      '「業者」は、プロファイルで使わないと決めた表現です。「取引先」と書いてください。',
    ])
    expect(hover).toContain('**理由**：ブランドとして、使わないと決めた言葉です。')
    // Emphasis that ends in punctuation before a letter is none in Markdown.
    expect(hover).toMatch(/\*\*プロファイルの該当行\*\*：\S/)
    expect(actions).toContain('「取引先」に置き換える')
    expect(actions).toContain('理由を書いて、ここだけ terms/banned を止める')
    expect(lens).toMatch(/^スコア \d+ · エラー 1 · チャネルなし · voice\.yaml$/)
  })

  it('is told in Japanese what is wrong with a profile', async () => {
    file('voice.yaml', 'version: 1\nbrand: { nme: 星 }\n')
    const editor = await start({ locale: 'ja' })
    const uri = await editor.open(join(folder(), 'voice.yaml'), 'version: 1\nbrand: { nme: 星 }\n')
    const messages = (await editor.diagnostics(uri)).map(({ message }) => message)
    expect(messages).toEqual(['「brand」に「nme」というキーはありません。\n「name」ではありませんか。'])
  })

  it('is told in English what a team says in English', async () => {
    const { diagnostics, hover } = await seen('ja-JP', profile('locale: en\n'))
    expect(diagnostics[0]!.message).toMatch(/^“業者” /)
    expect(hover).toContain('**理由**：')
  })

  it('is no condition for a team that says it in Japanese', async () => {
    const { diagnostics } = await seen('en-GB', profile('locale: ja\n'))
    expect(diagnostics[0]!.message).toMatch(/^「業者」は/)
  })
})
