/** MJML, the markup in which HTML mails are written. */
import { type Problem, say, worded } from '../../base/index.ts'
import { readWithBranches } from '../embedded.ts'
import type { Format } from '../format.ts'

export const format: Format = {
  id: 'mjml',
  summary:
    'MJML mails: mj-text, mj-button, mj-preview (preheader), mj-title, tables, and alternative texts; styles and attributes are not prose.',
  extensions: ['mjml'],
  recognises: (source) => (ROOT.test(source) ? 1 : 0),
  read(source) {
    const document = readWithBranches(source, 'html')
    const cut = cutOff(source)
    return { ...document, format: 'mjml', problems: cut ? [...document.problems, cut] : document.problems }
  },
}

const ROOT = /^\uFEFF?\s*(?:<!--[^>]{0,1000}-->\s*)?<mjml[\s>]/

/** A mail whose first element does not end is cut off, as no browser would tell. */
function cutOff(source: string): Problem | undefined {
  const root = ROOT.exec(source)
  if (!root || /<\/mjml\s*>/i.test(source)) return undefined
  const end = root.index + root[0].length
  return {
    code: 'broken-file',
    ...worded(say('<{name}> is not closed.', { name: 'mjml' }), say('The rest of the file is read.')),
    span: { start: end - '<mjml '.length, end: end - 1 },
    source,
  }
}
