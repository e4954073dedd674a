/** 二重敬語: the same kind of honour twice on one word, and titles that say 様 twice. */
import { type LexiconOptions, lexiconOptions } from '../../lexicon-rule.ts'
import type { Hit, MatchScope, Rule } from '../../rule.ts'
import { defineRule } from '../../rule.ts'
import {
  afterItadaku,
  afterItasu,
  afterOneRow,
  afterSuru,
  respectful,
  withFiveRowRu,
  withItasu,
  withOneRow,
  withSuru,
} from '../keigo-endings.ts'
import { stemBefore } from '../keigo-stems.ts'
import { type LexiconHit, lexiconHit } from '../lexicon-hit.ts'

const messages = {
  found: '“{found}” honours the same word twice. Once is enough.',
} as const

type Found = MatchScope<LexiconOptions, typeof messages>

/** What to mark and to offer; undefined when the match is no double honorific after all. */
type Reader = (found: Found) => LexiconHit | undefined

const readers: Readonly<Record<string, Reader>> = {
  'ni-narareru': niNarareru,
  rareru: ({ match, document: { text }, found }) => {
    const stem = found.slice(0, -'られ'.length)
    const ending = afterOneRow(text, match.end)
    if (!ending) return {}
    return { span: { start: match.start, end: ending.end }, use: [withFiveRowRu(stem, ending)], safe: true }
  },
  nasareru: ({ match, document: { text }, passage }) => {
    const before = text.slice(Math.max(passage.start, match.start - 3), match.start)
    const ending = afterOneRow(text, match.end)
    if (
      !ending ||
      ending.base === 'if' ||
      ending.text === 'ず' ||
      !/(?:[一-龯を、]|に|一緒)$/.test(before) ||
      /[見做]$/.test(before)
    )
      return undefined
    return {
      span: { start: match.start, end: ending.end },
      use: [withFiveRowRu('なさ', ending), withOneRow('され', ending)],
    }
  },
  'o-uketamawari': ({ match, document: { text } }) => {
    const ending = afterSuru(text, match.end) ?? afterItasu(text, match.end)
    return ending && { span: { start: match.start, end: ending.end }, use: [withFiveRowRu('承', ending)], safe: true }
  },
  'sasete-itadaku': humbleSaseteItadaku,
  'go-hai': ({ match, document: { text }, found }) =>
    /^(?:ください|下さい|いただ|頂|にな|なさ)/.test(text.slice(match.end, match.end + 4))
      ? undefined
      : { use: [found.slice(1)], safe: true },
  'title-sama': ({ match, document: { text }, found }) =>
    /[式子々相態方]/.test(text[match.end] ?? '') ? undefined : { use: [found.replace(/(?:様|さま|殿)$/, '')] },
  'go-sareru': goSareru,
  'drop-desu': ({ found }) => ({ use: [found.slice(0, -'です'.length)], safe: true }),
  'masu-deshou': ({ found }) => ({ use: [found.replace('でしょう', '')], safe: true }),
}

/** お帰りになられました, ご利用になられる; not 医者になられた or ご健康になられて. */
function niNarareru({ match, document: { text }, passage }: Found): LexiconHit | undefined {
  const phrase = stemBefore(text, match.start, passage.start)
  if (!phrase) return undefined
  const { start, stem, kind } = phrase
  const ending = afterOneRow(text, match.end)
  if (!ending) return { span: { start, end: match.end }, use: [] }
  const use = [withFiveRowRu(`${text.slice(start, match.start)}にな`, ending)]
  if (ending.base === 'a' || /^ませ|い$/.test(ending.text)) return { span: { start, end: ending.end }, use, safe: true }
  if (kind === 'noun') use.push(withOneRow(`${stem}され`, ending))
  else if (/[一-龯][きぎしちびみりえけげせてべめれ]$/.test(stem) && !special.test(stem))
    use.push(withOneRow(respectful(stem), ending))
  return { span: { start, end: ending.end }, use, safe: true }
}

/** Stems of set phrases; 越される and 召し上がられる would not do. */
const special =
  /^(?:越し|見え|出で|召し上がり|召し|揃い|借り|降り|過ぎ|起き|足り|着き|生き|浴び|落ち|閉じ|感じ|信じ|案じ|亡くなり|.*(?:伸び|延び|尽き|懲り|満ち|帯び|詫び|老い|悔い|用い|率い|試み|顧み|省み))$/

/** お伺いさせていただきます, 拝見させていただきました, 申し上げさせていただきます. */
function humbleSaseteItadaku({ match, document: { text }, found }: Found): LexiconHit | undefined {
  const ending = afterItadaku(text, match.end)
  if (!ending) return undefined
  const span = { start: match.start, end: ending.end }
  if (ending.base === 'a' || /^(?:ませ|たい|たく)/.test(ending.text)) return { span, use: [] }
  const humble = found.replace(/を?させて$/, '')
  const use = /^拝|頂戴|ちょうだい|^お参り/.test(humble)
    ? [withSuru(humble, ending), withItasu(humble, ending)]
    : /上げ$|あげ$/.test(humble)
      ? [withOneRow(humble, ending)]
      : [withSuru(humble, ending), ...(humble === 'お伺い' ? [ukagau(ending)] : [])]
  return { span, use, safe: true }
}

const ukagau = (ending: Parameters<typeof withSuru>[1]): string =>
  ({ a: `伺わ${ending.text}`, i: `伺い${ending.text}`, past: `伺っ${ending.text}`, dictionary: '伺う', if: '伺えば' })[
    ending.base
  ]

/** ご利用される, ご旅行されましたか. */
function goSareru({ match, document: { text }, passage }: Found): LexiconHit | undefined {
  const phrase = stemBefore(text, match.start, passage.start)
  const ending = afterOneRow(text, match.start + 'され'.length)
  if (phrase?.kind !== 'noun' || !ending) return undefined
  const noun = text.slice(phrase.start, match.start)
  return {
    span: { start: phrase.start, end: ending.end },
    use: [withFiveRowRu(`${noun}にな`, ending), withOneRow(`${phrase.stem}され`, ending)],
  }
}

export const rule: Rule = defineRule<typeof messages, LexiconOptions>({
  id: 'register/double-honorific',
  since: '0.1.0',
  severity: 'error',
  summary: 'Finds words that are made honorific twice in the same way (二重敬語), and doubled titles.',
  why: 'Two honorifics of one kind on one word sound anxious rather than polite, and readers who know the norm see a mistake.',
  setBy: 'register.double_honorific',
  languages: ['ja'],
  sources: [
    '文化審議会答申「敬語の指針」(2007年2月2日) 30ページ',
    '文化審議会答申「敬語の指針」(2007年2月2日) 30–32ページ (敬語連結)',
  ],
  messages,
  visits: 'match',
  options: lexiconOptions,
  *check(found): Iterable<Hit> {
    const reader = readers[found.entry.id ?? '']
    const hit = reader ? reader(found) : {}
    if (hit) yield lexiconHit(found, hit)
  },
})
