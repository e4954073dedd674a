/** How often a phrase of a profile occurs in the texts: what tells an author whether it finds too much, or nothing. */
import { phraseFinder, readDocument, standardLanguages } from '@onevoice/core'
import { type WorkspaceText, workspaceTexts } from '../checking/workspace-texts.ts'
import type { Session } from '../session.ts'
import { fill } from '../strings/index.ts'
import { nameOf } from '../uris.ts'

/** A hover must not let anybody wait, in milliseconds: what was not looked at by then is left out, and said so. */
const patience = 400

export interface Phrase {
  readonly text: string
  readonly language?: string
  readonly as?: 'verb' | 'noun'
}

/** Two lines: for the open files, and for the workspace. */
export async function occurrenceLines(
  { text, language, as }: Phrase,
  uri: string,
  session: Session,
): Promise<string[]> {
  const { profile } = await session.grounds.ofProfile(uri)
  const listed = profile?.languages ?? []
  const tags = language ? [language] : listed.length > 0 ? listed : ['en', 'ja']
  const count = await phraseFinder(text, { languages: standardLanguages, tags, ...(as ? { as } : {}) })
  const strings = session.strings()
  if (!count) return [strings.unreadablePhrase]
  let open = 0
  let all = 0
  let files = 0
  const until = Date.now() + patience
  const texts = workspaceTexts(session, () => Date.now() > until)
  let next = await texts.next()
  for (; !next.done; next = await texts.next()) {
    const found = count(await readDocument(next.value.source, readOptions(next.value)))
    if (next.value.isOpen) open += found
    all += found
    files++
  }
  const workspace = next.value ? strings.matchesWorkspace : strings.matchesPartly
  return [fill(strings.matchesOpen, { count: open }), fill(workspace, { count: all, files })]
}

const readOptions = ({ uri, languageId }: WorkspaceText): { path: string; format?: string } => ({
  path: nameOf(uri),
  ...(languageId === 'markdown' ? { format: 'markdown' } : {}),
})
