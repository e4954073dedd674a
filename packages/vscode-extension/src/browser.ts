/** The extension in a browser: the server is a web worker, and the extension reads its files for it. */
import { type ExtensionContext, Uri } from 'vscode'
import { LanguageClient } from 'vscode-languageclient/browser'
import { answerFileRequests } from './client/file-requests.ts'
import { start } from './client/start.ts'

export async function activate(context: ExtensionContext): Promise<void> {
  const worker = new Worker(Uri.joinPath(context.extensionUri, 'dist', 'worker.js').toString(true))
  await start(context, (options) => {
    const client = new LanguageClient('onevoice', 'onevoice', worker, options)
    answerFileRequests(client)
    return client
  })
}
