/** The extension on a desktop or a remote machine: the server is a process of its own. */
import { join } from 'node:path'
import type { ExtensionContext } from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node'
import { start } from './client/start.ts'

export function activate(context: ExtensionContext): void {
  const module = join(context.extensionPath, 'dist', 'server.cjs')
  start(context, (options) => {
    return new LanguageClient('onevoice', 'onevoice', { module, transport: TransportKind.ipc }, options)
  })
}
