/** Score, channel and profile of the text in front; a click offers what can be done about them. */
import type { VoiceReport } from '@onevoice/language-server'
import * as vscode from 'vscode'
import type { FollowedVoice } from './follow-voice.ts'

export function statusBar({ onDidChange }: FollowedVoice): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('onevoice.status', vscode.StatusBarAlignment.Right, 90)
  item.name = 'onevoice'
  item.command = 'onevoice.menu'
  const following = onDidChange(({ report }) => {
    if (!report) return item.hide()
    item.text = `$(megaphone) ${report.score} · ${report.channel ?? vscode.l10n.t('no channel')}`
    item.tooltip = tooltipOf(report)
    item.backgroundColor = report.profile.sound ? undefined : new vscode.ThemeColor('statusBarItem.errorBackground')
    item.show()
  })
  return vscode.Disposable.from(item, following, vscode.commands.registerCommand('onevoice.menu', showMenu))
}

function tooltipOf({ score, profile, found, language }: VoiceReport): vscode.MarkdownString {
  const lines = [
    vscode.l10n.t('**Voice {0} of 100** · {1}', score, language),
    found,
    profile.sound
      ? vscode.l10n.t('Profile: {0}', profile.name)
      : vscode.l10n.t('The profile {0} has problems.', profile.name),
  ]
  return new vscode.MarkdownString(lines.join('\n\n'))
}

async function showMenu(): Promise<void> {
  const choice = await vscode.window.showQuickPick(
    [
      { label: vscode.l10n.t('$(graph) Show the voice of this text'), command: 'onevoice.showVoice' },
      { label: vscode.l10n.t('$(list-selection) Switch the channel'), command: 'onevoice.switchChannel' },
      { label: vscode.l10n.t('$(go-to-file) Open the profile'), command: 'onevoice.openProfile' },
      { label: vscode.l10n.t('$(sparkle) Apply all safe edits'), command: 'onevoice.fixAll' },
      { label: vscode.l10n.t('$(checklist) Check the whole workspace'), command: 'onevoice.checkWorkspace' },
    ],
    { title: 'onevoice' },
  )
  if (choice) await vscode.commands.executeCommand(choice.command)
}
