/** Joomla language files: `en-GB.com_shop.ini`, with `KEY="Text"` lines. */
import { say } from '../../base/index.ts'
import { type Decoded, decodeEscapes, documentBuilder } from '../../text/index.ts'
import { brokenParts } from '../broken-parts.ts'
import type { Format } from '../format.ts'
import { localeOfPath } from '../locale.ts'
import { stringAdder } from '../string-entry.ts'

const entry = /^[ \t]*([A-Z][A-Z0-9_.-]{0,200})[ \t]*=[ \t]*"(.*)"[ \t]*(?:;.*)?$/

export const format: Format = {
  id: 'joomla-ini',
  summary: 'Joomla language files: lines of KEY="text".',
  skips: 'keys, comments, sections',
  recognisedBy: 'lines of KEY="text", in .ini',
  extensions: ['ini'],
  byContent: true,
  recognises(source) {
    const lines = source.slice(0, 20_000).split(/\r\n?|\n/)
    const entries = lines.filter((line) => entry.test(line)).length
    const others = lines.filter((line) => /^[^;[\s]/.test(line)).length
    return entries > 0 && entries * 2 > others ? 1 : 0
  },
  read(source, file) {
    const builder = documentBuilder(source, 'joomla-ini')
    const add = stringAdder(builder)
    const broken = brokenParts(builder, source)
    const language = localeOfPath(file?.path)
    const keys = new Set<string>()
    for (const { 0: line, index } of source.matchAll(/[^\r\n\uFEFF]+/g)) {
      const end = index + line.length
      if (/^\s*;/.test(line)) builder.comment(line.trimStart().slice(1), index, end)
      else if (!/^\s*(?:\[.*)?$/.test(line)) {
        const match = entry.exec(line)
        if (!match) {
          broken(say('This line is not KEY="text".'), { start: index, end })
          continue
        }
        const [, key, value] = match as unknown as [string, string, string]
        if (keys.has(key))
          broken(say('The key “{key}” is in the file twice; the last one counts.', { key }), { start: index, end })
        keys.add(key)
        const start = index + line.indexOf('"') + 1
        add({ text: decoded(source, start, start + value.length), path: key, language, write, printf: 'always' })
      }
    }
    return builder.finish()
  },
}

const escaped = /\\[\\"n]|"_QQ_"/

function decoded(source: string, start: number, end: number): Decoded {
  return decodeEscapes(source, start, end, (_, at) => {
    const match = escaped.exec(source.slice(at, end))
    if (!match) return undefined
    const text = match[0] === '\\n' ? '\n' : match[0] === '\\\\' ? '\\' : '"'
    return { start: at + match.index, end: at + match.index + match[0].length, text }
  })
}

const write = (prose: string): string | undefined =>
  /[\r\n]/.test(prose) ? undefined : prose.replaceAll('\\', '\\\\').replaceAll('"', '\\"')
