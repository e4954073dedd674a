/** Plain text: mails, chat replies, posts. Paragraphs are divided by blank lines; list lines, quoted lines and a subject line are told apart. */
import { readWithBranches } from '../embedded.ts'
import type { Format } from '../format.ts'

export const format: Format = {
  id: 'plain',
  summary: 'Plain text in paragraphs, with list lines and a subject line.',
  extensions: ['txt', 'text'],
  // Any text can be plain; the name of the file tells, or that no other format knows it.
  recognises: () => 0,
  read: (source) => readWithBranches(source, 'plain'),
}
