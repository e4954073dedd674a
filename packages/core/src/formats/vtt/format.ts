/** WebVTT captions. */
import { readCaptions } from '../captions/read.ts'
import type { Format } from '../format.ts'

export const format: Format = {
  id: 'vtt',
  summary:
    'WebVTT captions: a sentence over several captions is one passage; times, styling and regions are not prose, notes are comments.',
  extensions: ['vtt'],
  recognises: (source) => (/^\uFEFF?WEBVTT(?:[ \t\r\n]|$)/.test(source) ? 1 : 0),
  read: (source) => readCaptions(source, 'vtt'),
}
