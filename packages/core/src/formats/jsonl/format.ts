/** JSON Lines: a JSON value on each line, read by the paths that the profile names. */
import { documentBuilder } from '../../text/index.ts'
import type { Format } from '../format.ts'
import { type JsonFile, readJson } from '../structured/json.ts'
import { addWishes } from '../structured/wishes.ts'

export const format: Format = {
  id: 'jsonl',
  summary: 'JSON Lines: on each line the texts at the paths that `formats:` names in the profile.',
  extensions: ['jsonl', 'ndjson'],
  byContent: true,
  // Where its texts stand is for the profile to say.
  recognises: () => 0,
  read(source, file) {
    const builder = documentBuilder(source, 'jsonl')
    const lines = [...linesOf(source, (part) => readJson(source, { part }))]
    const roots = lines.flatMap(({ read, number }) => read.roots.map((node) => ({ node, path: `line ${number}` })))
    addWishes(roots, file?.reading, builder)
    // A file that is no JSON Lines at all is not told so for every line.
    for (const problem of lines.flatMap(({ read }) => read.problems).slice(0, 5)) builder.problem(problem)
    return builder.finish()
  },
}

interface Line {
  readonly read: JsonFile
  /** 1-based. */
  readonly number: number
}

function* linesOf(source: string, read: (part: { start: number; end: number }) => JsonFile): Iterable<Line> {
  const lineBreak = /\r\n|\r|\n/g
  let start = source.charCodeAt(0) === 0xfeff ? 1 : 0
  for (let number = 1; start < source.length; number++) {
    const found = lineBreak.exec(source)
    const end = found?.index ?? source.length
    if (end > start) yield { read: read({ start, end }), number }
    start = found ? lineBreak.lastIndex : source.length
  }
}
