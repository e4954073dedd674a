/** Resources of .NET: `Resources.ja.resx`, and `.resw` of Windows apps. */
import { type Said, say } from '../../base/index.ts'
import { documentBuilder, type WriteProse } from '../../text/index.ts'
import { brokenParts } from '../broken-parts.ts'
import type { Format } from '../format.ts'
import { icuMessage } from '../icu/message.ts'
import { localeOfPath } from '../locale.ts'
import { type StringEntry, stringAdder } from '../string-entry.ts'
import { addComments } from '../xml/comments.ts'
import { childOf, readXml, type XmlElement } from '../xml/read-xml.ts'
import { childrenOf, decodeXml, xmlWriter } from '../xml/xml-text.ts'
import { compositeString } from './composite.ts'

export const format: Format = {
  id: 'resx',
  summary: 'Resources of .NET (.resx) and Windows apps (.resw): the value of every string.',
  skips:
    'files, images and other objects (`type`, `mimetype`), `<comment>`, and what a designer of windows keeps for itself (`>>button.Name`)',
  extensions: ['resx', 'resw'],
  recognises: (source) =>
    /<root[\s>]/.test(source) && /<(?:resheader|data)\s[^<>]*\bname\s*=/.test(source) && /<value[\s>/]/.test(source)
      ? 1
      : 0,
  read(source, file) {
    const builder = documentBuilder(source, 'resx')
    const broken = brokenParts(builder, source)
    const xml = readXml(source, broken)
    addComments(source, xml, builder)
    const reader: Reader = {
      source,
      add: stringAdder(builder),
      skip: builder.skip,
      broken,
      names: new Set(),
      language: localeOfPath(file?.path),
    }
    for (const element of xml.root ? childrenOf(xml.root, 'data') : []) readData(reader, element)
    return builder.finish()
  },
}

interface Reader {
  readonly source: string
  readonly add: (entry: StringEntry) => void
  readonly skip: (reason: Said, path?: string) => void
  readonly broken: ReturnType<typeof brokenParts>
  readonly names: Set<string>
  readonly language: string | undefined
}

function readData({ source, add, skip, broken, names, language }: Reader, data: XmlElement): void {
  const { attributes } = data
  const name = attributes.get('name') ?? ''
  if (names.has(name))
    broken(say('<{name} name="{key}"> is in the file twice.', { name: 'data', key: name }), {
      start: data.start,
      end: data.inside,
    })
  names.add(name)
  const type = attributes.get('type')
  if (name.startsWith('>>') || attributes.has('mimetype') || (type !== undefined && !/^System\.String\b/.test(type))) {
    skip(say('an object, not a text'), name)
    return
  }
  const value = childOf(data, 'value')
  if (!value || value.insideEnd === value.inside) return
  const text = decodeXml(source, value, () => 'tags')
  const icu = icuMessage(text)
  const { text: items, write: writeItems } = icu ?? compositeString(text)
  const toXml = xmlWriter(value)
  const write: WriteProse = (prose, next) => {
    const message = writeItems(prose, next)
    return message === undefined ? undefined : toXml(message)
  }
  add({ text: items, path: name, language, write, branches: icu?.branches })
}
