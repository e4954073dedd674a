/** The extension on a desktop or a remote machine. The build puts the client into a file of its own. */
import type { ExtensionContext } from 'vscode'
import { start } from './client/start.ts'

export function activate(context: ExtensionContext): void {
  start(context, async () => (await import('./connect.ts')).connect(context))
}
