/** Project Fluent: `locales/ja/app.ftl`. */
import { type Attribute, FluentParser, type Message, type Pattern, type SyntaxNode, type Term } from '@fluent/syntax'
import { say } from '../../base/index.ts'
import { type DocumentBuilder, documentBuilder, verbatim } from '../../text/index.ts'
import { brokenParts } from '../broken-parts.ts'
import { decodeMessage } from '../decode-message.ts'
import type { Format } from '../format.ts'
import { localeOfPath } from '../locale.ts'
import { type StringEntry, stringAdder } from '../string-entry.ts'
import { patternPieces } from './pattern.ts'

export const format: Format = {
  id: 'ftl',
  summary: 'Fluent messages, terms and attributes, each variant as a text of its own; access keys are no prose.',
  skips: 'access keys and styles, attributes of terms, placeables, comments',
  extensions: ['ftl'],
  recognises: (source) =>
    /^-?[a-zA-Z][\w-]* *= *\S|^-?[a-zA-Z][\w-]* *=\r?\n +\S/m.test(source) && !/^\s*[{[<]/.test(source) ? 0.4 : 0,
  read(source, file) {
    const builder = documentBuilder(source, 'ftl')
    const reader: Reader = { source, builder, add: stringAdder(builder), language: localeOfPath(file?.path) }
    const broken = brokenParts(builder, source)
    const seen = new Set<string>()
    for (const entry of entriesOf(source, broken)) {
      if (entry.type === 'Junk') {
        const [first] = entry.annotations
        broken(say('This is no Fluent: {why}.', { why: first?.message ?? say('it cannot be read') }), placeOf(entry))
      } else if (entry.type === 'Message' || entry.type === 'Term') {
        if (entry.comment) addComment(reader, entry.comment)
        const id = `${entry.type === 'Term' ? '-' : ''}${entry.id.name}`
        if (seen.has(id)) broken(say('The message {key} is in the file twice.', { key: id }), placeOf(entry.id))
        seen.add(id)
        readEntry(reader, entry, id)
      } else addComment(reader, entry)
    }
    return builder.finish()
  },
}

interface Reader {
  readonly source: string
  readonly builder: DocumentBuilder
  readonly add: (entry: StringEntry) => void
  readonly language: string | undefined
}

const unread = say('Nothing of it is read.')

function entriesOf(source: string, broken: ReturnType<typeof brokenParts>): ReturnType<FluentParser['parse']>['body'] {
  const carriageReturn = source.includes('\n') ? -1 : source.indexOf('\r')
  if (carriageReturn >= 0) {
    const place = { start: carriageReturn, end: carriageReturn + 1 }
    broken(say('The lines of this file end in CR alone, which Fluent does not know.'), place, unread)
    return []
  }
  // The parser takes the square of such a run.
  const blanks = /[ \r\n]{5000}/.exec(source)
  if (blanks) {
    const place = { start: blanks.index, end: blanks.index + 1 }
    broken(say('This file cannot be read: thousands of blanks stand here.'), place, unread)
    return []
  }
  try {
    return new FluentParser({ withSpans: true }).parse(source).body
  } catch {
    // Braces in braces without end: the parser calls itself for each.
    broken(say('This file cannot be read: its placeables are nested too deep.'), { start: 0, end: 0 }, unread)
    return []
  }
}

const placeOf = ({ span }: SyntaxNode): { start: number; end: number } => ({
  start: span?.start ?? 0,
  end: span?.end ?? 0,
})

function addComment({ builder }: Reader, comment: SyntaxNode & { readonly content: string }): void {
  const { start, end } = placeOf(comment)
  builder.comment(comment.content, start, end)
}

function readEntry(reader: Reader, entry: Message | Term, id: string): void {
  if (entry.value) readPattern(reader, entry.value, id)
  for (const attribute of entry.attributes) {
    // Nobody sees those of terms: messages choose by them.
    if (entry.type === 'Term') reader.builder.skip(say('a fact about a term'), `${id}.${attribute.id.name}`)
    else readAttribute(reader, attribute, id)
  }
}

function readAttribute(reader: Reader, { id: { name }, value }: Attribute, id: string): void {
  const path = `${id}.${name}`
  if (/access-?key$|^style$|^key$/i.test(name)) reader.builder.skip(say('an access key or a style'), path)
  else readPattern(reader, value, path)
}

function readPattern({ source, add, language }: Reader, pattern: Pattern, path: string): void {
  const { start, end } = placeOf(pattern)
  const { escapes, pieces, chooses } = patternPieces(source.slice(start, end), start, pattern)
  const { text, branches } = decodeMessage(verbatim(source, start, end), escapes, chooses ? pieces : undefined)
  add({ text, path, language, branches, write })
}

/** Braces would become a placeable; a line break, or a mark at the beginning of a line, would end the message. */
const write = (prose: string): string | undefined => (/[{}\r\n]|^[.*[]/.test(prose) ? undefined : prose)
