/** MJML, the markup in which HTML mails are written. */
import { readWithBranches } from '../embedded.ts'
import type { Format } from '../format.ts'

export const format: Format = {
  id: 'mjml',
  summary:
    'MJML mails: mj-text, mj-button, mj-preview (preheader), mj-title, tables, and alternative texts; styles and attributes are not prose.',
  extensions: ['mjml'],
  recognises: (source) => (ROOT.test(source) ? 1 : 0),
  read: (source) => ({ ...readWithBranches(source, 'html'), format: 'mjml' }),
}

const ROOT = /^\uFEFF?\s*(?:<!--[^>]{0,1000}-->\s*)?<mjml[\s>]/
