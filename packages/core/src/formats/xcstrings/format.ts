/** Apple's string catalogs: all languages of an app in one file. */
import { say } from '../../base/index.ts'
import type { Format } from '../format.ts'
import { decodeVariables } from '../ios-strings/stringsdict.ts'
import { localeTag } from '../locale.ts'
import { type JsonStrings, readJsonStrings } from '../structured/json-strings.ts'
import { type DataNode, member, memberPath, scalarOf, wordIn } from '../structured/node.ts'
import { hasKeys, placedItems, recognisesJson } from '../structured/recognise.ts'

export const format: Format = {
  id: 'xcstrings',
  summary: 'Apple string catalogs: every language, plural and device variant that is translated.',
  skips: 'texts in the state new, stale ones, those not to be translated, source texts that stand only as keys',
  extensions: ['xcstrings'],
  recognises: (source) =>
    recognisesJson(source, ['sourceLanguage', 'strings'], (root) => hasKeys(root, 'sourceLanguage', 'strings')),
  read: (source) => readJsonStrings(source, 'xcstrings', readCatalog, { printf: 'always' }),
}

function readCatalog(root: DataNode, strings: JsonStrings): void {
  const sourceLanguage = wordIn(root, 'sourceLanguage') ?? ''
  const entries = member(root, 'strings')
  if (entries?.kind !== 'block') return
  for (const { key, value } of entries.entries()) readString(key, value, sourceLanguage, strings)
}

function readString(key: string, entry: DataNode, sourceLanguage: string, strings: JsonStrings): void {
  const path = memberPath('strings', key)
  if (scalarOf(member(entry, 'shouldTranslate')) === 'false') strings.skip(say('not translatable'), path)
  else if (wordIn(entry, 'extractionState') === 'stale') strings.skip(say('no longer in use (stale)'), path)
  else {
    const localizations = member(entry, 'localizations')
    if (key.trim() !== '' && !member(localizations, sourceLanguage))
      strings.skip(say('a source text that stands only as a key'), path)
    if (localizations?.kind !== 'block') return
    for (const { key: name, value } of localizations.entries())
      readVariants(value, memberPath(path, name), localeTag(name), strings)
  }
}

/** What lies between a language and its texts says which variant they are: `variations.plural.one`, `substitutions.bags`. */
const frames: ReadonlySet<string> = new Set(['variations', 'plural', 'device', 'width', 'substitutions'])

function readVariants(node: DataNode, path: string, language: string | undefined, strings: JsonStrings): void {
  if (node.kind !== 'block') return
  for (const { key, value } of node.entries()) {
    if (key === 'stringUnit' || key === 'stringSet') readUnit(value, path, language, strings)
    else if (value.kind === 'block')
      readVariants(value, frames.has(key) ? path : memberPath(path, key), language, strings)
  }
}

function readUnit(unit: DataNode, path: string, language: string | undefined, strings: JsonStrings): void {
  const state = wordIn(unit, 'state')
  if (state === 'new') {
    strings.skip(say('marked {mark}', { mark: 'new' }), path)
    return
  }
  addValue(member(unit, 'value'), path, language, strings)
  // What people may say to a shortcut of the app, in several wordings.
  for (const { node, path: place } of placedItems(member(unit, 'values'), path))
    addValue(node, place, language, strings)
}

function addValue(value: DataNode | undefined, path: string, language: string | undefined, strings: JsonStrings): void {
  if (value?.kind === 'text' && !value.isBlank())
    strings.addRead(value, decodeVariables(value.decoded()), path, { language })
}
