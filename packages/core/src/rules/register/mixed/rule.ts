import type { RegisterEvidence } from '../../../languages/language.ts'
import type { Passage } from '../../../text/index.ts'
import { defineRule, type Rule, type Voice } from '../../index.ts'
import { oneOf, options, yesOrNo } from '../../options.ts'
import { readable } from '../../readable.ts'
import { type Group, groupsOf, type Slip, slips } from './groups.ts'

export const rule: Rule = defineRule({
  id: 'register/mixed',
  since: '0.1.0',
  severity: 'error',
  summary: 'Keeps one text to one way of addressing its readers.',
  why: 'A text that changes its form of address sounds as if two people had written it and nobody had read it.',
  needs: ['register'],
  // English has no form of address to keep to: its evidence is a matter of degree, which tone rules weigh.
  languages: ['de', 'es', 'fr', 'hi', 'it', 'ja', 'ko', 'nl', 'pl', 'pt', 'ru', 'vi', 'zh'],
  sources: ['文化審議会「公用文作成の考え方」 (2022)', 'JTF 日本語標準スタイルガイド 1.1.1–1.1.3'],
  setBy: 'register.mixing',
  visits: 'document',
  options: options({
    plain_style: yesOrNo(false, 'true: also keeps a plain text to one of だ and である.'),
    headings: oneOf(['any', 'plain'], 'any', 'plain: polite endings in headings are found.'),
    talk: oneOf(
      ['allow', 'find'],
      'allow',
      'find: talk (〜じゃん) and orders (〜せよ) are found in a text that is plain throughout as well.',
    ),
  }),
  words: {
    'desu-masu': 'polite (です・ます)',
    honorific: 'polite (です・ます)',
    gozaru: 'very polite (ございます)',
    da: 'plain (だ)',
    dearu: 'plain (である)',
    plain: 'plain (常体)',
    casual: 'casual talk',
    imperative: 'an order',
  },
  messages: {
    minority: '“{found}” is {form}, while the rest of this text is {other}.',
    divided: '“{found}” is {form}, but much of this text is {other}; choose one of the two.',
    sentence: '“{found}” is {form}, but the same sentence also says “{other}”.',
    talk: '“{found}” is {form}; write it in the style of the text.',
    heading: '“{found}” is a polite ending in a heading; name the topic instead.',
  },
  *check({ document, passages, analysis, voice, options: { plain_style, headings, talk }, flag, say }) {
    // Forms of other languages (du, Sie) are words of the language itself.
    const nameOf = ({ form }: RegisterEvidence): string => say(form)
    const words = ({ start, end }: RegisterEvidence): string => readable(document.text.slice(start, end))
    const offered = (evidence: RegisterEvidence, form: string): { suggestions: { text: string; safe: boolean }[] } => {
      const text = voice.language.register?.convert?.(document.text, evidence, form)
      return { suggestions: text === undefined ? [] : [{ text, safe: false }] }
    }
    for (const group of groupsOf(passages, analysis)) {
      for (const { evidence, other } of group.split)
        yield flag('sentence', evidence, { found: words(evidence), form: nameOf(evidence), other: words(other) })
      const found = settled(group, voice) ? [] : [...clashes(group), ...(plain_style ? plainClashes(group) : [])]
      for (const { messageId, evidence, other } of found)
        yield flag(
          messageId,
          evidence,
          { found: words(evidence), form: nameOf(evidence), other: nameOf(other) },
          offered(evidence, other.form),
        )
      if (talk === 'allow' || settled(group, voice)) continue
      for (const evidence of group.said.filter(isTalk))
        if (!found.some((slip) => slip.evidence === evidence))
          yield flag(
            'talk',
            evidence,
            { found: words(evidence), form: nameOf(evidence) },
            { ...offered(evidence, 'desu-masu'), severity: 'warning' },
          )
    }
    if (headings === 'any') return
    for (const passage of passages.filter(isHeading))
      for (const { evidence } of analysis.register(passage) ?? [])
        if (evidence[0]?.says === 'formal')
          yield flag('heading', evidence[0], { found: words(evidence[0]) }, { severity: 'advice' })
  },
})

/** A profile that fixes level, style or address has `register/level` or `register/address` look at each sentence of the prose already. */
function settled({ kind }: Group, voice: Voice): boolean {
  const { level, style, address } = voice.register
  if (address !== undefined && voice.setting('register/address') !== 'off') return true
  if (kind === 'list' || voice.setting('register/level') === 'off') return false
  return (
    (style !== undefined && style !== 'any') || (level !== undefined && (level[0] !== 'plain' || level[1] === 'plain'))
  )
}

/** Where endings decide, sentences of prose are no majority yet; pronouns for the reader, and a list, are clear with two. */
const fewestIn = ({ kind, byEnding }: Group): number => (byEnding && kind === 'prose' ? 3 : 2)

const clashes = (group: Group): Slip[] => slips(group.said, ({ says }) => says, fewestIn(group))

function plainClashes({ said }: Group): Slip[] {
  const copulas = said.filter(({ form }) => form === 'da' || form === 'dearu')
  return said.every(({ says }) => says === 'informal') ? slips(copulas, ({ form }) => form, 2) : []
}

const isTalk = ({ form }: RegisterEvidence): boolean => form === 'casual' || form === 'imperative'

const isHeading = ({ role }: Passage): boolean => role === 'heading'
