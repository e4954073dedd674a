/** 過剰な敬語: requests wrapped in so many layers that the reader has to dig for them. */

import { entryChoice, type LexiconOptions } from '../../lexicon-rule.ts'
import { count, options } from '../../options.ts'
import { readable } from '../../readable.ts'
import type { Hit, MatchScope, Rule } from '../../rule.ts'
import { defineRule } from '../../rule.ts'
import { headOf, tailOf } from '../keigo-clause.ts'
import { lexiconHit } from '../lexicon-hit.ts'

const messages = {
  found: '“{found}” bows deeper than an equal partner needs.',
  many: 'This sentence holds {count} honorific forms, the voice allows {max}.',
} as const

interface Options extends LexiconOptions {
  readonly max: number
}

type Found = MatchScope<Options, typeof messages>

const id = 'register/over-deference'

/** Forms that each add a layer; ご確認いただけ is one, ますようお願い申し上げ two more. */
const layer =
  /お願い(?:申し上げ|いたし|致し)?|[おご御](?:[一-龯々]{1,4}[ぁ-ん]{0,3}?){1,2}?(?:をおかけ|を?(?:いただ|頂|くださ|下さ|いたし|致し|申し上げ|存じ|賜|にな))|おかけ|させていただ|(?:いただ|頂)[けきい]|申し上げ|存じ(?:上げ)?ま|(?:いた|致)しま|賜り|幸甚|ますでしょう|ますよう|何卒/g

function* manyLayers({ match, document: { text }, passage, options, flag, say }: Found): Iterable<Hit> {
  const head = headOf(text, match.start, passage.start)
  const start = match.start - head.length
  const sentence = head + tailOf(text, match.start, passage.end)
  const layers = [...sentence.matchAll(layer)]
  const first = layers.find(({ 0: word, index }) => index + word.length > head.length)
  const last = layers.at(-1)
  // One finding a sentence: the one that stands at the last of its closing formulas.
  if (
    !first ||
    !last ||
    layers.length < options.max ||
    closing.test(sentence.slice(head.length + match.end - match.start))
  )
    return
  const from = layers[0]!.index
  const lastEnd = last.index + last[0].length
  const span = { start: start + from, end: start + lastEnd + politeEnd.exec(sentence.slice(lastEnd))![0].length }
  yield flag('many', span, { count: layers.length, max: options.max - 1 }, { why: say('why-many') })
}

const politeEnd = /^(?:ます|ました|す)?/
const closing = /お願い(?:いたし|致し|申し)|いただけますよう|存じま/

export const rule: Rule = defineRule<typeof messages, Options>({
  id,
  since: '0.1.0',
  severity: 'advice',
  summary: 'Finds more deference than equal partners need: stacked requests, polite forms inside clauses, overdone お.',
  why: 'Too much deference keeps the reader at a distance and hides what you ask for.',
  contested:
    'Some trades expect long formulas of request. So the rule speaks only to a voice whose relationship is peer, or that sets it.',
  languages: ['ja'],
  messages,
  words: {
    'why-many':
      'Where honorifics pile up, the request is hard to find. Between equals one or two in a sentence are polite.',
  },
  visits: 'match',
  options: options({ max: count(4, 'So many honorific forms in one sentence are too many.'), ...entryChoice }),
  *check(found): Iterable<Hit> {
    const {
      voice,
      entry,
      document: { text },
      match,
    } = found
    if (voice.relationship !== 'peer' && voice.origin(`rules.${id}`) === undefined) return
    if (entry.id === 'layers') yield* manyLayers(found)
    else if (entry.id === 'masu-noun') {
      const stem = rentai(readable(found.found))
      yield lexiconHit(found, stem === undefined ? {} : { use: [stem] })
    } else if (entry.id === 'loanword') {
      if (!/[ァ-ヶーぁ-ん]/.test(text[match.start - 1] ?? '') || /[をはがにとので、]/.test(text[match.start - 1] ?? ''))
        yield lexiconHit(found, { use: [found.found.slice(1)], safe: true })
    } else yield lexiconHit(found)
  },
})

/** The plain form that qualifies a noun: いただきます → いただく. */
function rentai(found: string): string | undefined {
  const forms: Readonly<Record<string, string>> = {
    いただきます: 'いただく',
    頂きます: '頂く',
    くださいます: 'くださる',
    いたします: 'する',
    おります: 'いる',
    ございます: 'ある',
    なります: 'なる',
    します: 'する',
  }
  const polite = Object.keys(forms).find((form) => found.endsWith(form))
  return polite === undefined ? undefined : found.slice(0, -polite.length) + forms[polite]!
}
