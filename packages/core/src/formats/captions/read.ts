/** Turns cues into passages: a sentence that runs over several cues is one passage. */

import type { TextSpan } from '../../base/index.ts'
import { type Document, type DocumentBuilder, documentBuilder, type WriteProse } from '../../text/index.ts'
import { referenceAt } from '../html/references.ts'
import { writeText } from '../html/write.ts'
import { copyWithAddresses } from '../plain/addresses.ts'
import { type Cue, readCues } from './cues.ts'

export function readCaptions(source: string, format: 'srt' | 'vtt'): Document {
  const builder = documentBuilder(source, format)
  const web = format === 'vtt'
  const { cues, comments, problems, language } = readCues(source, web)
  for (const problem of problems) builder.problem(problem)
  for (const { text, start, end } of comments) builder.comment(text, start, end)
  const writer: CaptionWriter = { source, builder, web, ...(language ? { language } : {}) }
  const finished = cues.filter((cue) => endsSentence(proseOf(source, cue))).length
  const punctuated = finished * 3 >= cues.length
  let open: Cue | undefined
  let joined = 0
  for (const cue of cues) {
    joined = open && joined < mostJoined && goesOn(source, open, cue, punctuated) ? joined + 1 : 0
    writeCue(writer, cue, joined > 0)
    open = cue
  }
  return builder.finish(language ? { language } : {})
}

interface CaptionWriter {
  readonly source: string
  readonly builder: DocumentBuilder
  readonly web: boolean
  readonly language?: string
}

/** Longer than this no sentence of captions is. */
const mostJoined = 8
/** Captions that are further apart in time are no longer one sentence. */
const longestGap = 3000

const TAG = /<[^<>\n]{0,200}>|\{\\[^{}\n]{0,100}\}/g

const proseOf = (source: string, { lines }: Cue): string =>
  lines
    .map(({ start, end }) => source.slice(start, end))
    .join('\n')
    .replace(TAG, '')
    .trim()

const endsSentence = (prose: string): boolean => /[.!?…。！？♪)\]）」』"”]$/.test(prose)

/** Whether a cue goes on with the sentence of the one before. Where captions carry no full stops, only commas and small letters tell. */
function goesOn(source: string, before: Cue, cue: Cue, punctuated: boolean): boolean {
  if (!(cue.from - before.to <= longestGap)) return false
  const [last, next] = [proseOf(source, before), proseOf(source, cue)]
  if (last === '' || endsSentence(last) || SPEAKER.test(next) || VOICE.test(lineOf(source, cue))) return false
  return punctuated || /[,、，]$/.test(last) || /^\p{Ll}/u.test(next)
}

const lineOf = (source: string, { lines }: Cue): string => (lines[0] ? source.slice(lines[0].start, lines[0].end) : '')
/** A dash or a voice tag: somebody else speaks. */
const SPEAKER = /^(?:[-–—‐]|>>|＞＞)\s*\S/
const VOICE = /^<v[ .]/

function writeCue(writer: CaptionWriter, cue: Cue, joins: boolean): void {
  const { source, builder } = writer
  let goingOn = joins
  let last = joins ? -1 : 0
  for (const line of cue.lines) {
    const start = textStart(source, line)
    const speaker = SPEAKER.exec(source.slice(start, Math.min(line.end, start + 20)))
    if (!goingOn || speaker) openCue(writer, cue)
    else builder.replace('\n', last < 0 ? start : last, start)
    writeLine(writer, speaker ? start + speaker[0].length - 1 : start, line.end)
    goingOn = true
    last = line.end
  }
}

function textStart(source: string, { start, end }: TextSpan): number {
  let at = start
  while (at < end && (source[at] === ' ' || source[at] === '\t' || source[at] === '\u3000')) at++
  return at
}

function openCue({ builder, web, language }: CaptionWriter, { number, time }: Cue): void {
  const path = time === '' ? `cue ${number}` : `cue ${number} (${time})`
  builder.open({
    role: 'caption',
    block: 0,
    path,
    write: web ? writeWeb : writeSubRip,
    ...(language ? { language } : {}),
  })
}

const writeWeb: WriteProse = (prose) => (/[\r\n]/.test(prose) ? undefined : writeText(prose))
const writeSubRip: WriteProse = (prose) => (/[\r\n<{]|-->/.test(prose) ? undefined : prose)

const MARKUP = /<rt>[^<\n]*(?:<\/rt>)?|<[^<>\n]{0,200}>|\{\\[^{}\n]{0,100}\}|&[#\w]/g

/** Writes one line without its tags; in WebVTT character references are decoded. */
function writeLine({ source, builder, web }: CaptionWriter, start: number, end: number): void {
  const line = source.slice(start, end)
  let run = start
  for (const match of line.matchAll(MARKUP)) {
    const at = start + match.index
    const reference = match[0].startsWith('&')
    const found = reference ? (web ? referenceAt(source, at, end, false) : undefined) : undefined
    if (at < run || (reference && !found)) continue
    copyWithAddresses(source, run, at, builder)
    if (found) builder.replace(found.text, at, found.end)
    run = found ? found.end : at + match[0].length
  }
  copyWithAddresses(source, run, end, builder)
}
