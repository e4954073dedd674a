import { groupBy } from '../../../base/index.ts'
import type { Formality } from '../../../languages/language.ts'
import { registerMeasure } from '../../../measures/register.ts'
import { defineRule, type LibraryHit, type Noted, type Rule } from '../../index.ts'

interface Summary {
  readonly formality: Formality
  /** The form of address that decided, in the language's own words. */
  readonly form: string
}

const summaryOf = ({ summary }: Noted): Summary => summary as Summary

/** Fewer files are no custom that a file could break. */
const fewestFiles = 3
/** A custom is what at least this share of the files does. */
const customShare = 0.75

export const rule: Rule = defineRule({
  id: 'consistency/register',
  since: '0.1.0',
  severity: 'warning',
  summary:
    'Finds the files that address the reader otherwise than the rest of their channel, and translations that differ from each other.',
  why: 'Each text may be right by itself; the customer reads them one after another.',
  needs: ['register'],
  visits: 'library',
  words: { formal: 'formal', informal: 'informal' },
  messages: {
    file: 'This text addresses the reader as {form}; {share} of {files} texts in {group} are {other}.',
    locale: 'This text is {formality} in {language}, while its {others} counterpart is {other}.',
  },
  *collect({ document, passages, analysis, voice }) {
    // English has no form of address, so its level of formality is no promise that a translation could break.
    if (voice.language.tag === 'en') return
    const { formality } = registerMeasure(analysis, passages)
    if (formality !== 'formal' && formality !== 'informal') return
    const evidence = passages
      .flatMap((passage) => (analysis.register(passage) ?? []).flatMap((one) => one.evidence))
      .find((one) => one.strength === 'strong' && one.says === formality)
    if (!evidence || document.passages.length === 0) return
    const { start, end, form } = evidence
    yield { span: { start, end }, summary: { formality, form } satisfies Summary }
  },
  *check({ notes, flag, say }) {
    yield* outsiders(notes)
    yield* localesApart(notes)

    function* outsiders(all: readonly Noted[]): Iterable<LibraryHit> {
      for (const group of groupBy(all, ({ channel = '', language }) => `${channel}\n${language}`).values()) {
        const byFormality = groupBy(group, (note) => summaryOf(note).formality)
        const formal = byFormality.get('formal') ?? []
        const informal = byFormality.get('informal') ?? []
        const [most, few] = formal.length >= informal.length ? [formal, informal] : [informal, formal]
        if (group.length < fewestFiles || most.length < customShare * group.length) continue
        const other = say(summaryOf(most[0]!).form)
        const { channel, language } = most[0]!
        const place = channel === undefined ? language : `${channel} (${language})`
        for (const note of few) {
          const form = say(summaryOf(note).form)
          const fields = { form, share: most.length, files: group.length, group: place, other }
          yield { note, hit: flag('file', note.span, fields) }
        }
      }
    }

    function* localesApart(all: readonly Noted[]): Iterable<LibraryHit> {
      for (const group of groupBy(all, counterpartKey).values()) {
        const formal = group.find((note) => summaryOf(note).formality === 'formal')
        for (const note of group) {
          const { formality } = summaryOf(note)
          if (formality !== 'informal' || !formal || formal.language === note.language) continue
          const fields = {
            formality: say(formality),
            language: note.language,
            others: formal.language,
            other: say('formal'),
          }
          yield { note, hit: flag('locale', note.span, fields, { severity: 'advice' }) }
        }
      }
    }
  },
})

/** The path and entry without the language in them: what translations of one text share. */
function counterpartKey({ path, entry = '', language }: Noted): string {
  const tag = language.split('-')[0]!
  const parts = path.split(/([/._-])/).filter((part) => part !== tag && part.toLowerCase() !== language.toLowerCase())
  return `${parts.join('').replace(/[/._-]{2,}/g, '/')}\n${entry.replace(new RegExp(`\\b${tag}\\b`, 'g'), '')}`
}
