/** The extension in a browser. */
import type { ExtensionContext } from 'vscode'
import { start } from './client/start.ts'

export function activate(context: ExtensionContext): void {
  start(context, async () => (await import('./connect-browser.ts')).connect(context))
}
