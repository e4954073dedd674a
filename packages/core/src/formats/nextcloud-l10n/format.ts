/** Translations of Nextcloud apps: `l10n/ja.json`, whose keys are the English texts. */
import { decodeInside } from '../../text/index.ts'
import type { Format } from '../format.ts'
import { localeOfPath } from '../locale.ts'
import { type JsonStrings, readJsonStrings } from '../structured/json-strings.ts'
import { type DataNode, itemPath, member, memberPath } from '../structured/node.ts'
import { recognisesJson } from '../structured/recognise.ts'

export const format: Format = {
  id: 'nextcloud-l10n',
  summary: 'Nextcloud translations (JSON): the translations, with all plural forms; the English texts are keys.',
  skips: 'the English texts, which are keys; what is not translated',
  recognisedBy: '`translations` and `pluralForm`, in .json',
  extensions: ['json'],
  byContent: true,
  recognises: (source) =>
    recognisesJson(source, ['translations', 'pluralForm'], (root) => member(root, 'translations')?.kind === 'block'),
  read: (source, file) =>
    readJsonStrings(
      source,
      'nextcloud-l10n',
      (root, strings) => readTranslations(member(root, 'translations'), localeOfPath(file?.path), strings),
      { printf: 'with a verb' },
    ),
}

function readTranslations(
  translations: DataNode | undefined,
  language: string | undefined,
  strings: JsonStrings,
): void {
  if (translations?.kind !== 'block') return
  for (const { key, value } of translations.entries()) {
    const path = memberPath('translations', key)
    if (value.kind !== 'list') addText(value, path, language, strings)
    else
      for (const [index, item] of [...value.items()].entries()) addText(item, itemPath(path, index), language, strings)
  }
}

/** `%n` is the number that decides on the plural. */
function addText(node: DataNode, path: string, language: string | undefined, strings: JsonStrings): void {
  if (node.kind !== 'text' || node.value().trim() === '') return
  const text = decodeInside(node.decoded(), (source, at) => {
    const start = source.indexOf('%n', at)
    return start < 0 ? undefined : { start, end: start + 2, text: '', atom: { kind: 'placeholder', meaning: 'number' } }
  })
  strings.addRead(node, text, path, { language })
}
