/** gettext: translations in `.po`, templates of them in `.pot`. */
import { say } from '../../base/index.ts'
import { type DocumentBuilder, documentBuilder } from '../../text/index.ts'
import { brokenParts } from '../broken-parts.ts'
import type { Format } from '../format.ts'
import { localeOfFile } from '../locale.ts'
import { type StringEntry, stringAdder } from '../string-entry.ts'
import { decodePo, type PoEntry, type PoString, poParts, writePo } from './entries.ts'

export const format: Format = {
  id: 'po',
  summary: 'gettext translations (.po), or the source texts where there are no translations yet (.pot).',
  skips: 'fuzzy and obsolete entries, what is not translated yet, the header',
  extensions: ['po', 'pot'],
  recognises: (source) => (/^msgid[ \t]*"/m.test(source) && /^msgstr(?:\[0\])?[ \t]*"/m.test(source) ? 1 : 0),
  read(source, file) {
    const builder = documentBuilder(source, 'po')
    const isTemplate = /\.pot$/i.test(file?.path ?? '')
    const reader: PoReader = {
      source,
      builder,
      add: stringAdder(builder),
      path: file?.path,
      language: isTemplate ? undefined : localeOfFile(undefined, file?.path),
      isTemplate,
      places: new Map(),
      broken: brokenParts(builder, source),
    }
    const { entries, comments, strays } = poParts(source)
    for (const entry of entries) readEntry(reader, entry)
    for (const { start, end } of comments) builder.comment(source.slice(start, end).replace(/^#[.~]?/, ''), start, end)
    for (const span of strays) reader.broken(say('This line is not part of a gettext entry.'), span)
    return builder.finish()
  },
}

interface PoReader {
  readonly source: string
  readonly builder: DocumentBuilder
  readonly add: (entry: StringEntry) => void
  readonly broken: ReturnType<typeof brokenParts>
  /** Of the translations; of the source texts in a template. */
  language: string | undefined
  readonly isTemplate: boolean
  readonly path: string | undefined
  /** How often each place was met. */
  readonly places: Map<string, number>
}

function readEntry(reader: PoReader, entry: PoEntry): void {
  const { source, builder, isTemplate } = reader
  const textOf = (keyword: string): string => {
    const string = entry.strings.find((one) => one.keyword === keyword)
    return string ? decodePo(source, string.parts).text : ''
  }
  const id = textOf('msgid')
  const context = textOf('msgctxt')
  if (entry.obsolete) builder.skip(say('no longer in use (#~)'))
  else if (id === '' && context === '') readHeader(reader, textOf('msgstr'))
  else {
    const place = placeOf(reader, context, id, entry)
    if (entry.flags.has('fuzzy') && !isTemplate) builder.skip(say('marked {mark}', { mark: 'fuzzy' }), place)
    else readStrings(reader, entry, place)
  }
}

function readStrings(reader: PoReader, entry: PoEntry, place: string): void {
  const strings = entry.strings.filter(({ keyword }) => keyword.startsWith(reader.isTemplate ? 'msgid' : 'msgstr'))
  if (strings.length === 0) reader.broken(say('This entry has no msgstr.'), { start: entry.start, end: entry.start })
  for (const string of strings) readString(reader, string, entry, place)
}

/** Flags of the languages whose strings have percent signs of printf. */
const printf = /^(?:c|objc|c\+\+|python|php|perl|ruby|lua|tcl|awk|boost|gcc-internal|java-printf|object-pascal)-format$/

function readString(
  { source, builder, add, language }: PoReader,
  { keyword, parts }: PoString,
  { flags }: PoEntry,
  place: string,
): void {
  const text = decodePo(source, parts)
  if (text.text.trim() === '') {
    builder.skip(say('not translated yet'), place)
    return
  }
  const plain = keyword === 'msgid' || keyword === 'msgstr' || keyword === 'msgstr[0]'
  add({
    text,
    path: plain ? place : `${place} ${keyword}`,
    language,
    write: writePo,
    isFolded: parts.length > 1,
    printf: [...flags].some((flag) => printf.test(flag)) ? 'always' : undefined,
  })
}

function readHeader(reader: PoReader, header: string): void {
  const field = (name: string): string | undefined =>
    new RegExp(`^${name}:[ \\t]*(\\S{1,40})[ \\t]*$`, 'im').exec(header)?.[1]
  reader.language = reader.isTemplate
    ? localeOfFile(field('X-Source-Language'), undefined)
    : localeOfFile(field('Language'), reader.path)
}

const longestPlace = 80

/** `msgid "Your cart"`, with the context before it; an entry that is there twice is numbered and told. */
function placeOf(reader: PoReader, context: string, id: string, entry: PoEntry): string {
  const short = (text: string): string =>
    JSON.stringify(text.length > longestPlace ? `${text.slice(0, longestPlace).trimEnd()}…` : text)
  const place = `${context === '' ? '' : `msgctxt ${short(context)} `}msgid ${short(id)}`
  const key = `${context}\u0004${id}`
  const known = (reader.places.get(key) ?? 0) + 1
  reader.places.set(key, known)
  const shortKey = `short\u0004${place}`
  const same = (reader.places.get(shortKey) ?? 0) + 1
  reader.places.set(shortKey, same)
  const span = entry.strings.find(({ keyword }) => keyword === 'msgid')?.parts[0] ?? entry
  if (known > 1)
    reader.broken(say('This msgid is in the file twice; gettext keeps only one.'), {
      start: span.start,
      end: 'end' in span ? span.end : span.start,
    })
  return same > 1 ? `${place} (${same})` : place
}
