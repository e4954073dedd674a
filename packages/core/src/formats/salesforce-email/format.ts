/** Bodies of Salesforce e-mail templates, as a project keeps them: `email/<folder>/<name>.email`. Their subject is in a file of its own. */
import type { Document } from '../../text/index.ts'
import { readWithBranches } from '../embedded.ts'
import type { Format } from '../format.ts'

export const format: Format = {
  id: 'salesforce-email',
  summary: 'Salesforce e-mail templates (.email): the body, as HTML or as plain text.',
  extensions: ['email'],
  recognises: () => 0,
  read: (source): Document => ({
    ...readWithBranches(source, looksLikeHtml(source) ? 'html' : 'plain'),
    format: 'salesforce-email',
  }),
}

const looksLikeHtml = (source: string): boolean =>
  /<(?:!doctype html|html|body|table|div|p|br|a|span)\b[^<>]{0,500}>/i.test(source)
