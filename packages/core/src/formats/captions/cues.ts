/** The cues of a caption file. SubRip and WebVTT differ in little: how times are written, and what may stand between cues. */
import { type Problem, say, type TextSpan, worded } from '../../base/index.ts'

export interface Cue {
  /** As it is counted in the file, from 1. */
  readonly number: number
  /** When it appears, as it is written. */
  readonly time: string
  /** Milliseconds. */
  readonly from: number
  readonly to: number
  /** Its lines of text, without line ends. */
  readonly lines: TextSpan[]
}

export interface CaptionComment extends TextSpan {
  readonly text: string
}

export interface Captions {
  readonly cues: readonly Cue[]
  readonly comments: readonly CaptionComment[]
  readonly problems: readonly Problem[]
  /** Declared at the top of the file. */
  readonly language?: string
}

const TIMES =
  /^[ \t]*((?:\d{1,3}:)?\d{1,2}:\d{1,2}[.,]\d{1,3})[ \t]*-->[ \t]*((?:\d{1,3}:)?\d{1,2}:\d{1,2}[.,]\d{1,3})(?:[ \t].*)?$/

interface CueReader {
  readonly source: string
  readonly cues: Cue[]
  readonly comments: CaptionComment[]
  readonly problems: Problem[]
}

/** Reads every block between blank lines. `web` says that it is WebVTT, with notes and style sheets. */
export function readCues(source: string, web: boolean): Captions {
  const reader: CueReader = { source, cues: [], comments: [], problems: [] }
  let language: string | undefined
  let first = true
  for (const block of blocksOf(source)) {
    if (first && web && source.startsWith('WEBVTT', block[0]!.start)) language = languageIn(source, block)
    else readBlock(reader, block, web)
    first = false
  }
  const { cues, comments, problems } = reader
  if (cues.length === 0 && !first)
    problems.push({
      code: 'no-cues',
      ...worded(
        say('No line with the times of a caption was found.'),
        say('Times are written as 00:00:01,000 --> 00:00:03,500.'),
      ),
      span: { start: 0, end: Math.min(source.length, 1) },
    })
  return { cues, comments, problems, ...(language === undefined ? {} : { language }) }
}

const LINE_END = /\r\n?|\n/g

/** Runs of lines that are not blank. */
function* blocksOf(source: string): Iterable<TextSpan[]> {
  let block: TextSpan[] = []
  LINE_END.lastIndex = 0
  for (let at = source.charCodeAt(0) === 0xfeff ? 1 : 0; at <= source.length; ) {
    LINE_END.lastIndex = at
    const match = LINE_END.exec(source)
    const end = match?.index ?? source.length
    if (source.slice(at, end).trim() !== '') block.push({ start: at, end })
    else if (block.length > 0) {
      yield block
      block = []
    }
    at = match ? end + match[0].length : source.length + 1
  }
  if (block.length > 0) yield block
}

/** YouTube writes `Language: ja` below `WEBVTT`. */
function languageIn(source: string, block: readonly TextSpan[]): string | undefined {
  for (const { start, end } of block) {
    const found = /^Language:[ \t]*([A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*)[ \t]*$/.exec(source.slice(start, end))
    if (found) return found[1]
  }
  return undefined
}

function readBlock(reader: CueReader, block: readonly TextSpan[], web: boolean): void {
  const { source, cues, comments } = reader
  const line = ({ start, end }: TextSpan): string => source.slice(start, end)
  const first = line(block[0]!)
  if (web && /^NOTE(?:[ \t]|$)/.test(first)) {
    const [start, end] = [block[0]!.start, block.at(-1)!.end]
    comments.push({ text: source.slice(start + 4, end), start, end })
    return
  }
  if (web && /^(?:STYLE|REGION)[ \t]*$/.test(first)) return
  const at = block.findIndex((one, index) => index < 2 && line(one).includes('-->'))
  if (at < 0) {
    // In SubRip a blank line within a caption is common; in WebVTT such a block is shown nowhere.
    if (!web) cues.at(-1)?.lines.push(...block)
    return
  }
  const times = TIMES.exec(line(block[at]!))
  if (!times) brokenTimes(reader, block[at]!)
  cues.push({
    number: cues.length + 1,
    time: times?.[1] ?? '',
    from: milliseconds(times?.[1]),
    to: milliseconds(times?.[2]),
    lines: block.slice(at + 1),
  })
}

function brokenTimes({ problems }: CueReader, span: TextSpan): void {
  problems.push({
    code: 'broken-times',
    ...worded(
      say('The times of this caption cannot be read; its text is checked all the same.'),
      say('Times are written as 00:00:01,000 --> 00:00:03,500.'),
    ),
    span: { start: span.start, end: span.end },
  })
}

function milliseconds(time: string | undefined): number {
  if (time === undefined) return Number.NaN
  const [seconds = '0', minutes = '0', hours = '0'] = time.replace(',', '.').split(':').reverse()
  return Math.round((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000)
}
