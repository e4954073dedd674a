/** XLIFF 1.2 and 2: translations on their way between a program and its translators. */
import { say } from '../../base/index.ts'
import { type DocumentBuilder, documentBuilder, type WriteProse } from '../../text/index.ts'
import { brokenParts } from '../broken-parts.ts'
import type { Format } from '../format.ts'
import { icuMessage } from '../icu/message.ts'
import { localeOfFile, localeTag } from '../locale.ts'
import { type StringEntry, stringAdder } from '../string-entry.ts'
import { addComments } from '../xml/comments.ts'
import { readXml, type XmlElement } from '../xml/read-xml.ts'
import { childrenOf, decodeXml, xmlWriter } from '../xml/xml-text.ts'
import { inlineOf } from './inline.ts'

export const format: Format = {
  id: 'xliff',
  summary: 'XLIFF 1.2 and 2: targets that are translated, or the sources of a file without any target.',
  skips: 'targets in a state before translation, units with translate="no", notes, alternative translations',
  extensions: ['xlf', 'xliff'],
  recognises: (source) => (/<xliff[\s>]/.test(source) ? 1 : 0),
  read(source, file) {
    const builder = documentBuilder(source, 'xliff')
    const broken = brokenParts(builder, source)
    const xml = readXml(source, broken)
    addComments(source, xml, builder)
    const { root } = xml
    const add = stringAdder(builder)
    if (root?.name !== 'xliff')
      broken(say('This is not an XLIFF file: its first element is not <xliff>.'), { start: 0, end: 0 })
    else
      for (const [index, part] of childrenOf(root, 'file').entries()) {
        const name = index === 0 ? '' : `${part.attributes.get('original') ?? part.attributes.get('id') ?? index} › `
        const facts = { source, add, skip: builder.skip, broken, prefix: name, ids: new Set<string>() }
        readUnits(part, { ...facts, ...sideOf(part, root, file?.path) }, isFixed(part, false))
      }
    return builder.finish()
  },
}

interface Reader {
  readonly source: string
  readonly add: (entry: StringEntry) => void
  readonly skip: DocumentBuilder['skip']
  readonly broken: ReturnType<typeof brokenParts>
  /** Ids of the units that were met in this file of the XLIFF. */
  readonly ids: Set<string>
  /** `source` in a file that nobody has translated yet. */
  readonly reads: 'source' | 'target'
  readonly language: string | undefined
  /** Stands before the ids of a file that is not the first. */
  readonly prefix: string
}

/** Which side of the file is read, and in which language that is. */
function sideOf(part: XmlElement, root: XmlElement, path: string | undefined): Pick<Reader, 'reads' | 'language'> {
  const tag = (one: string, two: string): string | undefined => {
    const written = part.attributes.get(one) ?? root.attributes.get(two)
    return written === undefined ? undefined : localeTag(written)
  }
  if (!hasTarget(part)) return { reads: 'source', language: tag('source-language', 'srcLang') }
  return { reads: 'target', language: localeOfFile(tag('target-language', 'trgLang'), path) }
}

/** What is around the texts of a file; notes, and what is proposed by alternatives and matches, stand beside these. */
const structure: ReadonlySet<string> = new Set(['body', 'group', 'trans-unit', 'unit', 'segment'])

const hasTarget = (element: XmlElement): boolean =>
  childrenOf(element).some((child) => child.name === 'target' || (structure.has(child.name) && hasTarget(child)))

/** Whether a part is not to be translated; what it does not say itself, the part around it says. */
const isFixed = ({ attributes }: XmlElement, around: boolean): boolean => {
  const own = attributes.get('translate')
  return own === undefined ? around : own === 'no'
}

function readUnits(parent: XmlElement, reader: Reader, fixed: boolean): void {
  for (const element of childrenOf(parent)) {
    const { name, attributes } = element
    const isOwnFixed = isFixed(element, fixed)
    const id = attributes.get('id') ?? ''
    const path = `${reader.prefix}${attributes.get('resname') ?? attributes.get('id') ?? attributes.get('name') ?? ''}`
    if (name !== 'trans-unit' && name !== 'unit') {
      if (name === 'group' || name === 'body') readUnits(element, reader, isOwnFixed)
      continue
    }
    if (id !== '' && reader.ids.has(id))
      reader.broken(say('The unit {key} is in the file twice.', { key: id }), {
        start: element.start,
        end: element.inside,
      })
    reader.ids.add(id)
    if (isOwnFixed) reader.skip(say('not translatable'), path)
    else if (name === 'trans-unit') readSegment(element, attributes.get('state'), path, reader)
    else {
      const segments = childrenOf(element, 'segment')
      for (const [index, segment] of segments.entries())
        readSegment(segment, segment.attributes.get('state'), segments.length > 1 ? `${path}[${index}]` : path, reader)
    }
  }
}

/** States in which a target is not yet what readers will see. */
const unfinished: ReadonlySet<string> = new Set(['new', 'needs-translation', 'needs-l10n', 'initial'])

function readSegment(segment: XmlElement, ownState: string | undefined, path: string, reader: Reader): void {
  const [element] = childrenOf(segment, reader.reads)
  if (!element || element.insideEnd === element.inside) {
    reader.skip(say('not translated yet'), path)
    return
  }
  const state = element.attributes.get('state') ?? ownState
  if (reader.reads === 'target' && state !== undefined && unfinished.has(state)) {
    reader.skip(say('marked {mark}', { mark: state }), path)
    return
  }
  const text = decodeXml(reader.source, element, inlineOf)
  const icu = icuMessage(text)
  const toXml = xmlWriter(element)
  const write: WriteProse = (prose, next) => {
    const message = icu ? icu.write(prose, next) : prose
    return message === undefined ? undefined : toXml(message)
  }
  const { language } = reader
  reader.add({ text: icu?.text ?? text, path, language, write, branches: icu?.branches, printf: 'with a verb' })
}
