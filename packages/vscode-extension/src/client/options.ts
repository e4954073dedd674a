/** How the language client behaves, wherever its server runs. */
import * as vscode from 'vscode'
import { CloseAction, ErrorAction, type LanguageClientOptions } from 'vscode-languageclient'

/** File name endings that a format of onevoice reads, put in by the build. */
declare const ONEVOICE_ENDINGS: readonly string[]

export function clientOptions(context: vscode.ExtensionContext): LanguageClientOptions {
  return {
    documentSelector: documentSelector(),
    outputChannel: vscode.window.createOutputChannel('onevoice', { log: true }),
    diagnosticCollectionName: 'onevoice',
    synchronize: { configurationSection: 'onevoice' },
    initializationOptions: {
      rulePages: `${vscode.env.uriScheme}://${context.extension.id}/rule/{rule}`,
      voiceCommand: 'onevoice.showVoice',
      messageAboveHover: true,
    },
    errorHandler: restarting(),
  }
}

const languages = ['markdown', 'mdx', 'plaintext', 'html', 'yaml']

/** Files of the workspace and new ones; never what other parts of the editor show, such as logs, old revisions or our own pages. */
function documentSelector(): NonNullable<LanguageClientOptions['documentSelector']> {
  const folders = vscode.workspace.workspaceFolders ?? []
  const schemes = new Set(['file', 'untitled', ...folders.map(({ uri }) => uri.scheme)])
  const pattern = `**/*.{${ONEVOICE_ENDINGS.join(',')}}`
  return [...schemes].flatMap((scheme) => [...languages.map((language) => ({ scheme, language })), { scheme, pattern }])
}

/** A server that ends again and again in so short a time has a reason that another start does not mend. */
const mostRestarts = 4
const restartMilliseconds = 180_000

function restarting(): NonNullable<LanguageClientOptions['errorHandler']> {
  const ends: number[] = []
  return {
    error: () => ({ action: ErrorAction.Continue }),
    closed: () => {
      const now = Date.now()
      ends.push(now)
      if (ends.filter((end) => now - end < restartMilliseconds).length > mostRestarts) {
        void vscode.window.showErrorMessage(
          vscode.l10n.t(
            'The onevoice server has ended {0} times and is not started again. Its output channel says why.',
            ends.length,
          ),
        )
        return { action: CloseAction.DoNotRestart, handled: true }
      }
      void vscode.window.showWarningMessage(
        vscode.l10n.t('The onevoice server ended unexpectedly and was started again.'),
      )
      return { action: CloseAction.Restart, handled: true }
    },
  }
}
