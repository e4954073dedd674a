/** All safe edits, asked for by the server's command: the editor applies them to the version that they were made for. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ApplyWorkspaceEditParams, TextDocumentEdit, TextEdit } from 'vscode-languageserver-protocol/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Client } from './client.ts'
import { editorSetup } from './setup.ts'

const { folder, file, start } = editorSetup()

const profile = `version: 1
brand: { name: Hoshi Coffee, languages: [en] }
terms: [{ use: pour-over, instead_of: [pourover] }]
`
const versioned = { capabilities: { workspace: { workspaceEdit: { documentChanges: true } } } }

const fixAll = (editor: Client, uri: string): Promise<unknown> =>
  editor.connection.sendRequest('workspace/executeCommand', { command: 'onevoice.server.fixAll', arguments: [uri] })

const applied = (text: string, edits: readonly unknown[]): string =>
  TextDocument.applyEdits(TextDocument.create('file:///a', 'x', 0, text), edits as TextEdit[])

describe('the command for all safe edits', () => {
  it('gives them for the version in front, and how many they are', async () => {
    file('voice.yaml', profile)
    const editor = await start(versioned)
    const text = 'One pourover.\n\nAnother pourover.\n'
    const uri = await editor.open(join(folder(), 'a.md'), text)
    const given: ApplyWorkspaceEditParams[] = []
    editor.connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
      given.push(params)
      return { applied: true }
    })
    expect(await fixAll(editor, uri)).toEqual({ edits: 2 })
    const [change] = given[0]!.edit.documentChanges as TextDocumentEdit[]
    expect(change!.textDocument).toEqual({ uri, version: 1 })
    expect(applied(text, change!.edits)).toBe(text.replaceAll('pourover', 'pour-over'))
  })

  it('works them out anew when somebody typed meanwhile', async () => {
    file('voice.yaml', profile)
    const editor = await start(versioned)
    const uri = await editor.open(join(folder(), 'a.md'), 'One pourover.\n')
    const typed = 'Not now: one pourover.\n'
    let result = ''
    editor.connection.onRequest('workspace/applyEdit', async ({ edit }: ApplyWorkspaceEditParams) => {
      const [change] = edit.documentChanges as TextDocumentEdit[]
      if (change!.textDocument.version === 1) await editor.change(uri, typed)
      else result = applied(typed, change!.edits)
      return { applied: change!.textDocument.version === 2 }
    })
    expect(await fixAll(editor, uri)).toEqual({ edits: 1 })
    expect(result).toBe('Not now: one pour-over.\n')
  })

  it('gives an editor that knows no versions plain changes', async () => {
    file('voice.yaml', profile)
    const editor = await start()
    const uri = await editor.open(join(folder(), 'a.md'), 'One pourover.\n')
    let result = ''
    editor.connection.onRequest('workspace/applyEdit', ({ edit }: ApplyWorkspaceEditParams) => {
      result = applied('One pourover.\n', edit.changes![uri]!)
      return { applied: true }
    })
    expect(await fixAll(editor, uri)).toEqual({ edits: 1 })
    expect(result).toBe('One pour-over.\n')
  })

  it('says when there is nothing to do, and when the text is no copy', async () => {
    file('voice.yaml', profile)
    const editor = await start(versioned)
    expect(await fixAll(editor, await editor.open(join(folder(), 'a.md'), 'One pour-over.\n'))).toEqual({ edits: 0 })
    expect(await fixAll(editor, await editor.open(join(folder(), 'a.ts'), 'pourover', 'typescript'))).toBeNull()
  })

  it('tells that an editor refuses them', async () => {
    file('voice.yaml', profile)
    const editor = await start(versioned)
    const uri = await editor.open(join(folder(), 'a.md'), 'One pourover.\n')
    editor.connection.onRequest('workspace/applyEdit', () => ({ applied: false }))
    await expect(fixAll(editor, uri)).rejects.toThrow('The editor refused the edits')
  })
})
