/** The state of reading HTML: the open elements, what they say of their text, and the passage that is being written. */
import type { PassageFacts, PassageWriter, Role } from '../../text/index.ts'
import { originOf, originOfEnd, type View } from '../markdown/view.ts'
import { type ElementFacts, elementFacts, impliesEnd } from './elements.ts'
import type { Attribute } from './tag.ts'
import { writeText } from './write.ts'

/** Where the HTML stands. */
export interface Ground {
  /** The role of text to which no element gives another. */
  readonly role: Role
  /** The block of what stands outside lists, tables and quotes. In a document each section has a number of its own. */
  readonly block: number
  /** A document or a mail, not a piece of HTML in Markdown: attributes are prose, and what is cut off is a problem. */
  readonly document: boolean
}

/** What the open elements say of the text in them. */
export interface Surroundings {
  readonly role: Role
  /** Absent where the section's number holds. */
  readonly block?: number
  readonly language?: string
  /** Tables that only lay a mail out: their cells are no table cells. */
  readonly layout?: boolean
}

/** The value of an attribute that waits for the end of the passage around it. */
export interface PendingProse {
  readonly role: Role
  readonly attribute: Attribute
  readonly around: Surroundings
}

/** A thing that the reader of a paragraph wrote; `by` is where the paragraph stands. */
export type Step = (to: PassageWriter, by: number) => void

/** What is known of the paragraphs that were met. */
export interface Paragraphs {
  /** What is to be written for a paragraph with its tags, one passage; undefined when it has to be read. */
  stepsOf(paragraph: string): readonly Step[] | undefined
}

export interface HtmlReader {
  readonly view: View
  readonly builder: PassageWriter
  readonly ground: Ground
  readonly outermost: Surroundings
  /** Open elements, from the outside in. */
  readonly names: string[]
  readonly divides: boolean[]
  readonly surroundings: Surroundings[]
  /** Places in `names` of the open elements of each name, and of those that divide. */
  readonly places: Map<string, number[]>
  readonly dividers: number[]
  pending: PendingProse[]
  /** Ends of comments and the like that do not come any more. */
  readonly absent: Set<string>
  /** A passage is open. */
  open: boolean
  /** Its text ends with white space, which swallows more of it. */
  spaced: boolean
  /** Text that readers see has been met. */
  shown: boolean
  section: number
  nextBlock: number
  readonly paragraphs: Paragraphs | undefined
  /** Where the next `</p>` stands, as far as it was looked for. */
  paragraphEnd: number
}

export function htmlReader(
  view: View,
  ground: Ground,
  builder: PassageWriter,
  nextBlock: number,
  paragraphs?: Paragraphs,
): HtmlReader {
  return {
    view,
    builder,
    ground,
    outermost: ground.document ? { role: ground.role } : { role: ground.role, block: ground.block },
    absent: new Set(),
    names: [],
    divides: [],
    surroundings: [],
    places: new Map(),
    dividers: [],
    pending: [],
    open: false,
    spaced: false,
    shown: false,
    section: ground.block,
    nextBlock,
    paragraphs,
    paragraphEnd: 0,
  }
}

/** What holds for the text that comes next. */
export function around(reader: HtmlReader): Surroundings {
  return reader.surroundings.at(-1) ?? reader.outermost
}

export function factsOf(reader: HtmlReader, { role, block, language }: Surroundings): PassageFacts {
  const own = block ?? reader.section
  return language === undefined
    ? { role, block: own, write: writeText }
    : { role, block: own, write: writeText, language }
}

/** Opens an element after ending those whose closing tags were left out. */
export function pushElement(reader: HtmlReader, name: string, divides: boolean, inner: Surroundings): void {
  const place = reader.names.push(name) - 1
  reader.divides.push(divides)
  reader.surroundings.push(inner)
  const places = reader.places.get(name)
  if (places) places.push(place)
  else reader.places.set(name, [place])
  if (divides) reader.dividers.push(place)
}

/** Ends the open elements that the start of this one ends: `<li>` ends the item before it. */
export function endImplied(reader: HtmlReader, name: string, facts: ElementFacts | undefined): void {
  for (;;) {
    const place = reader.dividers.at(-1)
    if (place === undefined || !impliesEnd(name, facts, reader.names[place]!)) return
    popTo(reader, place)
  }
}

/**
 * Ends the innermost element of this name and what is open in it; says whether that divides the text. A closing tag that has no partner, or none
 * in its own block, means nothing.
 */
export function popElement(reader: HtmlReader, name: string): boolean {
  const place = reader.places.get(name)?.at(-1)
  if (place === undefined) return false
  const divides = (reader.dividers.at(-1) ?? -1) >= place
  if (divides && !reader.divides[place]) return false
  popTo(reader, place)
  return divides
}

function popTo(reader: HtmlReader, place: number): void {
  const { names, divides, surroundings, places, dividers } = reader
  while (names.length > place) {
    const name = names.pop()!
    places.get(name)!.pop()
    surroundings.pop()
    if (!divides.pop()) continue
    dividers.pop()
    // What follows a heading is a section of its own.
    if (elementFacts(name)?.role === 'heading' && reader.surroundings.at(-1)?.block === undefined)
      reader.section = reader.nextBlock++
  }
}

/** Adds what stands in the text as it is. */
export function copyProse(reader: HtmlReader, start: number, end: number): void {
  const { view, builder } = reader
  const from = reader.open && reader.spaced && isSpaceAt(view.text, start) ? start + 1 : start
  if (from >= end || (!reader.open && isSpaceAt(view.text, from) && end === from + 1)) return
  openPassage(reader)
  builder.copy(originOf(view, from), originOfEnd(view, end))
  reader.spaced = isSpaceAt(view.text, end - 1)
}

const isSpaceAt = (text: string, at: number): boolean => text.charCodeAt(at) === 32

/** Adds what stands for a part of the text. */
export function replaceProse(reader: HtmlReader, text: string, start: number, end: number): void {
  const { view, builder } = reader
  openPassage(reader)
  builder.replace(text, originOf(view, start), originOfEnd(view, end))
  reader.spaced = false
}

/** Adds white space, of which only the first counts. */
export function addSpace(reader: HtmlReader, text: string, start: number, end: number): void {
  if (!reader.open || (reader.spaced && text === '\n')) return
  replaceProse(reader, text, start, end)
  reader.spaced = true
}

export function addAtom(
  reader: HtmlReader,
  kind: 'code' | 'url' | 'image' | 'placeholder',
  start: number,
  end: number,
  meaning?: Parameters<PassageWriter['atom']>[3],
): void {
  const { view, builder } = reader
  openPassage(reader)
  builder.atom(kind, originOf(view, start), originOfEnd(view, end), { raw: view.text.slice(start, end), ...meaning })
  reader.spaced = false
}

export function addPlaceholder(reader: HtmlReader, start: number, end: number): void {
  const { view, builder } = reader
  openPassage(reader)
  builder.placeholder(originOf(view, start), originOfEnd(view, end), view.text.slice(start, end))
  reader.spaced = false
}

export function openPassage(reader: HtmlReader): void {
  if (reader.open) return
  const inner = around(reader)
  reader.open = true
  reader.spaced = false
  if (inner.role !== 'title' && inner.role !== 'preheader') reader.shown = true
  reader.builder.open(factsOf(reader, inner))
}
