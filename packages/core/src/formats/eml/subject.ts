/**
 * Writes prose into a subject. What stands in encoded words (RFC 2047) is encoded anew with the words around it: a letter may share a character
 * of base64 with its neighbour, and a word has no more than 75 characters. Character set and encoding stay as they were.
 */
import type { SourceSpan } from '../../base/index.ts'
import type { PassageFacts, RewriteProse } from '../../text/index.ts'
import { encoderOf, lackingIn, writtenSet } from './encode.ts'
import type { EncodedRun, HeaderText } from './encoded-words.ts'
import { columnOf } from './headers.ts'

/** The header's value stands at `value`. */
export function subjectRewriter(source: string, value: SourceSpan, { text, runs }: HeaderText): RewriteProse {
  const said = source.slice(value.start, value.end)
  const isRaw = /[^\x00-\x7f]/.test(said)
  // Several suggestions are written in one character set.
  const encoders = new Map<string, ReturnType<typeof encoderOf>>()
  const textAt = (place: number): number => (place >= value.end ? text.text.length : text.map.text(place))
  return (prose, place) => {
    if (/[\r\n]/.test(prose) || runs.some(({ sound }) => !sound)) return undefined
    const run = runs.find(({ start, end }) => start <= place.start && place.end <= end)
    if (!run && (isRaw || isAscii(prose)) && staysPlain(source, value, runs, place, prose))
      return { span: span(place), text: prose }
    // A word that nobody can decode would become text.
    if (!run && /=\?[^?\s]+\?[BbQq]\?[^?\s]*\?=/.test(text.text)) return undefined
    const region = run ?? value
    const words = run ?? runs[0] ?? unencoded(prose)
    const edited =
      text.text.slice(textAt(region.start), textAt(place.start)) +
      prose +
      text.text.slice(textAt(place.end), textAt(region.end))
    const set = writtenSet(words.label, words.charset)
    if (!encoders.has(set)) encoders.set(set, encoderOf(set))
    const encode = encoders.get(set)
    const lineEnd = source.includes('\r\n') ? '\r\n' : '\n'
    const written = encode && encodedWords(edited, { ...words, encode, from: columnOf(source, region.start), lineEnd })
    return written === undefined ? undefined : { span: span(region), text: written }
  }
}

/** Words that stand beside encoded ones are encoded as these are. */
export const subjectLacking = ({ runs: [first] }: HeaderText): PassageFacts['lacking'] =>
  first && lackingIn(writtenSet(first.label, first.charset))

const span = ({ start, end }: { readonly start: number; readonly end: number }): SourceSpan =>
  ({ start, end }) as SourceSpan

const isAscii = (prose: string): boolean => /^[ -~]*$/.test(prose)

/** How a subject without encoded words gets them. */
const unencoded = (prose: string): Pick<EncodedRun, 'label' | 'charset' | 'kind'> => ({
  label: 'UTF-8',
  charset: 'utf-8',
  kind: /[\u2e80-\uffff]/.test(prose) ? 'B' : 'Q',
})

/** Whether text between encoded words keeps the white space that divides it from them, and none of it looks like such a word. */
function staysPlain(
  source: string,
  value: SourceSpan,
  runs: readonly EncodedRun[],
  place: SourceSpan,
  prose: string,
): boolean {
  if (runs.some(({ start, end }) => start < place.end && place.start < end)) return false
  const before = runs.findLast(({ end }) => end <= place.start)
  const after = runs.find(({ start }) => start >= place.end)
  const whole =
    source.slice(before?.end ?? value.start, place.start) + prose + source.slice(place.end, after?.start ?? value.end)
  if (whole.includes('=?') || whole.trim() === '') return false
  return (!before || /^[ \t\r\n]/.test(whole)) && (!after || /[ \t\r\n]$/.test(whole))
}

const longestWord = 75
const longestLine = 76

interface WordWriting extends Pick<EncodedRun, 'label' | 'kind'> {
  readonly encode: NonNullable<ReturnType<typeof encoderOf>>
  /** Column of the line in which the first word begins. */
  readonly from: number
  readonly lineEnd: string
}

/** Encoded words, each on a line of its own; undefined for what the character set does not have. */
function encodedWords(text: string, { label, kind, encode, from, lineEnd }: WordWriting): string | undefined {
  if (text === '') return undefined
  const wordOf = (part: string): string | undefined => {
    const bytes = encode(part)
    return bytes && `=?${label}?${kind}?${kind === 'B' ? base64(bytes) : quoted(bytes)}?=`
  }
  const words: string[] = []
  let [open, part] = ['', '']
  for (const character of text) {
    const longer = wordOf(part + character)
    if (longer === undefined) return undefined
    const room = words.length === 0 ? Math.min(longestWord, longestLine - from) : longestWord
    if (part !== '' && longer.length > room) {
      words.push(open)
      part = ''
    }
    part += character
    open = part === character ? wordOf(part)! : longer
  }
  return [...words, open].join(`${lineEnd} `)
}

const base64 = (bytes: readonly number[]): string => btoa(String.fromCharCode(...bytes))

const quoted = (bytes: readonly number[]): string =>
  bytes
    .map((byte) => {
      const unit = String.fromCharCode(byte)
      if (unit === ' ') return '_'
      return byte > 32 && byte < 127 && !'=?_'.includes(unit)
        ? unit
        : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
    })
    .join('')
