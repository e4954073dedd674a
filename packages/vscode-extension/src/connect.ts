/** The client of a desktop or a remote machine: the server is a process of its own. */
import { join } from 'node:path'
import type { ExtensionContext } from 'vscode'
import { type BaseLanguageClient, LanguageClient, TransportKind } from 'vscode-languageclient/node'
import { clientOptions } from './client/options.ts'

export function connect(context: ExtensionContext): BaseLanguageClient {
  const module = join(context.extensionPath, 'dist', 'server.cjs')
  return new LanguageClient('onevoice', 'onevoice', { module, transport: TransportKind.ipc }, clientOptions(context))
}
