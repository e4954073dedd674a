/** What the command palette offers. */
import * as vscode from 'vscode'
import { createProfile, openProfile } from './profile-files.ts'
import { channelsOf, setChannel } from './requests.ts'
import { explainRule } from './rule-pages.ts'
import type { Server } from './server.ts'

export function registerCommands(server: Server): vscode.Disposable[] {
  const commands: Readonly<Record<string, (...given: never[]) => unknown>> = {
    'onevoice.checkWorkspace': () =>
      server.request('workspace/executeCommand', { command: 'onevoice.server.checkWorkspace', arguments: [] }),
    'onevoice.switchChannel': () => switchChannel(server),
    'onevoice.createProfile': createProfile,
    'onevoice.openProfile': () => openProfile(server),
    'onevoice.showVoice': () => vscode.commands.executeCommand('onevoice.voice.focus'),
    'onevoice.explainRule': (rule?: string) => explainRule(server, rule),
    'onevoice.fixAll': () =>
      vscode.commands.executeCommand('editor.action.codeAction', { kind: 'source.fixAll.onevoice', apply: 'first' }),
    'onevoice.restart': () => server.restart(),
  }
  return Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(name, run))
}

async function switchChannel(server: Server): Promise<void> {
  const uri = vscode.window.activeTextEditor?.document.uri.toString()
  const report = uri === undefined ? null : await channelsOf(server, uri)
  if (uri === undefined || !report) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a text that onevoice checks first.'))
    return
  }
  const byPath: vscode.QuickPickItem & { channel: string | null } = {
    label: vscode.l10n.t('As the profile says'),
    description: report.byPath ?? vscode.l10n.t('no channel'),
    channel: null,
  }
  const choice = await vscode.window.showQuickPick(
    [
      byPath,
      ...report.channels.map(({ name, department }) => ({
        label: name === report.current ? `$(check) ${name}` : name,
        description: department ?? '',
        channel: name,
      })),
    ],
    { title: vscode.l10n.t('Judge this text as') },
  )
  if (choice) await setChannel(server, uri, choice.channel)
}
