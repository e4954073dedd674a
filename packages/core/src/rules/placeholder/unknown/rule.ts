import { didYouMean } from '../../../base/index.ts'
import { placeholderName, placeholderSyntax } from '../../../text/index.ts'
import { defineRule, type Rule } from '../../index.ts'
import { placeholdersIn } from '../placeholders-in.ts'

export const rule: Rule = defineRule({
  id: 'placeholder/unknown',
  since: '0.1.0',
  severity: 'error',
  summary: 'Finds placeholders that are not on the profile’s list.',
  why: 'The system that sends the text leaves an unknown placeholder empty or shows it as it is, and nobody is told.',
  sources: ['Zendesk help, Using placeholders', 'Mailchimp help, All the merge tags cheat sheet'],
  visits: 'passage',
  messages: {
    unknown: '“{found}” is not on the list of placeholders.',
    typo: '“{found}” is not on the list of placeholders. Is “{near}” meant?',
  },
  *check({ document, passage, voice, flag }) {
    const { placeholders: allowed } = voice
    if (!allowed) return
    const names = new Set(allowed.map((one) => placeholderName(one) ?? one))
    for (const { raw, start, end } of placeholdersIn(document, passage)) {
      const name = placeholderName(raw)
      const syntax = placeholderSyntax(raw)
      if (name === undefined || names.has(name) || syntax === 'logic' || syntax === 'blank') continue
      const near = didYouMean(name, names)
      const span = { start, end }
      if (near === undefined) yield flag('unknown', span, { found: raw })
      else
        yield flag(
          'typo',
          span,
          { found: raw, near },
          { suggestions: [{ text: raw.replace(name, near), safe: false }] },
        )
    }
  },
})
