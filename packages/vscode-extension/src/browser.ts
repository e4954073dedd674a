/** The extension in a browser: the server is a web worker, and the extension reads its files for it. */
import { type ExtensionContext, Uri } from 'vscode'
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser'
import { answerFileRequests } from './client/file-requests.ts'
import { start } from './client/start.ts'

export function activate(context: ExtensionContext): void {
  const address = Uri.joinPath(context.extensionUri, 'dist', 'worker.js').toString(true)
  // Each start of the server gets a worker of its own. VS Code's workers are of a class of its own, which the client would not know for workers.
  const connect = async (): Promise<MessageTransports> => {
    const worker = new Worker(address)
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) }
  }
  start(context, (options) => {
    const client = new LanguageClient('onevoice', 'onevoice', connect, options)
    answerFileRequests(client)
    return client
  })
}
