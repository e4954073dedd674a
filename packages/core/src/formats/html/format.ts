/** HTML: pages, mails, templates of mails. */
import { readWithBranches } from '../embedded.ts'
import type { Format } from '../format.ts'

export const format: Format = {
  id: 'html',
  summary:
    'HTML pages and mails with their preheader, buttons, alternative texts and other attributes that readers see; scripts, styles and code are not prose.',
  extensions: ['html', 'htm', 'xhtml'],
  recognises: (source) => (PAGE.test(source) ? 0.9 : FRAGMENT.test(source) ? 0.6 : 0),
  read: (source) => readWithBranches(source, 'html'),
}

const PAGE = /^\uFEFF?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^>]{0,1000}-->\s*)?<(?:!doctype html|html)\b/i
const FRAGMENT =
  /^\uFEFF?\s*<(?:p|div|table|h[1-6]|ul|ol|span|a|b|strong|em|body|head|section|article|center|img|br)\b[^>]{0,2000}>/i
