/** What the desktop and the web have in common: everything but how the server is run. */
import * as vscode from 'vscode'
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type LanguageClientOptions,
  State,
} from 'vscode-languageclient'
import { registerCommands } from './commands.ts'
import { rulePages } from './rule-pages.ts'
import { statusBar } from './status-bar.ts'
import { voiceView } from './voice-view.ts'

/** File name endings that a format of onevoice reads, put in by the build. */
declare const ONEVOICE_ENDINGS: readonly string[]

/** Makes the client around the server of the place where the extension runs. */
export type MakeClient = (options: LanguageClientOptions) => BaseLanguageClient

export async function start(context: vscode.ExtensionContext, makeClient: MakeClient): Promise<void> {
  const client = makeClient(clientOptions(context))
  const status = statusBar(client)
  const view = voiceView(context, client)
  context.subscriptions.push(client, status, view, rulePages(client), ...registerCommands(client))
  // A first check takes longer than opening a window may.
  await client.start()
}

function clientOptions(context: vscode.ExtensionContext): LanguageClientOptions {
  const languages = ['markdown', 'mdx', 'plaintext', 'html', 'yaml']
  const pattern = `**/*.{${ONEVOICE_ENDINGS.join(',')}}`
  return {
    documentSelector: [...languages.map((language) => ({ language })), { pattern }],
    outputChannel: vscode.window.createOutputChannel('onevoice', { log: true }),
    diagnosticCollectionName: 'onevoice',
    synchronize: { configurationSection: 'onevoice' },
    initializationOptions: {
      rulePages: `${vscode.env.uriScheme}://${context.extension.id}/rule/{rule}`,
      voiceCommand: 'onevoice.showVoice',
    },
    errorHandler: restarting(),
  }
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

/** Whether requests can be sent. */
export const isRunning = (client: BaseLanguageClient): boolean => client.state === State.Running
