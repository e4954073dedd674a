/** Applies all safe edits to a text in the editor, for whoever asks by a command. */
import type { WorkspaceEdit } from 'vscode-languageserver'
import type { Session } from '../session.ts'
import { safeEdits } from './edits.ts'

/** An editor refuses edits of a text that was typed into meanwhile; they are worked out anew so many times. */
const attempts = 5

/** → the number of edits that were made; null when the file is closed, or no copy. Throws when the editor refuses them all the time. */
export async function applySafeEdits(uri: string, session: Session): Promise<{ readonly edits: number } | null> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const judged = await session.files.judged(uri)
    const document = session.documents.get(uri)
    if (!judged || !document) return null
    if (judged.version !== document.version) continue
    const edits = safeEdits(judged.findings, document)
    if (edits.length === 0) return { edits: 0 }
    const edit: WorkspaceEdit = session.client().versionsEdits
      ? { documentChanges: [{ textDocument: { uri, version: document.version }, edits }] }
      : { changes: { [uri]: edits } }
    const { applied } = await session.connection.workspace.applyEdit(edit)
    if (applied) return { edits: edits.length }
  }
  throw new Error(`The editor refused the edits of ${uri}.`)
}
