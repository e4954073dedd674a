/** The server as a web worker. */
import { clientHost, startServer } from '@onevoice/language-server'
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser'

const scope = self as unknown as DedicatedWorkerGlobalScope
const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope))
startServer(connection, clientHost(connection))
