/** What editor and server tell each other at the start. */
import {
  CodeActionKind,
  type InitializeParams,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver'
import { commands } from './features/commands.ts'
import type { Client } from './session.ts'

/** Options that an editor may send with `initialize`, beside the settings. */
export interface InitializationOptions {
  /** Address of a rule's page, with `{rule}` for its id; makes the codes of diagnostics links. */
  readonly rulePages?: string
  /** Command of the editor that opens the voice of a text; it is given the URI. */
  readonly voiceCommand?: string
  /** Says that the editor shows messages and rules above a hover itself, so that the hover leaves them out. */
  readonly messageAboveHover?: boolean
  /** Lets the editor ask for the diagnostics of the whole workspace by itself. */
  readonly workspaceDiagnostics?: boolean
  /** The settings, for editors that cannot be asked for them. */
  readonly settings?: unknown
}

export function clientOf({ capabilities, initializationOptions }: InitializeParams): Client {
  const { textDocument, workspace, window } = capabilities
  const { rulePages, voiceCommand, messageAboveHover } = optionsOf(initializationOptions)
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    hasConfiguration: workspace?.configuration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    showsDocuments: window?.showDocument?.support === true,
    showsProgress: window?.workDoneProgress === true,
    versionsEdits: workspace?.workspaceEdit?.documentChanges === true,
    messageAboveHover: messageAboveHover === true,
    ...(typeof rulePages === 'string' ? { rulePages } : {}),
    ...(typeof voiceCommand === 'string' ? { voiceCommand } : {}),
  }
}

export function optionsOf(given: unknown): InitializationOptions {
  return typeof given === 'object' && given !== null ? given : {}
}

/** Kind of the code action that applies all safe edits; editors name it in their settings for saving. */
export const fixAllKind: string = `${CodeActionKind.SourceFixAll}.onevoice`

export function serverCapabilities({ workspaceDiagnostics = false }: InitializationOptions): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    diagnosticProvider: {
      identifier: 'onevoice',
      interFileDependencies: true,
      workspaceDiagnostics: workspaceDiagnostics === true,
      workDoneProgress: true,
    },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
    hoverProvider: true,
    completionProvider: { triggerCharacters: [':', ' ', '-', '/'] },
    codeLensProvider: { resolveProvider: false },
    documentLinkProvider: { resolveProvider: false },
    executeCommandProvider: { commands: Object.values(commands), workDoneProgress: true },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  }
}
