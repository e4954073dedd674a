/** Texts of Apple's apps: `ja.lproj/Localizable.strings` and `.stringsdict`. */
import { say } from '../../base/index.ts'
import { type DocumentBuilder, documentBuilder } from '../../text/index.ts'
import { brokenParts } from '../broken-parts.ts'
import type { Format } from '../format.ts'
import { localeOfPath } from '../locale.ts'
import { stringAdder } from '../string-entry.ts'
import { addComments } from '../xml/comments.ts'
import { readXml } from '../xml/read-xml.ts'
import { decodeXml, xmlWriter } from '../xml/xml-text.ts'
import { decodeString, stringsParts, writeString } from './strings.ts'
import { decodeVariables, variantsIn } from './stringsdict.ts'

export const format: Format = {
  id: 'ios-strings',
  summary: 'Apple .strings files, and .stringsdict with all variants.',
  skips: 'keys, comments, format types',
  recognisedBy: '`"key" = "text";` or plural rules, in .strings and .stringsdict',
  extensions: ['strings', 'stringsdict'],
  byContent: true,
  recognises: (source) =>
    /^[\s\uFEFF]*(?:\/\*|\/\/|"[^"\r\n]*"\s*=\s*"|[\w.$-]+\s*=\s*")/.test(source) &&
    /=\s*"(?:[^"\\]|\\[\s\S])*"\s*;/.test(source)
      ? 1
      : isStringsdict(source)
        ? 1
        : 0,
  read(source, file) {
    const builder = documentBuilder(source, 'ios-strings')
    const language = localeOfPath(file?.path)
    if (isStringsdict(source)) readStringsdict(source, builder, language)
    else readStrings(source, builder, language)
    return builder.finish()
  },
}

const isStringsdict = (source: string): boolean =>
  /<plist[\s>]/.test(source) && /NSString(?:LocalizedFormat|VariableWidth|DeviceSpecific)/.test(source)

function readStrings(source: string, builder: DocumentBuilder, language: string | undefined): void {
  const add = stringAdder(builder)
  const broken = brokenParts(builder, source)
  const keys = new Set<string>()
  for (const part of stringsParts(source)) {
    if (part.kind === 'comment') {
      const { start, end } = part.span
      builder.comment(source.slice(start + 2, end).replace(/\*\/$/, ''), start, end)
    } else if (part.kind === 'stray') broken(part.message, part.span)
    else {
      const { key, value } = part
      if (keys.has(key)) broken(say('The key “{key}” is in the file twice.', { key }), value)
      keys.add(key)
      const text = decodeVariables(decodeString(source, value))
      add({ text, path: key, language, write: writeString, printf: 'always' })
    }
  }
}

function readStringsdict(source: string, builder: DocumentBuilder, language: string | undefined): void {
  const broken = brokenParts(builder, source)
  const xml = readXml(source, broken)
  addComments(source, xml, builder)
  const add = stringAdder(builder)
  if (!xml.root) return
  const paths = new Set<string>()
  for (const { path, element } of variantsIn(xml.root, source)) {
    if (paths.has(path))
      broken(say('The key “{key}” is in the file twice.', { key: path }), {
        start: element.inside,
        end: element.insideEnd,
      })
    paths.add(path)
    const text = decodeVariables(decodeXml(source, element, () => 'tags'))
    add({ text, path, language, write: xmlWriter(element), printf: 'always' })
  }
}
