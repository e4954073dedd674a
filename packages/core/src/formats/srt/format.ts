/** SubRip captions. */
import { readCaptions } from '../captions/read.ts'
import type { Format } from '../format.ts'

export const format: Format = {
  id: 'srt',
  summary:
    'SubRip captions: a sentence over several captions is one passage; numbers, times and styling are not prose.',
  extensions: ['srt'],
  recognises: (source) => (START.test(source) ? 1 : 0),
  read: (source) => readCaptions(source, 'srt'),
}

const START = /^\uFEFF?\s{0,100}\d{1,6}[ \t]*(?:\r\n?|\n)[ \t]*\d{1,3}:\d{1,2}:\d{1,2}[.,]\d{1,3}[ \t]*-->/
