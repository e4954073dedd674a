/** What the command palette offers. */
import * as vscode from 'vscode'
import { createProfile, openProfile } from './profile-files.ts'
import { applySafeEdits, channelsOf, setChannel } from './requests.ts'
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
    'onevoice.fixAll': () => fixAll(server),
    'onevoice.restart': () => server.restart(),
  }
  return Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(name, run))
}

const textInFront = (): string | undefined => vscode.window.activeTextEditor?.document.uri.toString()

function askForText(): void {
  void vscode.window.showInformationMessage(vscode.l10n.t('Open a text that onevoice checks first.'))
}

/** The editor's own command for actions of a kind does nothing, and says nothing, when diagnostics come while it asks for them. */
async function fixAll(server: Server): Promise<void> {
  const uri = textInFront()
  const made = uri === undefined ? null : await applySafeEdits(server, uri)
  if (!made) askForText()
  else if (made.edits === 0)
    void vscode.window.showInformationMessage(vscode.l10n.t('There are no safe edits for this text.'))
}

async function switchChannel(server: Server): Promise<void> {
  const uri = textInFront()
  const report = uri === undefined ? null : await channelsOf(server, uri)
  if (uri === undefined || !report) return askForText()
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
