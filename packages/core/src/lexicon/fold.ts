/**
 * Folding makes spellings that readers take for the same the same: letter case, width, apostrophes, ligatures, white space.
 * Folded text is a typed array with an offset for each unit, so that a match leads back to the text as it was written.
 */

export interface FoldTable {
  /**
   * What is different (exclusive or) between each UTF-16 unit and its folded unit, of which 0 drops the unit and `RARE` sends it to the slow path.
   * Most units are not different, so most of the table need not be written when the program starts.
   */
  readonly changes: Uint16Array
  /** Units that become several: ﬁ → fi, … → ... */
  readonly expansions: ReadonlyMap<number, string>
  /** Marks that melt into the unit before them (ｶﾞ → ガ), with the combining mark that normalization knows. */
  readonly marks: ReadonlyMap<number, number>
  /** A run of white space becomes one space; between CJK characters a line break only wraps the text and can be dropped. */
  readonly spaces: 'one' | 'dropped-between-cjk'
}

export interface Folded {
  /** The folded text; `units[length]` is 0. */
  units: Uint16Array
  /** Where in the text folded unit i begins; `offsets[length]` is the end of the folded range. */
  offsets: Int32Array
  length: number
}

export interface FoldOptions {
  readonly lowerCase: boolean
  /** Half-width kana become full-width. Full-width letters, digits and signs always become half-width. */
  readonly widths: boolean
  readonly spaces: FoldTable['spaces']
  /** Further spellings: each character of a key is read as the value, e.g. `{ '〜～': '~' }`; an empty value drops it. */
  readonly replace?: Readonly<Record<string, string>>
}

/** A folded unit that is none: the text's unit is white space, a mark or expands. U+0001 does not occur in prose. */
const RARE = 1
const SPACE = 32

const typography: Readonly<Record<string, string>> = {
  '’‘ʼ‛′`´': "'",
  '“”„‟″': '"',
  '–—‑‐−‒―': '-',
  '…': '...',
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅﬆ: 'st',
  ς: 'σ',
  // Soft hyphen, zero-width characters, direction marks, variation selectors.
  '\u00ad\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufe0e\ufe0f\ufeff':
    '',
}

const plainSpaces: readonly number[] = [9, 10, 11, 12, 13, SPACE]
const rareSpaces: readonly number[] = [
  0x85, 0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x202f,
  0x205f, 0x3000,
]

/** U+FF61 to U+FF9D in full width. */
const wideKana =
  '。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン'

/** Builds the table of a language. Break and atom units always stay as they are. */
export function foldTable({ lowerCase, widths, spaces, replace = {} }: FoldOptions): FoldTable {
  const changes = new Uint16Array(65536)
  const expansions = new Map<number, string>()
  const marks = new Map<number, number>()
  const become = (unit: number, folded: string): void => {
    changes[unit] = unit ^ (folded.length > 1 ? RARE : folded.length === 1 ? folded.charCodeAt(0) : 0)
    if (folded.length > 1) expansions.set(unit, folded)
    else expansions.delete(unit)
  }
  // Full-width forms first: their half-width letters still have to be lowered.
  for (let unit = 0xff01; unit <= 0xff5e; unit++) changes[unit] = unit ^ (unit - 0xfee0)
  if (widths)
    for (let at = 0; at < wideKana.length; at++) changes[0xff61 + at] = (0xff61 + at) ^ wideKana.charCodeAt(at)
  if (lowerCase) lower(changes)
  for (const table of [typography, replace])
    for (const [from, to] of Object.entries(table))
      for (let at = 0; at < from.length; at++) become(from.charCodeAt(at), to)
  for (let mark = 0x300; mark <= 0x36f; mark++) marks.set(mark, mark)
  for (const [mark, combining] of [
    [0x3099, 0x3099],
    [0x309a, 0x309a],
    [0xff9e, 0x3099],
    [0xff9f, 0x309a],
  ] as const)
    marks.set(mark, combining)
  for (const mark of marks.keys()) changes[mark] = mark ^ RARE
  for (const space of [...plainSpaces, ...rareSpaces]) changes[space] = space ^ RARE
  // The most frequent unit of all takes the fast path.
  changes[SPACE] = 0
  changes[0] = 0xfffd
  changes[RARE] = RARE ^ 0xfffd
  return { changes, expansions, marks, spaces }
}

/** One call for all letters: lowering them one by one would cost milliseconds at each start of the program. */
function lower(changes: Uint16Array): void {
  for (const [first, last] of [
    [0x41, 0x5a],
    [0xc0, 0x12f],
    [0x131, 0x587],
    [0x10a0, 0x10ff],
    [0x1e00, 0x1fff],
    [0x2c00, 0x2d2f],
    [0xa640, 0xa7ff],
  ] as const) {
    let letters = ''
    for (let unit = first; unit <= last; unit++) letters += String.fromCharCode(unit)
    const lowered = letters.toLowerCase()
    for (let at = 0; at < lowered.length; at++) changes[first + at] = (first + at) ^ lowered.charCodeAt(at)
  }
  changes[0x130] = 0x130 ^ 0x69
  for (let unit = 0xff21; unit <= 0xff3a; unit++) changes[unit] = unit ^ (unit - 0xff21 + 0x61)
}

/** For languages in alphabets with spaces between words. */
export const latinFold: FoldTable = foldTable({ lowerCase: true, widths: false, spaces: 'one' })

