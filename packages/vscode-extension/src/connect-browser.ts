/** The client in a browser: the server is a web worker, and the extension reads its files for it. */
import { type ExtensionContext, Uri } from 'vscode'
import {
  type BaseLanguageClient,
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser'
import { answerFileRequests } from './client/file-requests.ts'
import { clientOptions } from './client/options.ts'

export function connect(context: ExtensionContext): BaseLanguageClient {
  const address = Uri.joinPath(context.extensionUri, 'dist', 'worker.js').toString(true)
  // Each start of the server gets a worker of its own. VS Code's workers are of a class of its own, which the client would not know for workers.
  const transports = async (): Promise<MessageTransports> => {
    const worker = new Worker(address)
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) }
  }
  const client = new LanguageClient('onevoice', 'onevoice', transports, clientOptions(context))
  answerFileRequests(client)
  return client
}
