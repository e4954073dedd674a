import type { TextSpan } from '../../../base/index.ts'
import { placesIn } from '../../../measures/places.ts'
import { type Document, type PlaceholderSyntax, placeholderSyntax, syntaxNames } from '../../../text/index.ts'
import { defineRule, type Rule } from '../../index.ts'
import { placeholdersIn } from '../placeholders-in.ts'
import { loneTags } from './conditions.ts'

/** What the format of a file says about the tool that sends it. */
const syntaxOfFormat: Readonly<Record<string, PlaceholderSyntax>> = {
  'zendesk-macros': 'double-brace',
  'zendesk-dynamic-content': 'double-brace',
  intercom: 'double-brace',
  freshdesk: 'double-brace',
  gorgias: 'double-brace',
  front: 'double-brace',
  chatwoot: 'double-brace',
  helpscout: 'helpscout',
  'salesforce-quicktext': 'salesforce',
}

/** Of one tool's placeholders only; others are at home in any text. */
const ofTools: ReadonlySet<PlaceholderSyntax> = new Set([
  'double-brace',
  'mailchimp',
  'salesforce',
  'helpscout',
  'sfmc',
  'activecampaign',
])

/** One tool's syntax is the file's own from this many placeholders on, when it has this share of them. */
const fewest = 3
const share = 0.75

/** Marks of placeholders that are left over in prose: the other half is missing. Of `{{name}` a brace is left beside `{name}`. */
const half = /\{\{|\}\}|\{%|%\}|\*\||\|\*|\{(?=\uFFFC)|(?<=\uFFFC)\}/g

export const rule: Rule = defineRule({
  id: 'placeholder/syntax',
  since: '0.1.0',
  severity: 'error',
  summary:
    'Finds placeholders and conditions that are not closed, and placeholders in another tool’s syntax than the rest of the file.',
  why: 'The system that sends the text shows them to the reader as they are.',
  visits: 'document',
  words: syntaxNames,
  messages: {
    opens: '“{found}” opens a condition or a loop that nothing closes.',
    closes: '“{found}” closes a condition or a loop that nothing opens.',
    half: '“{found}” stands alone: the other half of a placeholder is missing.',
    other: '“{found}” is written as {is}. The file is sent by a tool that wants {wanted}.',
    mixed: '“{found}” is written as {is}; most placeholders of this file are {wanted}.',
  },
  *check({ document, passages, analysis, flag, say }) {
    for (const span of placesIn(analysis, 'half-placeholders', passages, (one) => halvesIn(document.text, one)))
      yield flag('half', span, { found: document.text.slice(span.start, span.end) })
    let next = 0
    for (const { atom, opens } of loneTags(document)) {
      // They may be those of one language.
      while (next < passages.length && passages[next]!.end <= atom.start) next++
      if ((passages[next]?.start ?? atom.end) <= atom.start)
        yield flag(opens ? 'opens' : 'closes', { start: atom.start, end: atom.end }, { found: atom.raw })
    }
    const placeholders = placesIn(analysis, 'placeholders-of-tools', passages, (one) => ofToolsIn(document, one))
    const ofFormat = syntaxOfFormat[document.format]
    const wanted = ofFormat ?? usualSyntax(placeholders)
    if (wanted === undefined) return
    for (const { raw, syntax, start, end } of placeholders) {
      if (syntax === wanted) continue
      const fields = { found: raw, is: say(syntax), wanted: say(wanted) }
      yield flag(ofFormat ? 'other' : 'mixed', { start, end }, fields)
    }
  },
})

function* halvesIn(text: string, { start, end }: TextSpan): Iterable<TextSpan> {
  for (const match of text.slice(start, end).matchAll(half))
    yield { start: start + match.index, end: start + match.index + match[0].length }
}

interface OfTool extends TextSpan {
  readonly raw: string
  readonly syntax: PlaceholderSyntax
}

const ofToolsIn = (document: Document, passage: TextSpan): OfTool[] =>
  placeholdersIn(document, passage).flatMap(({ raw, start, end }) => {
    const syntax = placeholderSyntax(raw)
    return ofTools.has(syntax) ? { raw, syntax, start, end } : []
  })

/** What nearly all placeholders of the file are written in; undefined when there are too few, or no one way. */
function usualSyntax(placeholders: readonly OfTool[]): PlaceholderSyntax | undefined {
  if (placeholders.length < fewest) return undefined
  const counts = new Map<PlaceholderSyntax, number>()
  for (const { syntax } of placeholders) counts.set(syntax, (counts.get(syntax) ?? 0) + 1)
  const [[syntax, count] = ['program', 0] as const] = [...counts].sort((a, b) => b[1] - a[1])
  return count >= share * placeholders.length ? syntax : undefined
}
