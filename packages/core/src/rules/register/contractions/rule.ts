import type { Suggestion, TextSpan } from '../../../base/index.ts'
import { defineRule, type Rule, type RuleEntry, type Voice } from '../../index.ts'
import { readable } from '../../readable.ts'
import { initial, isNatural, kindOf, prefersHad, prefersHas, type Surroundings, seldom } from './grammar.ts'

const id = 'register/contractions'

export const rule: Rule = defineRule({
  id,
  since: '0.1.0',
  severity: 'warning',
  summary: 'Keeps to short forms (we’re) or to long ones (we are), as `register.en.contractions` says.',
  why: 'Short forms sound like a person talking, long ones like a document. A voice that changes between them sounds like two.',
  languages: ['en'],
  sources: ['18F Content Guide, Contractions', 'Microsoft Writing Style Guide, Use contractions'],
  visits: 'match',
  messages: {
    long: '“{found}” is a short form; this voice writes “{use}”.',
    short: '“{found}” is stiffer than this voice; it says “{use}”.',
  },
  *entries(voice) {
    const { contractions } = voice.register
    const lexicon = voice.language.lexicons.find((one) => one.rule === id)
    if (!lexicon || contractions === undefined || contractions === 'allow') return
    for (const entry of lexicon.entries) {
      if (contractions === 'avoid') yield { ...entry, means: 'avoid' }
      else if (!seldom.has(entry.phrase[0]!) && kindOf(entry.phrase[0]!) !== 'would') yield reversed(entry)
    }
  },
  *check({ document, analysis, passage, match, entry, found, voice, flag }) {
    const around = surroundings(document.text, match, passage)
    const asked = voice.origin(`register.${voice.language.tag}.contractions`)
    if (entry.means === 'avoid') {
      const suggestions = longForms(entry, found, around, voice)
      yield flag(
        'long',
        match,
        { found: readable(found), use: suggestions[0]?.text ?? '' },
        { suggestions, why: entry.reason, asked },
      )
      return
    }
    const short = entry.use![0]!
    if (isShouted(found) || !isNatural(kindOf(short), around)) return
    const sentence = analysis.sentences(passage).find(({ start, end }) => start <= match.start && match.start < end)
    const first = sentence?.start === match.start
    if (initial.has(short) && !first) return
    // “Do not share the code” is a prohibition: the long form is its emphasis, and only a strict voice gives it up.
    if (first && short === "don't" && voice.register.contractions !== 'require') return
    const text = voice.language.adapt?.(short, found, found) ?? short
    const severity = voice.register.contractions === 'prefer' ? 'advice' : undefined
    yield flag(
      'short',
      match,
      { found: readable(found), use: text },
      {
        suggestions: [{ text, safe: entry.safe === true }],
        severity,
        asked,
      },
    )
  },
})

/** From the long form to the short one. Only “not” shrinks without a change of stress, so only that is safe to apply unasked. */
function reversed({ phrase, use, example }: RuleEntry): RuleEntry {
  const long = use![0]!
  const phrases = long === 'cannot' ? ['cannot', 'can not'] : [long]
  return {
    phrase: phrases,
    use: [phrase[0]!],
    example: example ?? [],
    safe: kindOf(phrase[0]!) === 'not',
    means: 'prefer',
  }
}

function longForms(entry: RuleEntry, found: string, { after }: Surroundings, { language }: Voice): Suggestion[] {
  const forms = [...(entry.use ?? [])]
  const second = forms[1]
  if (second && (second.endsWith(' has') ? prefersHas(after) : prefersHad(after))) forms.reverse()
  return forms.map((form) => ({ text: language.adapt?.(form, found, found) ?? form, safe: entry.safe === true }))
}

/** “DO NOT” and “do NOT” are meant to be loud. */
function isShouted(found: string): boolean {
  return /\b[A-Z]{2,}\b/.test(found)
}

const longestWord = 24

function surroundings(text: string, { start, end }: TextSpan, passage: TextSpan): Surroundings {
  const before = /([\p{L}'’]+)\s+["“(]?$/u.exec(text.slice(Math.max(passage.start, start - longestWord), start))
  const after = /^\s([\p{L}'’-]+)(.?)/u.exec(text.slice(end, Math.min(passage.end, end + longestWord)))
  return {
    before: before?.[1]?.toLowerCase() ?? '',
    after: after?.[1]?.toLowerCase() ?? '',
    afterEnds: after !== null && !/\s/.test(after[2] || '.'),
  }
}
