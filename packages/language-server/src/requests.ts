/** Answers the editor's requests. */
import { rulePage } from '@onevoice/core'
import {
  type CancellationToken,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver'
import { channelsOf } from './features/channels.ts'
import { codeActionsIn } from './features/code-actions.ts'
import { commands } from './features/commands.ts'
import { diagnosticReports } from './features/diagnostic-reports.ts'
import { applySafeEdits } from './features/fix-all.ts'
import { hoverAt } from './features/hover.ts'
import { inWords, lensesOf, scoreLine, voiceOf } from './features/voice.ts'
import { checkWorkspace } from './features/workspace.ts'
import { profileCompletion } from './profile-file/completion.ts'
import { isProfile } from './profile-file/is-profile.ts'
import { profileLinks } from './profile-file/links.ts'
import { pageOf, type Session } from './session.ts'
import { fill } from './strings/index.ts'

/** Requests of the server's own, for panels and status bars. Each takes `{ uri }` unless it says otherwise. */
export const ownRequests = {
  /** → `VoiceReport`, or null. */
  voice: 'onevoice/voice',
  /** → `ChannelsReport`, or null. */
  channels: 'onevoice/channels',
  /** `{ uri, channel }`: judges a text as a channel; null leaves it to the profile again. → null. */
  setChannel: 'onevoice/setChannel',
  /** `{ rule }` → the page of a rule in Markdown, or null. */
  rulePage: 'onevoice/rulePage',
} as const

export function answerRequests(session: Session, recheck: () => void): void {
  answerDiagnostics(session)
  answerEditing(session)
  answerCommands(session)
  const { connection } = session
  connection.onRequest(ownRequests.voice, ({ uri }: Named) => voiceOf(uri, session))
  connection.onRequest(ownRequests.channels, ({ uri }: Named) => channelsOf(uri, session))
  connection.onRequest(ownRequests.setChannel, ({ uri, channel }: Named & { readonly channel: string | null }) => {
    if (channel === null) session.channels.delete(uri)
    else session.channels.set(uri, channel)
    session.files.forget(uri)
    recheck()
    return null
  })
  connection.onRequest(ownRequests.rulePage, ({ rule }: { readonly rule: string }) => {
    const explanation = session.explained(rule)
    return explanation ? rulePage(explanation) : null
  })
}

interface Named {
  readonly uri: string
}

function answerDiagnostics(session: Session): void {
  const { connection, documents } = session
  const reports = diagnosticReports(session)
  documents.onDidClose(({ document }) => reports.closed(document.uri))
  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    await turn()
    if (token.isCancellationRequested) return cancelled()
    const report = await reports.of(textDocument.uri, previousResultId)
    return token.isCancellationRequested ? cancelled() : report
  })
  connection.languages.diagnostics.onWorkspace(async (_, token, progress, partial) => {
    const items: WorkspaceDocumentDiagnosticReport[] = []
    const report = (item: WorkspaceDocumentDiagnosticReport): void => {
      if (partial) partial.report({ items: [item] })
      else items.push(item)
    }
    await checkWorkspace(session, { token, progress, report })
    return token.isCancellationRequested ? cancelled() : { items }
  })
}

function answerEditing(session: Session): void {
  const { connection, documents } = session
  connection.onCodeAction((params) => codeActionsIn(params, session))
  connection.onHover(({ textDocument, position }) => hoverAt(textDocument.uri, position, session))
  connection.onCodeLens(({ textDocument }) => lensesOf(textDocument.uri, session))
  connection.onCompletion(({ textDocument, position }) => {
    const document = documents.get(textDocument.uri)
    return document && isProfile(document, session) ? profileCompletion(document, position, session) : null
  })
  connection.onDocumentLinks(({ textDocument }) => {
    const document = documents.get(textDocument.uri)
    return document && isProfile(document, session) ? profileLinks(document, session) : null
  })
}

function answerCommands(session: Session): void {
  const { connection } = session
  /** Files whose diagnostics were sent by the last check of the workspace. */
  const sent = new Set<string>()
  connection.onExecuteCommand(async ({ command, arguments: given = [] }, token, progress) => {
    const [subject] = given as readonly unknown[]
    if (command === commands.checkWorkspace) return sendWorkspace(session, token, progress, sent)
    if (command === commands.fixAll && typeof subject === 'string') return applySafeEdits(subject, session)
    if (command === commands.showScore && typeof subject === 'string') {
      const report = await voiceOf(subject, session)
      if (report) tell(scoreLine(report, session), session)
    } else if (command === commands.openRule && typeof subject === 'string') {
      const page = pageOf(session.client(), subject)
      if (page !== undefined) await connection.window.showDocument({ uri: page, external: /^https?:/.test(page) })
    }
    return null
  })
}

/** Open files are reported as always; this adds those that are closed. */
async function sendWorkspace(
  session: Session,
  token: CancellationToken,
  progress: Parameters<typeof checkWorkspace>[1]['progress'],
  sent: Set<string>,
): Promise<{ readonly files: number }> {
  const { connection, documents } = session
  const stale = new Set(sent)
  const { files, counts } = await checkWorkspace(session, {
    token,
    progress,
    report({ uri, items }: WorkspaceDocumentDiagnosticReport & { readonly items?: unknown[] }) {
      stale.delete(uri)
      if (documents.get(uri) || !items) return
      sent.add(uri)
      void connection.sendDiagnostics({ uri, diagnostics: items as never[] })
    },
  })
  for (const uri of stale) {
    sent.delete(uri)
    void connection.sendDiagnostics({ uri, diagnostics: [] })
  }
  tell(fill(session.strings().workspaceDone, { files, found: inWords(counts, session) }), session)
  return { files, ...counts }
}

/** A message that wants no answer. */
function tell(message: string, { connection }: Session): void {
  void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message })
}

/** Lets what came in meanwhile be heard: further edits, and that the answer is not wanted any more. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

const cancelled = (): ResponseError<never> =>
  new ResponseError(LSPErrorCodes.RequestCancelled, 'The answer is not wanted any more.')
