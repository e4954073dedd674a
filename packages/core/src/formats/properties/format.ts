/** Java properties: `messages_ja.properties`. */
import { say } from '../../base/index.ts'
import { documentBuilder, type WriteProse } from '../../text/index.ts'
import { brokenParts } from '../broken-parts.ts'
import type { Format } from '../format.ts'
import { icuMessage } from '../icu/message.ts'
import { localeOfPath } from '../locale.ts'
import { stringAdder } from '../string-entry.ts'
import { choiceBranches } from './choice.ts'
import { decodeProperty, propertyLines, writeProperty } from './lines.ts'

export const format: Format = {
  id: 'properties',
  summary: 'Java properties with messages; files of settings are left alone.',
  skips: 'keys, comments',
  recognisedBy: 'a locale or a word such as `messages` in the name, or values that are mostly prose, in .properties',
  extensions: ['properties'],
  byContent: true,
  recognises: (source, { path }) => (localeOfPath(path) || messageName.test(path ?? '') || hasProse(source) ? 1 : 0),
  read(source, file) {
    const builder = documentBuilder(source, 'properties')
    const add = stringAdder(builder)
    const broken = brokenParts(builder, source)
    const language = localeOfPath(file?.path)
    const escapeValue = writeProperty(/^\uFEFF?[\x00-\x7f]*$/.test(source))
    const keys = new Set<string>()
    for (const { kind, key, span } of propertyLines(source)) {
      if (kind === 'comment') {
        builder.comment(source.slice(span.start + 1, span.end), span.start, span.end)
        continue
      }
      if (keys.has(key)) broken(say('The key “{key}” is in the file twice; the last one counts.', { key }), span)
      keys.add(key)
      const text = decodeProperty(source, span)
      const icu = icuMessage(text)
      // Java's messages quote with every apostrophe.
      const takesArguments = /\{\d/.test(text.text)
      const isChoice = choiceBranches(text.text) !== undefined
      const write: WriteProse = (prose, next) => {
        // In a form of a choice these are syntax, and quotes are quoted once more.
        if (isChoice && /[{}|#<\u2264']/.test(prose)) return undefined
        const message = icu ? icu.write(prose, next) : takesArguments ? prose.replaceAll("'", "''") : prose
        return message === undefined ? undefined : escapeValue(message)
      }
      add({
        text: icu?.text ?? text,
        path: key,
        language,
        write,
        isFolded: /[\r\n]/.test(source.slice(span.start, span.end)),
        branches: icu?.branches ?? (isChoice ? choiceBranches : undefined),
      })
    }
    return builder.finish()
  },
}

const messageName =
  /(?:^|\/)(?:messages?|strings?|labels?|texts?|validation\w*|i18n|l10n|bundle)(?:[._-][^/]*)?\.properties$/i

/** Whether most values are words with spaces between them, not numbers, paths and switches. */
function hasProse(source: string): boolean {
  let words = 0
  let all = 0
  for (const { kind, span } of propertyLines(source.slice(0, 20_000))) {
    if (kind === 'comment' || span.end === span.start) continue
    all++
    const { text } = decodeProperty(source, span)
    if (/\p{L}{2}[,.!?]? \p{L}|[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]{2}/u.test(text)) words++
  }
  return all > 0 && words * 2 > all
}
