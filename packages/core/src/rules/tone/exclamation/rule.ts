import type { Suggestion } from '../../../base/index.ts'
import { finderIn, having, placedIn } from '../../../measures/places.ts'
import { textsOf } from '../../../measures/texts.ts'
import type { Document, Passage, Role } from '../../../text/index.ts'
import { defineRule, type Hit, type Rule, type Voice } from '../../index.ts'
import { options, yesOrNo } from '../../options.ts'
import { mostOf } from '../most.ts'
import { anyMark, exclamations, type Marks } from './marks.ts'

export const rule: Rule = defineRule({
  id: 'tone/exclamation',
  since: '0.1.0',
  severity: 'warning',
  summary:
    'Counts the exclamation marks of each text (a file, or one string of a structured file) against `register.<language>.exclamation` and `limits.exclamations`, and finds heaps of them.',
  why: 'One exclamation mark can be joy. Several are noise, and to somebody with a problem each one is a raised voice.',
  sources: ['Mailchimp content style guide, Grammar and mechanics', '18F Content Guide, Punctuation'],
  visits: 'document',
  options: options({
    heaps: yesOrNo(
      undefined,
      'false: “!!” and “?!” are fine, as long as the text has no more marks than the profile allows.',
    ),
  }),
  messages: {
    heap: '“{found}” shouts. One mark is enough.',
    many: 'This is exclamation mark {count} of a text that may have {max}.',
    none: 'This voice does without exclamation marks here.',
  },
  *check({ document, passages, analysis, voice, options, flag }) {
    const { max, asked } = mostOf(voice, 'exclamation', 'exclamations')
    const mayHave = finderIn(document.text, anyMark)
    const find = (passage: Passage): Iterable<Marks> =>
      mayHave(passage) ? exclamations(document.text, passage.start, passage.end) : []
    for (const text of textsOf(having(analysis, noted, passages, find))) {
      let count = 0
      for (const { marks, passage } of notNamed(placedIn(analysis, noted, text, find), document, voice)) {
        count++
        const span = { start: marks.start, end: marks.end }
        const suggestions = calmer(document.text, marks, passage, max === undefined || count <= max)
        const over = max !== undefined && count > max
        let hit: Hit | undefined
        if (over)
          hit =
            max === 0
              ? flag('none', span, {}, { suggestions, asked })
              : flag('many', span, { count, max }, { suggestions, asked })
        else if (marks.heaped && options.heaps !== false)
          hit = flag(
            'heap',
            span,
            { found: document.text.slice(marks.start, marks.end) },
            { suggestions, severity: 'advice' },
          )
        if (hit) yield hit
      }
    }
  },
})

const noted = 'exclamations'

/** Marks that belong to no name of the brand. */
function* notNamed(
  found: readonly (readonly [Marks, Passage])[],
  { text }: Document,
  voice: Voice,
): Iterable<{ marks: Marks; passage: Passage }> {
  const names = [voice.brand.name, ...voice.brand.aliases].filter(
    (name): name is string => name?.endsWith('!') ?? false,
  )
  for (const [marks, passage] of found) {
    const ended = text.slice(Math.max(passage.start, marks.end - 40), marks.end)
    if (!names.some((name) => ended.endsWith(name))) yield { marks, passage }
  }
}

const withoutStop: ReadonlySet<Role> = new Set([
  'heading',
  'title',
  'subject',
  'preheader',
  'button',
  'label',
  'caption',
  'alt',
])

/** One mark for a heap where the text may keep it; else the stop of a calm sentence, and nothing at the end of a heading. */
function calmer(text: string, marks: Marks, { role, start, end }: Passage, keep: boolean): Suggestion[] {
  const first = text.charCodeAt(marks.start)
  const wide = first >= 0xff00 || (first > 0x7f && isEastern(text.charCodeAt(marks.start - 1)))
  if (marks.asks) return [{ text: wide ? '？' : '?', safe: false }]
  if (keep) return [{ text: wide ? '！' : '!', safe: true }]
  // “¡Hola!” and “Merci !” need more changed than the mark.
  if (
    /[¡\s]/.test(text[marks.start - 1] ?? ' ') ||
    /¡[^!]*$/.test(text.slice(Math.max(start, marks.start - 200), marks.start))
  )
    return []
  if (withoutStop.has(role) && marks.end === end) return [{ text: '', safe: false }]
  return [{ text: wide || isEastern(text.charCodeAt(marks.start - 1)) ? '。' : '.', safe: false }]
}

/** Kana, kanji and hangul side by side with CJK punctuation. */
function isEastern(unit: number): boolean {
  return unit >= 0x3000 && unit < 0xa000
}
