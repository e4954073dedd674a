/** Links from a profile to the files that it names. */
import type { DocumentLink } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Session } from '../session.ts'
import { beside } from '../uris.ts'
import { scalarsOf } from './cursor.ts'

export async function profileLinks(document: TextDocument, { host }: Session): Promise<DocumentLink[]> {
  const links: DocumentLink[] = []
  for (const { path, value, start, end } of scalarsOf(document.getText())) {
    if (typeof value !== 'string' || (path[0] !== 'extends' && path[0] !== 'dictionaries')) continue
    const isPath = path[0] === 'dictionaries' || /^[./]/.test(value)
    const target = isPath ? beside(document.uri, value) : await host.packageProfile?.(value, document.uri)
    if (target === undefined || !/\.ya?ml$/.test(target)) continue
    links.push({ range: { start: document.positionAt(start), end: document.positionAt(end) }, target })
  }
  return links
}
