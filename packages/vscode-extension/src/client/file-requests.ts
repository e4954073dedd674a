/** The file system of a server that has none of its own. */
import { Uri, workspace } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'

interface Named {
  readonly uri: string
}

/** A workspace of a browser may be a whole repository on another machine. */
const mostFiles = 20_000

export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest('onevoice/host/read', async ({ uri }: Named) => {
    try {
      const bytes = await workspace.fs.readFile(Uri.parse(uri))
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    } catch {
      return null
    }
  })
  client.onRequest<boolean, unknown>('onevoice/host/exists', async (given) => {
    const { uri } = given as Named
    try {
      await workspace.fs.stat(Uri.parse(uri))
      return true
    } catch {
      return false
    }
  })
  client.onRequest('onevoice/host/files', async ({ uri }: Named) => {
    const folder = workspace.getWorkspaceFolder(Uri.parse(uri))
    const pattern = folder ? { baseUri: folder.uri, base: folder.uri.path, pattern: '**/*' } : '**/*'
    const files = await workspace.findFiles(pattern, '**/{node_modules,.git}/**', mostFiles)
    return files.map(String).sort()
  })
}
