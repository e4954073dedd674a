/** XML for differential tests: how a text may be written in it, and what the document tree of xmldom has of it. */
import { DOMParser, type Element, type Node } from '@xmldom/xmldom'
import fc from 'fast-check'
import { expect } from 'vitest'
import { type Readings, readings, texts } from './texts.ts'

export function rootOf(source: string): Element {
  const problems: string[] = []
  const parser = new DOMParser({ onError: (_, message) => problems.push(message) })
  const root = parser.parseFromString(source.replace(/^\ufeff/, ''), 'text/xml').documentElement
  expect(problems).toEqual([])
  return root!
}

export const elementsIn = (parent: Node, ...names: readonly string[]): Element[] =>
  Array.from(parent.childNodes).filter(
    (node): node is Element => node.nodeType === 1 && (names.length === 0 || names.includes(node.nodeName)),
  )

/** The text of an element; elements that stand for something are written as a placeholder. */
export const textOf = (node: Node): string =>
  Array.from(node.childNodes)
    .map((child) => {
      if (child.nodeType === 3 || child.nodeType === 4) return child.nodeValue ?? ''
      if (child.nodeType !== 1) return ''
      return ['x', 'ph', 'xliff:g'].includes(child.nodeName) ? '%s' : marks.has(child.nodeName) ? '' : textOf(child)
    })
    .join('')

/** Halves of tags, whose text is the tag of another format. */
const marks: ReadonlySet<string> = new Set(['bpt', 'ept', 'sc', 'ec'])

/** Ours, with elements that are placeholders written the same way. */
export const own = (...given: Parameters<typeof readings>): Readings => {
  const { texts, problems } = readings(...given)
  return { texts: texts.map((text) => text.replace(/<(x|ph|xliff:g)\b[^>]*(?:\/>|>[^<]*<\/\1>)/g, '%s')), problems }
}

/** How a text may stand in XML. */
const piece = fc.oneof(
  texts('"', "'", '>', ' ', '/', ';').map((text) => text),
  fc.constantFrom(
    '&amp;',
    '&lt;',
    '&gt;',
    '&quot;',
    '&apos;',
    '&#233;',
    '&#x1F600;',
    '&#10;',
    '<!-- a "note" -->',
    '<?pi x?>',
    '\n    ',
    '\r\n',
    '<![CDATA[one & two < three]]>',
    '<![CDATA[]]>',
    ']]&gt;',
    '&amp;amp;',
    '<!-- <b> -->',
  ),
)
export const content = (...inline: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(inline.length > 0 ? fc.oneof(piece, piece, fc.constantFrom(...inline)) : piece, {
      minLength: 1,
      maxLength: 6,
    })
    .map((pieces) => `w${pieces.join('')}z`)

export const head = fc.constantFrom(
  '',
  '<?xml version="1.0" encoding="utf-8"?>\n',
  '\ufeff<?xml version="1.0"?>\n<!-- a > b -->\n',
)
export const attributes = fc.constantFrom('', ' note="a > b"', " note='say &quot;hi&quot;'", '\n    note = "x"')