/** Folds `text[start, end)`. The buffers of `into` are used again when they are large enough. */
export function fold(text: string, start: number, end: number, table: FoldTable, into: Folded = noBuffers()): Folded {
  reserve(into, end - start + 1)
  const { changes } = table
  let { units, offsets } = into
  let length = 0
  let last = 0
  for (let at = start; at < end; at++) {
    const written = text.charCodeAt(at)
    const unit = written ^ changes[written]!
    if (unit > RARE) {
      // One test that is almost never true, where two would be mispredicted at each word.
      if (((unit ^ SPACE) | (last ^ SPACE)) === 0) continue
      units[length] = unit
      offsets[length++] = at
      last = unit
    } else if (unit === RARE) {
      into.length = length
      at = foldRare(text, at, end, table, into, start)
      ;({ units, offsets, length } = into)
      last = length > 0 ? units[length - 1]! : 0
      reserveFor(into, length + end - at + 1)
      ;({ units, offsets } = into)
    }
  }
  units[length] = 0
  offsets[length] = end
  into.length = length
  return into
}

const noBuffers = (): Folded => ({ units: new Uint16Array(0), offsets: new Int32Array(0), length: 0 })

function reserve(into: Folded, size: number): void {
  if (into.units.length >= size) return
  into.units = new Uint16Array(size)
  into.offsets = new Int32Array(size)
}

function reserveFor(into: Folded, size: number): void {
  if (into.units.length >= size) return
  const { units, offsets } = into
  into.units = new Uint16Array(size + (size >> 2))
  into.offsets = new Int32Array(size + (size >> 2))
  into.units.set(units)
  into.offsets.set(offsets)
}

/** Folds the white space, mark or expanding unit at `at`; returns the offset of the last unit that it used up. */
function foldRare(text: string, at: number, end: number, table: FoldTable, into: Folded, start: number): number {
  const unit = text.charCodeAt(at)
  if (isSpace(unit)) return foldSpaces(text, at, end, table, into, start)
  const expansion = table.expansions.get(unit)
  if (expansion !== undefined) {
    reserveFor(into, into.length + expansion.length + end - at)
    for (let index = 0; index < expansion.length; index++) append(into, expansion.charCodeAt(index), at)
  } else meltMark(into, table.marks.get(unit)!, unit, at)
  return at
}

/** A run of white space that follows a plain space is one run with it. */
function foldSpaces(text: string, at: number, end: number, table: FoldTable, into: Folded, start: number): number {
  let runEnd = at
  let breaks = false
  for (; runEnd < end && isSpace(text.charCodeAt(runEnd)); runEnd++)
    if (isLineBreak(text.charCodeAt(runEnd))) breaks = true
  const last = into.length - 1
  const spaced = last >= 0 && into.units[last] === SPACE
  const runStart = spaced ? into.offsets[last]! : at
  if (breaks && table.spaces === 'dropped-between-cjk' && isWrapped(text, runStart, runEnd, start, end)) {
    if (spaced) into.length = last
  } else if (!spaced) append(into, SPACE, at)
  return runEnd - 1
}

const isWrapped = (text: string, runStart: number, runEnd: number, start: number, end: number): boolean =>
  runStart > start && runEnd < end && isWide(text.charCodeAt(runStart - 1)) && isWide(text.charCodeAt(runEnd))

function append(into: Folded, unit: number, at: number): void {
  into.units[into.length] = unit
  into.offsets[into.length++] = at
}

const isLineBreak = (unit: number): boolean => unit >= 10 && unit <= 13

const isSpace = (unit: number): boolean =>
  unit <= SPACE ? unit === SPACE || (unit >= 9 && unit <= 13) : unit >= 0x85 && rareSpaces.includes(unit)

/** CJK characters and punctuation, kana, full and half width forms; not hangul, which is written with spaces. */
const isWide = (unit: number): boolean =>
  (unit >= 0x2e80 && unit <= 0x9fff && !(unit >= 0x3130 && unit <= 0x318f)) ||
  (unit >= 0xf900 && unit <= 0xfaff) ||
  (unit >= 0xff01 && unit <= 0xff9f)

/** Joins a combining mark with the unit before it; one that fits nothing is dropped, a voicing mark stays as a sign. */
function meltMark(into: Folded, mark: number, unit: number, at: number): void {
  const last = into.length - 1
  const composed = last < 0 ? '' : String.fromCharCode(into.units[last]!, mark).normalize('NFC')
  if (composed.length === 1) into.units[last] = composed.charCodeAt(0)
  else if (unit >= 0x3099) append(into, mark === 0x3099 ? 0x309b : 0x309c, at)
}

/** The text offset at which folded unit `index - 1` ends; white space and dropped units after it do not count. */
export function endOffset(folded: Folded, index: number, text: string, table: FoldTable): number {
  if (index <= 0) return folded.offsets[0]!
  const begin = folded.offsets[index - 1]!
  let end = folded.offsets[index]!
  while (end > begin + 1 && isNothing(text.charCodeAt(end - 1), table)) end--
  return Math.max(end, begin + 1)
}

const isNothing = (unit: number, table: FoldTable): boolean => {
  const folded = unit ^ table.changes[unit]!
  return folded === 0 || folded === SPACE || isSpace(unit)
}
