/** Comments that let a rule rest: `onevoice-disable-next-line pushy/urgency: the sale does end tonight (until 2027-01-31)`. */
import { firstFrom, type LineMap, type SourceSpan } from '../base/index.ts'
import type { Suppression } from '../rules/index.ts'
import type { Comment, Document } from '../text/index.ts'

/** A suppression with the part of the file that it holds for. */
export interface PlacedSuppression extends Suppression {
  readonly span: SourceSpan
  readonly covers: SourceSpan
}

const directive = /^onevoice-(disable-next-line|disable-line|disable|enable)(?![\w-])[ \t]*([\s\S]*)$/
const ruleNames =
  /^[a-z][a-z-]*\/(?:\*|[a-z][a-z-]*)(?:[ \t]*[,、 \t][ \t]*(?=[a-z][a-z-]*\/)[a-z][a-z-]*\/(?:\*|[a-z][a-z-]*)){0,50}/
/** Behind the reason or, as some write it, before it. */
const lastDay = /[ \t]*[(（]?(?:until[ \t=:]*(\d{4}-\d{2}-\d{2})|(\d{4}-\d{2}-\d{2})まで)[)）]?[ \t]*[.。]?$/
const dayFirst =
  /^[(（]?(?:until[ \t=:]*(\d{4}-\d{2}-\d{2})|(\d{4}-\d{2}-\d{2})まで)[)）]?(?:[ \t]*(?:[:：,、]|--|—)|(?=[ \t]))[ \t]*/

interface Directive {
  readonly kind: 'disable' | 'disable-line' | 'disable-next-line' | 'enable'
  readonly rules: readonly string[]
  readonly reason: string
  readonly until?: string
  readonly span: SourceSpan
}

/** The directive in a comment; undefined when it is about something else. */
function directiveOf({ text, span }: Comment): Directive | undefined {
  const [, kind, rest = ''] = directive.exec(text) ?? []
  if (kind === undefined) return undefined
  const named = ruleNames.exec(rest)?.[0] ?? ''
  const said = rest.slice(named.length).replace(/^[ \t]*(?:[:：]|--|—)?[ \t]*/, '')
  const day = lastDay.exec(said) ?? dayFirst.exec(said)
  const until = day?.[1] ?? day?.[2]
  return {
    kind: kind as Directive['kind'],
    rules: named === '' ? [] : named.split(/[,、 \t]+/),
    reason: (day ? said.replace(day[0], '') : said).trim(),
    span,
    ...(until === undefined ? {} : { until }),
  }
}

/** Whether a comment of a document holds until some day. */
export const hasLastDay = ({ comments }: Pick<Document, 'comments'>): boolean =>
  comments.some((comment) => directiveOf(comment)?.until !== undefined)

/** Every suppression of a document, in order, with what it covers. */
export function suppressionsIn(document: Document, linesOf: () => LineMap): PlacedSuppression[] {
  if (document.comments.length === 0) return []
  const directives = document.comments.flatMap((comment) => directiveOf(comment) ?? [])
  if (directives.length === 0) return []
  const lines = linesOf()
  const sources = document.passages.map((passage) => document.map.source(passage)).sort((a, b) => a.start - b.start)
  const ground: Ground = { lines, sources, ends: endsOf(directives), end: document.source.length, nextLines: new Map() }
  return directives.flatMap((one): PlacedSuppression[] => {
    if (one.kind === 'enable') return []
    const { rules, reason, until, span } = one
    return [{ rules, reason, span, covers: coverOf(one, ground), ...(until === undefined ? {} : { until }) }]
  })
}

interface Ground {
  readonly lines: LineMap
  readonly sources: readonly SourceSpan[]
  /** Where what `disable` lets rest is enabled again; absent when that is never. */
  readonly ends: ReadonlyMap<Directive, number>
  /** Length of the file. */
  readonly end: number
  /** What `nextLine` said of each line, since a file may have all its texts on one. */
  readonly nextLines: Map<number, SourceSpan>
}

/** Of each `disable` the place of the next `enable` that names all of its rules, or none at all; read from the end of the file. */
function endsOf(directives: readonly Directive[]): Map<Directive, number> {
  const keyOf = ({ rules }: Directive): string => rules.join(' ')
  const named = new Map(directives.filter(({ kind }) => kind === 'disable').map((one) => [keyOf(one), one.rules]))
  const next = new Map<string, number>()
  const ends = new Map<Directive, number>()
  for (const one of [...directives].reverse()) {
    const { kind, rules, span } = one
    const end = kind === 'disable' ? next.get(keyOf(one)) : undefined
    if (end !== undefined) ends.set(one, end)
    if (kind !== 'enable') continue
    for (const [key, wanted] of named)
      if (rules.length === 0 || wanted.every((rule) => rules.includes(rule))) next.set(key, span.start)
  }
  return ends
}

function coverOf(one: Directive, ground: Ground): SourceSpan {
  const { lines, ends, end, nextLines } = ground
  const { kind, span } = one
  const last = lines.place(Math.max(span.start, span.end - 1)).line
  if (kind === 'disable-line') return lineSpan(lines, lines.place(span.start).line, last)
  if (kind === 'disable') return { start: span.end, end: ends.get(one) ?? end }
  const known = nextLines.get(last) ?? nextLine(ground.sources, lines, last)
  nextLines.set(last, known)
  return known
}

const lineSpan = (lines: LineMap, first: number, last: number): SourceSpan => ({
  start: lines.offset({ line: first, column: 1 }),
  end: lines.offset({ line: last, column: Number.MAX_SAFE_INTEGER }),
})

/**
 * The next line that is not empty, and the next one with prose on it, which stands behind its key in a string file; with all of the passages that
 * begin there: a paragraph may be wrapped. `sources` are those of the passages, sorted.
 */
function nextLine(sources: readonly SourceSpan[], lines: LineMap, last: number): SourceSpan {
  let line = last + 1
  while (line < lines.lines && lines.line(line).trim() === '') line++
  const cover = lineSpan(lines, line, line)
  let { end } = cover
  let index = firstFrom(sources, cover.start)
  if (index === sources.length) return cover
  const prose = lines.place(sources[index]!.start).line
  const proseEnd = lineSpan(lines, prose, prose).end
  for (; index < sources.length && sources[index]!.start <= proseEnd; index++) end = Math.max(end, sources[index]!.end)
  return { start: cover.start, end }
}
