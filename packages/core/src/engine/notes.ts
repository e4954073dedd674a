/** Where a check keeps what it worked out about single passages: all of it, or for large texts only of what it looked at last. */
import { type NumberList, numberList, type TextSpan } from '../base/index.ts'
import type { NotesOf } from '../measures/analysis.ts'
import type { Document, Passage } from '../text/index.ts'
import type { WantedMatch } from './hits.ts'
import { emptyNotes, type Memory, type PassageMemory } from './memory.ts'
import { NOTHING, width } from './passage-bits.ts'
import { passageIndex } from './passage-index.ts'
import type { PreparedVoice } from './prepare.ts'
import { alikeIn, twinsOf } from './twins.ts'

export interface Notes {
  of(passage: Passage): PassageMemory
  /** What rules and measures note under a name. */
  named<T>(name: string): NotesOf<T>
  /** Its matches, where the notes were given up after they were found. */
  matches?(passage: Passage): readonly WantedMatch[] | undefined
}

/** Notes that stay, in the memory of the check. */
export function keptNotes({ document, passages, names, bits }: Memory): Notes {
  const indexOf = passageIndex(document.passages)
  return {
    of: (passage) => passages[indexOf(passage)]!,
    named<T>(name: string): NotesOf<T> {
      const known = names.get(name) ?? { place: names.size }
      names.set(name, known)
      const { place } = known
      const word = place < mostBits ? NOTHING + (place >> 5) : -1
      const bit = 1 << (place & 31)
      return (passage, work) => {
        const index = indexOf(passage)
        if (word >= 0 && (bits[width * index + word]! & bit) !== 0) return known.nothing as T
        const { named } = passages[index]!
        let note = named[place] as T | undefined
        if (note === undefined) {
          note = work(passage)
          if (word >= 0 && isNothing(note)) {
            known.nothing ??= note
            bits[width * index + word]! |= bit
          } else named[place] = note
        }
        return note
      }
    },
  }
}

/** In two words of 32. */
const mostBits = 64

const isNothing = (note: unknown): boolean => note === 0 || (Array.isArray(note) && note.length === 0)

/**
 * Notes of about `units` of prose at a time. Of older ones the sentences, matches and number of words are kept as bare numbers; what else
 * somebody asks for is worked out again. Passages that say the same share their notes. `forget` is called each time notes were given up.
 * @param alike as `alikeIn` has it
 */
export function passingNotes(
  document: Document,
  judges: readonly PreparedVoice[],
  units: number,
  forget: () => void,
  alike: Int32Array = alikeIn(document),
): Notes {
  const { passages } = document
  const live: (PassageMemory | undefined)[] = new Array(passages.length)
  const named = new Map<string, NotesOf<unknown>>()
  const sentences = packedRuns(passages.length, 2)
  const matches = packedRuns(passages.length, 3)
  const words = new Int32Array(passages.length).fill(-1)
  const twins = twinsOf(alike, judges)
  const placeOf = passageIndex(passages)
  const indexOf = (passage: Passage): number => twins[placeOf(passage)]!
  let held: number[] = []
  let size = 0

  const giveUp = (): void => {
    for (const index of held) {
      const notes = live[index]!
      if (notes.sentences) sentences.keep(index, notes.sentences, pushSpan)
      if (notes.matches) matches.keep(index, notes.matches, pushMatch)
      words[index] = notes.words?.length ?? notes.wordCount ?? -1
      live[index] = undefined
    }
    held = []
    size = 0
    forget()
  }
  const again = (index: number): PassageMemory => {
    const notes = emptyNotes(judges[index]!, passages[index]!.start)
    const spans = sentences.read(index, spanAt)
    if (spans) notes.sentences = spans
    if (words[index]! >= 0) notes.wordCount = words[index]!
    return notes
  }
  const of = (passage: Passage): PassageMemory => {
    const index = indexOf(passage)
    const known = live[index]
    if (known) return known
    if (size > units) giveUp()
    size += passage.end - passage.start
    held.push(index)
    const notes = again(index)
    live[index] = notes
    return notes
  }
  return {
    of,
    named<T>(name: string): NotesOf<T> {
      const notes = named.get(name) ?? fewNotes(passages.length, indexOf)
      named.set(name, notes)
      return notes as NotesOf<T>
    },
    matches(passage) {
      const index = indexOf(passage)
      const { wanted } = judges[index]!
      return matches.read(index, (list, at): WantedMatch => {
        const id = list.at(at)
        return { id, start: list.at(at + 1), end: list.at(at + 2), wanted: wanted(id) }
      })
    },
  }
}

/** So many notes of one name are kept at a time. */
const mostNotes = 4096

/** Notes of one name, the last of them; but that there is nothing to note, an empty list, is kept of each passage. */
function fewNotes(passages: number, indexOf: (passage: Passage) => number): NotesOf<unknown> {
  const notes = new Map<number, unknown>()
  const isEmpty = new Uint8Array(passages)
  let empty: unknown
  return (passage, work) => {
    const index = indexOf(passage)
    if (isEmpty[index] === 1) return empty
    const known = notes.get(index)
    if (known !== undefined) return known
    const value = work(passage)
    if (Array.isArray(value) && value.length === 0) {
      empty = value
      isEmpty[index] = 1
    } else {
      if (notes.size >= mostNotes) notes.clear()
      notes.set(index, value)
    }
    return value
  }
}

/** Runs of things, one run a passage, each thing a few numbers in one list. */
interface PackedRuns {
  /** A run that is there already stays. */
  keep<Item>(index: number, items: readonly Item[], push: (list: NumberList, item: Item) => void): void
  /** Undefined when nothing was kept; what `make` answers with undefined is left out. */
  read<Item>(index: number, make: (list: NumberList, at: number) => Item | undefined): Item[] | undefined
}

function packedRuns(passages: number, width: number): PackedRuns {
  const list = numberList()
  const from = new Int32Array(passages).fill(-1)
  const counts = new Int32Array(passages)
  return {
    keep(index, items, push) {
      if (from[index]! >= 0) return
      from[index] = list.length
      counts[index] = items.length
      for (const item of items) push(list, item)
    },
    read(index, make) {
      const start = from[index]!
      if (start < 0) return undefined
      const items = []
      const end = start + counts[index]! * width
      for (let at = start; at < end; at += width) {
        const item = make(list, at)
        if (item !== undefined) items.push(item)
      }
      return items
    },
  }
}

function pushSpan(list: NumberList, { start, end }: TextSpan): void {
  list.push(start)
  list.push(end)
}

function pushMatch(list: NumberList, match: WantedMatch): void {
  list.push(match.id)
  pushSpan(list, match)
}

const spanAt = (list: NumberList, at: number): TextSpan => ({ start: list.at(at), end: list.at(at + 1) })
