/** Mozilla .lang files: a line `;English text` with its translation in the next line. */
import { say } from '../../base/index.ts'
import { documentBuilder, verbatim } from '../../text/index.ts'
import { brokenParts } from '../broken-parts.ts'
import type { Format } from '../format.ts'
import { localeOfPath } from '../locale.ts'
import { stringAdder } from '../string-entry.ts'

export const format: Format = {
  id: 'mozilla-lang',
  summary: 'Mozilla .lang files: translations below their English lines.',
  skips: 'English lines, translations that are the same as the English',
  recognisedBy: 'a line with `;` and one below it, in .lang',
  extensions: ['lang'],
  byContent: true,
  recognises: (source) => (/^;[ \t\u3000]*\S[^\r\n]*(?:\r\n|[\r\n])[^;#\s]/m.test(source) ? 1 : 0),
  read(source, file) {
    const builder = documentBuilder(source, 'mozilla-lang')
    const add = stringAdder(builder)
    const broken = brokenParts(builder, source)
    const language = localeOfPath(file?.path)
    const known = new Set<string>()
    let english: string | undefined
    for (const { 0: line, index } of source.matchAll(/[^\r\n\uFEFF]+/g)) {
      const start = index + line.length - line.trimStart().length
      const end = index + line.trimEnd().length
      if (start >= end) continue
      if (line.startsWith('#')) builder.comment(line.replace(/^#+/, ''), index, end)
      else if (line.startsWith(';')) {
        english = line.slice(1).trim()
        if (known.has(english)) broken(say('This English line is in the file twice.'), { start, end })
        known.add(english)
      } else if (english === undefined) broken(say('This line has no English line (;…) above it.'), { start, end })
      else {
        const translation = source.slice(start, end).replace(/\s*\{(?:ok|l10n-extra)\}$/i, '')
        if (translation === english && translation.length === end - start)
          builder.skip(say('the same as the English line, not translated yet'), `;${english}`)
        else add({ text: verbatim(source, start, start + translation.length), path: `;${english}`, language, write })
        english = undefined
      }
    }
    return builder.finish()
  },
}

const write = (prose: string): string | undefined => (/[\r\n]/.test(prose) || /^[;#]/.test(prose) ? undefined : prose)
