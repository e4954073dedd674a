/** Answers the editor's requests. */
import { DocumentDiagnosticReportKind, LSPErrorCodes, ResponseError } from 'vscode-languageserver'
import { diagnosticsOf } from './features/diagnostics.ts'
import type { Session } from './session.ts'

export function answerRequests(session: Session): void {
  const { connection } = session
  connection.languages.diagnostics.on(async ({ textDocument }, token) => {
    await turn()
    if (token.isCancellationRequested) return cancelled()
    const items = await diagnosticsOf(textDocument.uri, session)
    return token.isCancellationRequested ? cancelled() : { kind: DocumentDiagnosticReportKind.Full, items }
  })
}

/** Lets what came in meanwhile be heard: further edits, and that the answer is not wanted any more. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

const cancelled = (): ResponseError<never> =>
  new ResponseError(LSPErrorCodes.RequestCancelled, 'The answer is not wanted any more.')
