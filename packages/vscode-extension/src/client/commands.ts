/** What the command palette offers. */
import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { createProfile, openProfile } from './profile-files.ts'
import { channelsOf, setChannel } from './requests.ts'
import { explainRule } from './rule-pages.ts'

export function registerCommands(client: BaseLanguageClient): vscode.Disposable[] {
  const commands: Readonly<Record<string, (...given: never[]) => unknown>> = {
    'onevoice.checkWorkspace': () =>
      client.sendRequest('workspace/executeCommand', { command: 'onevoice.server.checkWorkspace', arguments: [] }),
    'onevoice.switchChannel': () => switchChannel(client),
    'onevoice.createProfile': createProfile,
    'onevoice.openProfile': () => openProfile(client),
    'onevoice.showVoice': () => vscode.commands.executeCommand('onevoice.voice.focus'),
    'onevoice.explainRule': (rule?: string) => explainRule(client, rule),
    'onevoice.fixAll': () =>
      vscode.commands.executeCommand('editor.action.codeAction', { kind: 'source.fixAll.onevoice', apply: 'first' }),
    'onevoice.restart': async () => {
      if (client.needsStop()) await client.stop()
      await client.start()
    },
  }
  return Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(name, run))
}

async function switchChannel(client: BaseLanguageClient): Promise<void> {
  const uri = vscode.window.activeTextEditor?.document.uri.toString()
  const report = uri === undefined ? null : await channelsOf(client, uri)
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
  if (choice) await setChannel(client, uri, choice.channel)
}
