/** JSON Lines: a JSON value on each line, read by the paths that the profile names. */
import type { SourceSpan } from '../../base/index.ts'
import { documentBuilder } from '../../text/index.ts'
import type { Format } from '../format.ts'
import { readJsonLines } from '../structured/json.ts'
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
    const lines = [...linesOf(source)]
    const { roots, problems } = readJsonLines(source, lines)
    const named = roots.flatMap((nodes, index) => nodes.map((node) => ({ node, path: `line ${lines[index]!.number}` })))
    addWishes(named, file?.reading, builder)
    for (const problem of problems) builder.problem(problem)
    return builder.finish()
  },
}

interface Line extends SourceSpan {
  /** 1-based. */
  readonly number: number
}

function* linesOf(source: string): Iterable<Line> {
  const lineBreak = /\r\n|\r|\n/g
  let start = source.charCodeAt(0) === 0xfeff ? 1 : 0
  for (let number = 1; start < source.length; number++) {
    const found = lineBreak.exec(source)
    const end = found?.index ?? source.length
    if (end > start) yield { start, end, number } as Line
    start = found ? lineBreak.lastIndex : source.length
  }
}
