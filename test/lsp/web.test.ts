/** The server as it runs in a web worker: no files of its own, an extension that reads them, addresses that are none of a machine. */
import { PassThrough } from 'node:stream'
import { expect, it } from 'vitest'
import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node'
import {
  createProtocolConnection,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol/node'
import { clientHost, fileRequests, startServer } from '../../packages/language-server/src/index.ts'

const root = 'vscode-vfs://github/hoshi/copy'
const files: Readonly<Record<string, string>> = {
  [`${root}/voice.yaml`]: 'version: 1\nextends: ./shared/base.yaml\n',
  [`${root}/shared/base.yaml`]: 'version: 1\nbrand: { name: Hoshi Coffee, languages: [en] }\nbanned: [cheap]\n',
  [`${root}/mail/b.md`]: 'cheap\n',
}

/** An extension whose files are the ones above. */
function webEditor(): ProtocolConnection {
  const [up, down] = [new PassThrough(), new PassThrough()]
  const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down))
  startServer(server, clientHost(server))
  const editor = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up))
  editor.onRequest(fileRequests.read, ({ uri }: { uri: string }) => files[uri] ?? null)
  editor.onRequest(fileRequests.exists, ({ uri }: { uri: string }) => uri in files)
  editor.onRequest(fileRequests.files, ({ uri }: { uri: string }) =>
    Object.keys(files).filter((file) => file.startsWith(`${uri}/`)),
  )
  editor.listen()
  return editor
}

it('judges files that only the editor can read', async () => {
  const editor = webEditor()
  const published = new Promise<PublishDiagnosticsParams>((resolve) =>
    editor.onNotification('textDocument/publishDiagnostics', resolve),
  )
  await editor.sendRequest('initialize', { processId: null, rootUri: root, capabilities: {} })
  await editor.sendNotification('initialized', {})
  const uri = `${root}/mail/a.md`
  const textDocument = { uri, languageId: 'markdown', version: 1, text: 'Not cheap.\n' }
  await editor.sendNotification('textDocument/didOpen', { textDocument })
  expect(await published).toMatchObject({ uri, diagnostics: [{ code: 'terms/banned' }] })
  const command = { command: 'onevoice.server.checkWorkspace' }
  expect(await editor.sendRequest('workspace/executeCommand', command)).toMatchObject({ files: 2, errors: 2 })
  editor.dispose()
})
