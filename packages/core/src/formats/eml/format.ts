/** Mails as files (RFC 5322 and MIME). */
import type { Format } from '../format.ts'
import { readHeaders } from './headers.ts'
import { readMail } from './read.ts'

export const format: Format = {
  id: 'eml',
  summary:
    'Mails: subject with encoded words, preheader, plain and HTML parts in quoted-printable, base64 or ISO-2022-JP; a plain part that repeats the HTML, and attachments, are left out.',
  extensions: ['eml'],
  recognises(source) {
    if (!/^\uFEFF?[!-9;-~]{1,80}:/.test(source)) return 0
    const names = new Set(
      readHeaders(source, source.charCodeAt(0) === 0xfeff ? 1 : 0, Math.min(LIMIT, source.length)).list.map(
        ({ name }) => name,
      ),
    )
    const known = KNOWN.filter((name) => names.has(name)).length
    return known >= 3 ? 0.95 : known === 2 && names.has('subject') ? 0.7 : 0
  },
  read: readMail,
}

/** Headers stand at the start. */
const LIMIT = 100_000

const KNOWN = ['from', 'to', 'subject', 'date', 'mime-version', 'message-id', 'content-type', 'received', 'return-path']
