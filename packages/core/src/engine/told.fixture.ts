/** What a check says of a text, for tests that hold one way of checking against another. */
import { formats } from '../generated/formats.ts'
import { measure } from '../measures/measure.ts'
import { type CheckedText, checkText } from './check-text.ts'
import type { Voices } from './voices.ts'

/** @param notesOf as in a run over files; without it all notes are kept, and nothing is taken from anywhere */
export const told = async (voices: Voices, path: string, source: string, notesOf?: number): Promise<CheckedText> =>
  (await checkText(source, voices, {
    formats,
    path,
    place: path,
    today: '2026-05-01',
    ...(notesOf === undefined ? {} : { notesOf }),
  }))!

export const shown = ({ findings, analysis, notCovered, languages, library }: CheckedText): unknown => ({
  findings,
  measures: measure(analysis, findings),
  notCovered,
  languages,
  library: library(),
})
