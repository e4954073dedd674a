import type { TextDocument } from 'vscode-languageserver-textdocument'
import { isProfileName } from '../profiles/find.ts'
import type { Session } from '../session.ts'

/** Whether an open file is a profile: by its name, because a text stands on it, or because it begins as profiles do. */
export function isProfile(document: TextDocument, { grounds }: Pick<Session, 'grounds'>): boolean {
  const { uri } = document
  if (!/\.ya?ml$/i.test(uri)) return false
  return (isProfileName(uri) && !isDictionary(document)) || (grounds.uses(uri) && !isDictionary(document))
}

/** Files of terms in the format of prh have rules and no brand. */
function isDictionary(document: TextDocument): boolean {
  const text = document.getText()
  return /^rules:\s*$\n?\s*-/m.test(text) && !/^(brand|extends|channels):/m.test(text)
}
