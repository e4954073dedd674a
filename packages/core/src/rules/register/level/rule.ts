import type { Level, RegisterEvidence, SentenceRegister } from '../../../languages/language.ts'
import type { Sentence } from '../../../text/index.ts'
import { defineRule, type Flag, type Hit, type Origin, type Rule, type Say, type Voice } from '../../index.ts'
import { options, someOf } from '../../options.ts'
import { readable } from '../../readable.ts'

/**
 * Prose that speaks in sentences. Headings, cells, buttons and labels name things and are plain in polite texts too, lists may be worded
 * apart from the prose around them, and a quotation has its own speaker. A subject line and a message string are held only where they
 * end as sentences do: 「配送のお知らせ」 and 「保存する」 are names.
 */
const proseRoles = ['body', 'subject', 'preheader', 'message'] as const
const otherRoles = [
  'heading',
  'list-item',
  'table-cell',
  'quote',
  'caption',
  'footnote',
  'title',
  'button',
  'label',
  'alt',
] as const

const messages = {
  low: '“{found}” is {level} language, below the {want} level of this voice.',
  high: '“{found}” is {level} language, above the {want} level of this voice.',
  style: '“{found}” is {form} style; this voice writes in {want} style.',
}

export const rule: Rule = defineRule({
  id: 'register/level',
  since: '0.1.0',
  severity: 'error',
  summary: 'Keeps each sentence within the politeness band and the sentence-ending style that the profile sets.',
  why: 'A reader who is addressed politely in one line and bluntly in the next hears two brands.',
  needs: ['register'],
  languages: ['ja', 'ko'],
  visits: 'passage',
  options: options({
    roles: someOf(
      [...proseRoles, ...otherRoles],
      proseRoles,
      'The roles whose sentences are held to the level and the style.',
    ),
  }),
  messages,
  words: {
    plain: 'plain',
    polite: 'polite',
    honorific: 'honorific',
    'most-honorific': 'most honorific',
  },
  *check({ passage, voice, options: { roles }, analysis, document, flag, say }) {
    const { level, style } = voice.register
    if ((!level && !style) || !(roles as readonly string[]).includes(passage.role)) return
    const registers = analysis.register(passage) ?? []
    const sentences = analysis.sentences(passage)
    for (const [index, sentence] of sentences.entries()) {
      const register = registers[index]
      const evidence = register?.evidence.find(({ strength }) => strength === 'strong')
      if (!register || !evidence || isName(sentence, sentences.length, evidence)) continue
      const hit = judged({ register, evidence, voice, flag, say, text: document.text })
      if (hit) yield hit
    }
  },
})

/** Roles that hold names as often as sentences. */
const named: ReadonlySet<string> = new Set(['subject', 'preheader', 'message'])
/** A plain line of its own that is no longer than this and has no full stop is a title: 「香りで選ぶ」. */
const LONGEST_TITLE = 20

function isName({ text, passage }: Sentence, sentences: number, { says }: RegisterEvidence): boolean {
  if (/[。．.！!？?]\s*$/.test(text)) return false
  return (
    named.has(passage.role) ||
    (passage.role === 'body' && sentences === 1 && says === 'informal' && text.length <= LONGEST_TITLE)
  )
}

interface Case {
  readonly register: SentenceRegister
  readonly evidence: RegisterEvidence
  readonly voice: Voice
  readonly flag: Flag<typeof messages>
  readonly say: Say
  readonly text: string
}

const ranks = ['plain', 'polite', 'honorific', 'most-honorific'] as const

/** How high the sentence stands towards its reader. An honoured third person does not make a plain ending polite. */
function rankOf({ level }: SentenceRegister, { says, form }: RegisterEvidence): number {
  if (says === 'informal') return 0
  return form === 'gozaru' ? 3 : Math.max(1, ranks.indexOf(level as Level))
}

function judged({ register, evidence, voice, flag, say, text }: Case): Hit | undefined {
  const { level, style } = voice.register
  const found = readable(text.slice(evidence.start, evidence.end))
  const rank = rankOf(register, evidence)
  const asked = (key: string): { asked: Origin | undefined } => ({
    asked: voice.origin(`register.${voice.language.tag}.${key}`),
  })
  const offer = (form: string): { suggestions: { text: string; safe: boolean }[] } => {
    const converted = voice.language.register?.convert?.(text, evidence, form)
    return { suggestions: converted === undefined ? [] : [{ text: converted, safe: false }] }
  }
  if (level && rank < ranks.indexOf(level[0]))
    return flag(
      'low',
      evidence,
      { found, level: say(ranks[rank]!), want: say(level[0]) },
      { ...offer('desu-masu'), ...asked('level') },
    )
  if (level && rank > ranks.indexOf(level[1]))
    return flag(
      'high',
      evidence,
      { found, level: say(ranks[rank]!), want: say(level[1]) },
      { ...offer('polite'), ...asked('level') },
    )
  if (style && style !== 'any' && !fits(evidence, style))
    return flag(
      'style',
      evidence,
      { found, form: say(evidence.form), want: say(style) },
      { ...offer(style), ...asked('style') },
    )
  return undefined
}

/** Plain verbs and adjectives fit both plain styles; talk (〜じゃん) fits da alone. */
function fits({ says, form }: RegisterEvidence, style: string): boolean {
  if (style === 'desu-masu') return says === 'formal'
  if (says === 'formal') return false
  return style === 'da' ? form !== 'dearu' : form === 'dearu' || form === 'plain' || form === 'imperative'
}
