/** The server on standard input and output of a Node process, with the files of the machine. */
import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node'
import { startServer } from '../server.ts'
import { nodeHost } from './host.ts'

export { nodeHost } from './host.ts'

/** Serves until the editor ends the connection, and with it the process. `version` is what the server calls itself. */
export function serveStdio(version: string): void {
  // What libraries print must not come between the messages.
  console.log = console.error
  const reader = new StreamMessageReader(process.stdin)
  const writer = new StreamMessageWriter(process.stdout)
  const connection = createConnection(ProposedFeatures.all, reader, writer)
  // One request that fails must not end the service for all open files.
  process.on('unhandledRejection', (error) => connection.console.error(String((error as Error)?.stack ?? error)))
  startServer(connection, nodeHost(), version)
}
