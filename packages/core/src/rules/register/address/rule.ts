import type { RegisterEvidence, RegisterJudge } from '../../../languages/language.ts'
import { defineRule, type Rule } from '../../index.ts'
import { readable } from '../../readable.ts'

export const rule: Rule = defineRule({
  id: 'register/address',
  since: '0.1.0',
  severity: 'error',
  summary: 'Holds the text to the form of address that the profile has chosen.',
  why: 'Whoever is addressed formally by the website and familiarly by the newsletter no longer knows how close this brand means to stand.',
  needs: ['register', 'address'],
  visits: 'passage',
  messages: { other: '“{found}” addresses the reader as {form}; this voice says {want}.' },
  *check({ passage, document, analysis, voice, flag }) {
    const want = voice.register.address
    const judge = voice.language.register
    if (want === undefined || !judge || passage.role === 'quote') return
    for (const { evidence } of analysis.register(passage) ?? []) {
      for (const one of evidence) {
        if (one.strength !== 'strong' || !isOther(one, want, judge)) continue
        const text = judge.convert?.(document.text, one, want)
        const found = readable(document.text.slice(one.start, one.end))
        const asked = voice.origin(`register.${voice.language.tag}.address`)
        yield flag(
          'other',
          one,
          { found, form: one.form, want },
          { asked, suggestions: text === undefined ? [] : [{ text, safe: false }] },
        )
      }
    }
  },
})

/** Whether the evidence shows another form than the wanted one; `ihr` beside `du` is the same voice speaking to several. */
function isOther({ form, says }: RegisterEvidence, want: string, { forms = {}, rivals = [] }: RegisterJudge): boolean {
  if (form === want) return false
  const wanted = forms[want]
  if (wanted !== undefined && wanted !== says) return true
  return rivals.some((rival) => rival.includes(form) && rival.includes(want))
}
