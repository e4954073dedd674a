/** Suggestions as edits of the editor's document. */
import { type Edit, type Finding, type Suggestion, withoutOverlap } from '@onevoice/core'
import type { TextEdit } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'

const textEdit = ({ span, text }: Edit, document: TextDocument): TextEdit => ({
  range: { start: document.positionAt(span.start), end: document.positionAt(span.end) },
  newText: text,
})

/** The edit of a suggestion; empty where it cannot be written into the file. */
export function editsOf({ edit }: Suggestion, document: TextDocument): TextEdit[] {
  return edit ? [textEdit(edit, document)] : []
}

/** Whether the suggestion is to do without the words. */
export const isTakenOut = ({ text }: Suggestion): boolean => text === ''

/** The safe edit of each finding that has one; of edits that overlap and cannot become one, the first in the text. */
export function safeEdits(findings: readonly Finding[], document: TextDocument): TextEdit[] {
  const edits = findings.flatMap(({ suggestions }) => suggestions.find(({ safe, edit }) => safe && edit)?.edit ?? [])
  return withoutOverlap(edits).map((edit) => textEdit(edit, document))
}
