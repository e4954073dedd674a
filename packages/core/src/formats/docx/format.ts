/** Word documents. */
import type { Format } from '../format.ts'
import { readWord } from './read.ts'
import { unpackWord } from './unpack.ts'

export const format: Format = {
  id: 'docx',
  summary:
    'Word documents: paragraphs, headings, lists and tables across runs; removed and hidden text, footnotes, comments, page headers and footers are left out.',
  extensions: ['docx', 'docm'],
  readOnly: 'onevoice does not write Word files.',
  recognises: (source) => (/^[^<]{0,3}(?:<\?xml[^>]{0,200}\?>\s*)?<w:document[\s>]/.test(source) ? 1 : 0),
  read: readWord,
  unpack: unpackWord,
}
