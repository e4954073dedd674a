/** Nested JSON of strings, as i18next, react-intl, vue-i18n, Chrome extensions and MediaWiki keep it: `locales/ja/cart.json`, `ja.json`. */
import { say } from '../../base/index.ts'
import type { FileFacts, Format } from '../format.ts'
import { localeOfPath, localeTag } from '../locale.ts'
import { type JsonStrings, readJsonStrings } from '../structured/json-strings.ts'
import { type BlockNode, type DataNode, itemPath, itemsOf, member, memberPath } from '../structured/node.ts'
import { recognisesJson } from '../structured/recognise.ts'
import { extensionText, isOfExtension } from './extension.ts'
import { intervalBranches, isIntervals } from './intervals.ts'
import { hasPipes, linkedText, pipeBranches } from './pipes.ts'
import { wikiBranches, wikiText } from './wiki.ts'

export const format: Format = {
  id: 'i18n-json',
  summary: 'JSON of strings (i18next, react-intl, vue-i18n, Chrome, MediaWiki): all texts under their key paths.',
  skips: 'keys with `@` and `$`, comments (`_comment`, `//`), descriptions, `qqq.json`',
  recognisedBy:
    'messages with `defaultMessage`, as formatjs extracts them; or .json named by a locale (`ja.json`, `app.pt-BR.json`) or in a folder `locales`, `locale`, `i18n`, `lang`, `languages`, `translations`, `l10n`, `intl` or `messages`, if it holds texts and nothing else',
  extensions: ['json'],
  byContent: true,
  // A format that knows the keys of a file is surer.
  recognises: (source, file) =>
    recognisesJson(source, ['defaultMessage'], areExtracted) > 0 ||
    (isNamedAsStrings(file) && recognisesJson(source, [], (root) => holdsStrings(root, file)) > 0)
      ? 0.9
      : 0,
  read(source, file) {
    const documentation = /(?:^|\/)qqq\.json$/.test(file?.path ?? '')
    return readJsonStrings(
      source,
      'i18n-json',
      (root, strings) => {
        if (documentation) strings.skip(say('documentation of the strings for translators'))
        else {
          const reader: Reader = {
            strings,
            language: localeOfPath(file?.path),
            isWiki: member(root, '@metadata') !== undefined,
            isExtension: isOfExtension(file?.path ?? ''),
            hasPipes: hasPipes(source),
          }
          read(root, '', reader)
        }
      },
      { printf: 'with a verb' },
    )
  },
}

/** Messages with their defaults, in a list or under their ids. */
function areExtracted(root: DataNode): boolean {
  const first =
    root.kind === 'block' ? [...root.entries()].slice(0, 10).map(({ value }) => value) : [...itemsOf(root)].slice(0, 10)
  return first.length > 0 && first.every((one) => member(one, 'defaultMessage')?.kind === 'text')
}

const folders = /(?:^|\/)_?(?:locales?|i18n|langs?|languages?|translations?|l10n|intl|messages)\//i

/** Named as string files are: by a locale, or in a folder of strings. Anything else is a JSON like any other. */
function isNamedAsStrings({ path = '' }: FileFacts): boolean {
  const stem = path.slice(path.lastIndexOf('/') + 1).replace(/\.json$/i, '')
  return (
    stem === 'qqq' || localeTag(stem) !== undefined || folders.test(path) || localeOfPath(`${stem}.json`) !== undefined
  )
}

const mostLooked = 300

/** Whether the file holds texts and nothing else; where its name is no locale, they must be prose. */
function holdsStrings(root: DataNode, { path = '' }: FileFacts): boolean {
  const seen = { texts: 0, others: 0, prose: 0 }
  count(root, seen, 0)
  const stem = path.slice(path.lastIndexOf('/') + 1).replace(/\.json$/i, '')
  const surely = stem === 'qqq' || localeTag(stem) !== undefined
  return (
    root.kind === 'block' &&
    seen.texts > 0 &&
    seen.others * 10 <= seen.texts &&
    (surely ? seen.prose > 0 : seen.prose * 3 > seen.texts)
  )
}

