/** What the desktop and the web have in common: everything but how the server is run. */
import type * as vscode from 'vscode'
import { registerCommands } from './commands.ts'
import { followVoice } from './follow-voice.ts'
import { rulePages } from './rule-pages.ts'
import { type Connect, lateServer } from './server.ts'
import { statusBar } from './status-bar.ts'
import { voiceView } from './voice-view.ts'

/** Returns before the client is loaded and the server runs: other extensions wait until this one is active. */
export function start(context: vscode.ExtensionContext, connect: Connect): void {
  const server = lateServer(connect)
  const voice = followVoice(server)
  context.subscriptions.push(server, voice, statusBar(voice), voiceView(context, voice))
  context.subscriptions.push(rulePages(server), ...registerCommands(server))
}
