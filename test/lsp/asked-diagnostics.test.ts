import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  type DocumentDiagnosticReport,
  type FullDocumentDiagnosticReport,
  ProgressType,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver-protocol/node'
import { uriOf } from './client.ts'
import { banning, editorSetup } from './setup.ts'

const { folder, file, start } = editorSetup()

describe('an editor that asks for diagnostics', () => {
  const pulls = { textDocument: { diagnostic: {} } }

  it('gets them for the text as it is, and is not sent any', async () => {
    file('voice.yaml', banning('cheap'))
    const editor = await start({ capabilities: pulls })
    const uri = await editor.open(join(folder(), 'a.md'), 'Fine.\n')
    await editor.change(uri, 'A cheap one.\n')
    const report = await editor.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } })
    expect(report).toMatchObject({ kind: 'full', items: [{ code: 'terms/banned' }] })
    expect(editor.published).toEqual([])
  })

  it('is told when what it has still holds', async () => {
    file('voice.yaml', banning('cheap'))
    const editor = await start({ capabilities: pulls })
    const uri = await editor.open(join(folder(), 'a.md'), 'Good.\n\nA cheap one, and more.\n\nThe end.\n')
    let known: string | undefined
    const ask = async (): Promise<unknown> => {
      const previous = known === undefined ? {} : { previousResultId: known }
      const report: DocumentDiagnosticReport = await editor.connection.sendRequest('textDocument/diagnostic', {
        textDocument: { uri },
        ...previous,
      })
      known = report.resultId
      return report.kind === 'full' ? report.items.map(({ range }) => range.start) : report.kind
    }
    const type = (line: number, character: number, text: string): Promise<void> =>
      editor.change(uri, { range: { start: { line, character }, end: { line, character } }, text })
    expect(await ask()).toEqual([{ line: 2, character: 2 }])
    expect(await ask()).toBe('unchanged')
    await type(0, 5, ' Very good.')
    await type(2, 7, 'r')
    await type(4, 3, 'y')
    expect(await ask()).toEqual([])
    await type(2, 7, ' ')
    expect(await ask()).toEqual([{ line: 2, character: 2 }])
    await type(2, 9, 'x')
    expect(await ask()).toBe('unchanged')
    await type(2, 0, 'x')
    expect(await ask()).toEqual([{ line: 2, character: 3 }])
    await type(0, 0, '\n')
    expect(await ask()).toEqual([{ line: 3, character: 3 }])
    known = 'of another server'
    expect(await ask()).toEqual([{ line: 3, character: 3 }])
  })

  it('can take its question back', async () => {
    file('voice.yaml', banning('cheap'))
    const editor = await start({ capabilities: pulls })
    const uri = await editor.open(join(folder(), 'a.md'), 'A cheap one.\n\n'.repeat(3000))
    const { CancellationTokenSource } = await import('vscode-languageserver-protocol/node')
    const answers = Array.from({ length: 20 }, async (_, index) => {
      await editor.change(uri, {
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        text: 'x',
      })
      const source = new CancellationTokenSource()
      const answer = editor.connection.sendRequest<FullDocumentDiagnosticReport>(
        'textDocument/diagnostic',
        { textDocument: { uri } },
        source.token,
      )
      if (index < 19) source.cancel()
      return answer.then(
        ({ items }: FullDocumentDiagnosticReport) => items.filter(({ code }) => code === 'terms/banned').length,
        ({ code }: { code: number }) => code,
      )
    })
    const results = await Promise.all(answers)
    expect(results.at(-1)).toBe(3000)
    expect(results.slice(0, -1).every((one) => one === -32800 || one === 3000)).toBe(true)
    expect(results).toContain(-32800)
  })

  it('can ask for the whole workspace and gets it file by file', async () => {
    file('voice.yaml', banning('cheap'))
    file('a.md', 'A cheap one.\n')
    file('sub/b.txt', 'cheap cheap\n')
    file('package.json', '{ "name": "cheap" }\n')
    const editor = await start({ capabilities: pulls, initializationOptions: { workspaceDiagnostics: true } })
    const uri = await editor.open(join(folder(), 'a.md'), 'Unsaved: cheap, cheap, cheap.\n')
    const ask = { previousResultIds: [] }
    const { items } = await editor.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', ask)
    expect(Object.fromEntries(items.map((one) => [one.uri, 'items' in one ? one.items.length : 0]))).toEqual({
      [uri]: 3,
      [uriOf(join(folder(), 'sub/b.txt'))]: 2,
    })
    const partial: unknown[] = []
    editor.connection.onProgress(new ProgressType<WorkspaceDiagnosticReport>(), 'p', (value) => {
      partial.push(...value.items)
    })
    const rest = await editor.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      ...ask,
      partialResultToken: 'p',
    })
    expect([partial.length, rest.items]).toEqual([2, []])
  })
})