/** Several words, or script that is written without spaces, or one capitalised word. */
const prosaic = /\p{L}[,.!?:;]? \p{L}|[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]|^\p{Lu}\p{Ll}+[.!?…]?$/u

function count(node: DataNode, seen: { texts: number; others: number; prose: number }, depth: number): void {
  if (seen.texts + seen.others > mostLooked || depth > 40) return
  if (node.kind === 'text') {
    const text = node.value()
    if (text === '') return
    seen.texts++
    if (prosaic.test(text)) seen.prose++
  } else if (node.kind === 'block') {
    for (const { key, value } of node.entries()) if (!about.test(key)) count(value, seen, depth + 1)
  } else if (node.kind === 'list') for (const item of node.items()) count(item, seen, depth + 1)
  // A string that nobody has translated yet may be `null`.
  else if (node.kind === 'other' && node.raw !== 'null') seen.others++
}

/** Keys that tell about strings: `@metadata`, `$schema`, `_comment`. */
const about = /^(?:[@$]|_+comments?_*$|\/\/)/

interface Reader {
  readonly strings: JsonStrings
  readonly language: string | undefined
  /** MediaWiki writes arguments as `$1` and plurals as `{{PLURAL:$1|bag|bags}}`. */
  readonly isWiki: boolean
  /** Browser extensions write `$name$`. */
  readonly isExtension: boolean
  /** Plurals are divided by bars. */
  readonly hasPipes: boolean
}

function readBlock(block: BlockNode, path: string, reader: Reader): void {
  // Extensions and extracted messages keep a string with what there is to know about it.
  const described = ['defaultMessage', 'message', 'string', 'translation'].find(
    (key) => member(block, key)?.kind === 'text',
  )
  if (described !== undefined && isDescribed(block)) {
    read(block.get(described)!, memberPath(path, described), reader)
    return
  }
  for (const { key, value } of block.entries()) if (!about.test(key)) read(value, memberPath(path, key), reader)
}

const descriptions: ReadonlySet<string> = new Set([
  ...['message', 'defaultMessage', 'description', 'placeholders', 'id', 'hash'],
  ...['file', 'start', 'end', 'line', 'column', 'col', 'meta'],
  // What formatjs writes for Transifex and for Lokalise.
  ...['string', 'developer_comment', 'translation', 'notes', 'context', 'limit'],
])

function isDescribed(block: BlockNode): boolean {
  for (const { key } of block.entries()) if (!descriptions.has(key)) return false
  return true
}

/** It would divide the string. */
const bar = /\|/
/** A link of vue-i18n to another string, or a sign that would be one. */
const linked = /@(?:\.[a-z]+)?:(?:[\w(]|\{')|\{'[@|{}$]'\}/

function read(node: DataNode, path: string, reader: Reader): void {
  const { strings, language, isWiki, isExtension, hasPipes } = reader
  if (node.kind === 'block') readBlock(node, path, reader)
  else if (node.kind === 'list')
    for (const [index, item] of [...node.items()].entries()) read(item, itemPath(path, index), reader)
  else if (node.kind === 'text' && isWiki)
    strings.addRead(node, wikiText(node.decoded()), path, {
      language,
      branches: wikiBranches,
      refuses: /[|{}]|\$\d|\[\[|''/,
    })
  else if (node.kind === 'text' && isExtension)
    strings.addRead(node, extensionText(node.decoded()), path, { language, refuses: /\$/ })
  else if (node.kind === 'text' && hasPipes && node.value().includes('|'))
    strings.addRead(node, linkedText(node.decoded()), path, { language, branches: pipeBranches, refuses: bar })
  else if (node.kind === 'text' && isIntervals(node.value()))
    strings.addRead(node, node.decoded(), path, { language, branches: intervalBranches, refuses: /[[\]]/ })
  else if (node.kind === 'text' && linked.test(node.value()))
    strings.addRead(node, linkedText(node.decoded()), path, { language, ...(hasPipes && { refuses: bar }) })
  else strings.add(node, path, language, hasPipes ? bar : undefined)
}
