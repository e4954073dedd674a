/** Android string resources: `res/values-ja/strings.xml`. */
import { type Said, say } from '../../base/index.ts'
import { documentBuilder, placeholderMeaning, type WriteProse } from '../../text/index.ts'
import { brokenParts } from '../broken-parts.ts'
import type { Format } from '../format.ts'
import { icuMessage } from '../icu/message.ts'
import { localeOfPath, localeTag } from '../locale.ts'
import { type StringEntry, stringAdder } from '../string-entry.ts'
import { addComments } from '../xml/comments.ts'
import { readXml, type XmlElement } from '../xml/read-xml.ts'
import { childrenOf, decodeXml, type Inline, xmlWriter } from '../xml/xml-text.ts'
import { decodeAndroid, writeAndroid } from './escapes.ts'

export const format: Format = {
  id: 'android-strings',
  summary: 'Android string resources: strings, plurals and string arrays that are translatable.',
  skips:
    'resources with translatable="false", references such as `@string/app`, what `<xliff:g>` marks, entities of the file',
  recognisedBy: '`<resources>` with strings in it, in .xml',
  extensions: ['xml'],
  byContent: true,
  recognises: (source) =>
    /<resources[\s>]/.test(source) && /<(?:string|plurals|string-array)[\s>]/.test(source) ? 1 : 0,
  read(source, file) {
    const builder = documentBuilder(source, 'android-strings')
    const broken = brokenParts(builder, source)
    const xml = readXml(source, broken)
    addComments(source, xml, builder)
    const { root } = xml
    const locale = root?.attributes.get('tools:locale')
    const reader: Reader = {
      source,
      add: stringAdder(builder),
      skip: builder.skip,
      names: new Set(),
      broken,
      language: localeOfPath(file?.path) ?? (locale && localeTag(locale)) ?? undefined,
    }
    if (root) for (const element of childrenOf(root)) readResource(reader, element)
    return builder.finish()
  },
}

interface Reader {
  readonly source: string
  readonly add: (entry: StringEntry) => void
  readonly skip: (reason: Said, path?: string) => void
  readonly broken: ReturnType<typeof brokenParts>
  /** Kinds and names that were met. */
  readonly names: Set<string>
  readonly language: string | undefined
}

function readResource(reader: Reader, element: XmlElement): void {
  const { attributes } = element
  const kind = element.name === 'item' && attributes.get('type') === 'string' ? 'string' : element.name
  if (!kinds.has(kind)) return
  const name = attributes.get('name') ?? ''
  // One string may have forms for several products.
  const product = attributes.get('product')
  const path = product && product !== 'default' ? `${name} (${product})` : name
  const known = `${kind} ${path}`
  if (reader.names.has(known))
    reader.broken(say('<{name} name="{key}"> is in the file twice.', { name: element.name, key: name }), {
      start: element.start,
      end: element.inside,
    })
  reader.names.add(known)
  if (attributes.get('translatable') === 'false') reader.skip(say('not translatable'), path)
  else if (kind === 'string') readString(reader, element, path)
  else readItems(reader, childrenOf(element, 'item'), kind, path)
}

const kinds: ReadonlySet<string> = new Set(['string', 'plurals', 'string-array', 'array'])

function readItems(reader: Reader, items: readonly XmlElement[], kind: string, path: string): void {
  for (const [index, item] of items.entries()) {
    // An array without a type may hold numbers as well.
    if (kind === 'array' && !/\p{L}/u.test(reader.source.slice(item.inside, item.insideEnd))) continue
    const place = kind === 'plurals' ? `.${item.attributes.get('quantity') ?? ''}` : `[${index}]`
    readString(reader, item, path + place)
  }
}

function readString({ source, add, skip, language }: Reader, element: XmlElement, path: string): void {
  const outer = decodeXml(source, element, inlineOf)
  if (/^\s*[@?](?:[\w.]+:)?\w+\/[\w.]+\s*$/.test(outer.text)) {
    skip(say('a reference to another resource'), path)
    return
  }
  const text = decodeAndroid(outer)
  const icu = icuMessage(text)
  const toXml = xmlWriter(element)
  const write: WriteProse = (prose, next) => {
    const message = icu ? icu.write(prose, next) : prose
    return message === undefined ? undefined : toXml(writeAndroid(message))
  }
  add({ text: icu?.text ?? text, path, language, write, printf: 'always', branches: icu?.branches })
}

/** `<xliff:g>` marks what is not to be translated; other elements style the text in them. */
function inlineOf({ name, attributes }: XmlElement): Inline {
  if (name === 'xliff:g') {
    const meaning = placeholderMeaning(`{${attributes.get('id') ?? ''}}`)
    return { kind: 'placeholder', ...(meaning && { meaning }) }
  }
  return name === 'br' ? { text: '\n' } : 'tags'
}
