/** Word documents. */
import type { Format } from '../format.ts'
import { readWord } from './read.ts'
import { unpackWord } from './unpack.ts'

export const format: Format = {
  id: 'docx',
  summary:
    'Word documents: paragraphs, headings, lists, tables, text boxes, notes, page headers and footers, across runs and with tracked insertions; styles by their names, in any language of Word.',
  skips: 'removed and hidden text, comments',
  extensions: ['docx', 'docm'],
  readOnly: 'onevoice does not write Word files.',
  recognises: (source) =>
    /^[^<]{0,3}(?:<\?xml[^>]{0,200}\?>\s*)?<(?:w:document|pkg:package)[\s>]/.test(source) ? 1 : 0,
  read: readWord,
  unpack: unpackWord,
}
