/** Every text of the workspace, those that are open first, as they stand in the editor. */
import type { Session } from '../session.ts'
import { normal } from '../uris.ts'
import { isCopy } from './judge.ts'

export interface WorkspaceText {
  readonly uri: string
  readonly source: string
  readonly languageId?: string
  readonly isOpen: boolean
}

/** Every few files the editor is heard. */
const breath = 8

/** The addresses of all files that are copy, without those that are open. */
export async function closedTexts({ host, folders, documents, settings, grounds }: Session): Promise<string[]> {
  const open = new Set(documents.all().map(({ uri }) => normal(uri)))
  const found = new Set<string>()
  for (const folder of folders())
    for (const uri of await host.files(folder)) {
      const file = normal(uri)
      if (!open.has(file) && !grounds.uses(file) && isCopy({ uri: file }, await settings(folder))) found.add(file)
    }
  return [...found]
}

/** `stop`: asked before each file; what is left then is not read. Returns whether all were read. */
export async function* workspaceTexts(session: Session, stop: () => boolean): AsyncGenerator<WorkspaceText, boolean> {
  for (const document of session.documents.all()) {
    const { uri, languageId } = document
    if (isCopy({ uri, languageId }, await session.settings(uri)))
      yield { uri, languageId, source: document.getText(), isOpen: true }
  }
  for (const [index, uri] of (await closedTexts(session)).entries()) {
    if (index % breath === 0) await new Promise((resolve) => setTimeout(resolve, 0))
    if (stop()) return false
    const source = await session.host.read(uri)
    if (source !== undefined) yield { uri, source, isOpen: false }
  }
  return true
}
