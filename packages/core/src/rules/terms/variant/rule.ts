import type { Spelling } from '../../../languages/language.ts'
import { defineRule, type Rule } from '../../index.ts'

export const rule: Rule = defineRule({
  id: 'terms/variant',
  since: '0.1.0',
  severity: 'advice',
  summary: 'Finds a word that one text spells in two ways, and points at the rarer spelling.',
  why: 'Two spellings look like two things, or like two writers who never met.',
  languages: ['en', 'ja'],
  visits: 'document',
  messages: {
    found: '“{found}” is elsewhere in this text written “{use}”.',
  },
  *check({ document, passages, voice, analysis, flag }) {
    const { language, terms } = voice
    if (!language.spellings) return
    // What others wrote is quoted as they wrote it.
    const spans = passages.filter(({ role }) => role !== 'quote')
    // A word that the profile has settled is looked after by terms/preferred.
    const settled = new Set(terms.flatMap(({ use, phrase }) => [...use, ...phrase]).map((term) => term.toLowerCase()))
    for (const word of analysis.variants(spans)) {
      const usual = usualForm(word)
      for (const one of word) {
        if (one.form === usual) continue
        const found = document.text.slice(one.start, one.end)
        const use = one.respell(usual)
        if (settled.has(found.toLowerCase()) || settled.has(use.toLowerCase())) continue
        yield flag('found', one, { found, use }, { suggestions: [{ text: use, safe: false }] })
      }
    }
  },
})

/** The commonest spelling; of equally common ones the first in the text. A name keeps its inner capitals, however often it was typed without. */
function usualForm(word: readonly Spelling[]): string {
  const counts = new Map<string, number>()
  for (const { form } of word) counts.set(form, (counts.get(form) ?? 0) + 1)
  const named = [...counts].filter(([form]) => innerCapital.test(form))
  return (named.length > 0 ? named : [...counts]).reduce((best, one) => (one[1] > best[1] ? one : best))[0]
}

const innerCapital = /\p{Ll}\p{Lu}/u
