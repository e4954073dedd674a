/**
 * Libraries of macros that teams keep in Markdown: a heading for each macro, notes on when to use it, and in a block quote what is sent. Any
 * Markdown has headings and quotes, so a profile has to say that a file is one.
 */
import type { Document, Passage } from '../../text/index.ts'
import { readWithBranches } from '../embedded.ts'
import type { Format } from '../format.ts'

export const format: Format = {
  id: 'markdown-macros',
  summary:
    'Markdown libraries of macros, where `formats:` names them: block quotes are what is sent, headings their titles, the rest is internal.',
  extensions: ['md', 'markdown'],
  byContent: true,
  recognises: () => 0,
  read(source) {
    const document = readWithBranches(source, 'markdown')
    return { ...document, format: 'markdown-macros', passages: [...macrosIn(document)] }
  },
}

function* macrosIn(document: Document): Iterable<Passage> {
  let title: string | undefined
  for (const passage of document.passages) {
    const { role, path: _, ...facts } = passage
    if (isQuoted(document, passage)) {
      const own = { ...facts, role: role === 'quote' ? ('body' as const) : role }
      yield title === undefined ? own : { ...own, title, path: title }
      continue
    }
    if (role === 'heading') title = titleOf(document, passage)
    yield { ...passage, audience: 'internal', ...(title === undefined ? {} : { title }) }
  }
}

/** Whether the line on which a passage begins is marked as a quote. */
function isQuoted({ source, map }: Document, { start }: Passage): boolean {
  const at = map.sourceStart(start)
  let line = at
  while (line > 0 && source[line - 1] !== '\n' && source[line - 1] !== '\r') line--
  return /^[ \t]{0,3}>/.test(source.slice(line, at))
}

/** `Late delivery` for `3. Late delivery`. */
const titleOf = ({ text }: Document, { start, end }: Passage): string =>
  text.slice(start, end).replace(/^\d{1,3}[.)]\s+/, '')
