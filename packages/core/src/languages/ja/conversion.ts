/** Rewrites the ending of a sentence in another style, in the closed cases where only one wording is right. */
import conversionData from '../../generated/data/ja/conversions.ts'
import type { RegisterEvidence } from '../language.ts'
import { politeOf } from './inflection.ts'
import { isHiragana, isKanji } from './script.ts'

interface Conversion {
  readonly endings: Readonly<Record<string, string>>
  readonly verbs?: readonly string[]
}

const conversions = conversionData as Readonly<Record<string, Conversion>>

/** Particles that stay behind the new ending; behind others the sentence would no longer hang together. */
const TAIL = /(?:よね|よ|ね|か)$/
const LONGEST_ENDING = 10

/** The evidence in the form, or undefined where more than one wording is possible. */
export function convert(text: string, { start, end, form: given }: RegisterEvidence, form: string): string | undefined {
  const conversion = conversions[form]
  // 読んだ is a past and no copula.
  if (!conversion || (given !== 'da' && text[end - 1] === 'だ')) return undefined
  const evidence = text.slice(start, end)
  return (
    converted(text, start, end, conversion) ??
    withTail(text, start, evidence, conversion) ??
    bareAdjective(evidence, given, form)
  )
}

function withTail(text: string, start: number, evidence: string, conversion: Conversion): string | undefined {
  const tail = TAIL.exec(evidence)?.[0]
  if (!tail || tail.length === evidence.length) return undefined
  const base = converted(text, start, start + evidence.length - tail.length, conversion)
  return base === undefined ? undefined : base + tail
}

function converted(text: string, start: number, end: number, { endings, verbs }: Conversion): string | undefined {
  for (let length = Math.min(LONGEST_ENDING, end); length > 0; length--) {
    const ending = text.slice(end - length, end)
    const target = endings[ending]
    if (target !== undefined) return fitted(text, start, end, ending, target)
  }
  return verbs ? politeVerb(text.slice(start, end), verbs) : undefined
}

/** The ending may be longer than the evidence; both must share what stands before it. */
function fitted(text: string, start: number, end: number, ending: string, target: string): string | undefined {
  const from = end - ending.length
  if (from >= start) return text.slice(start, from) + target
  const shared = ending.slice(0, start - from)
  return target.startsWith(shared) ? target.slice(shared.length) : undefined
}

/** 閉じる → 閉じます, for verbs whose kanji and kana leave no doubt how they conjugate. */
function politeVerb(word: string, verbs: readonly string[]): string | undefined {
  if (verbs.includes(word)) return politeOf(word)
  const last = word.charCodeAt(word.length - 1)
  const kana = [...word].filter((sign) => isHiragana(sign.charCodeAt(0))).length
  const certain =
    word.length >= 2 &&
    isKanji(word.charCodeAt(0)) &&
    isHiragana(last) &&
    kana <= 2 &&
    'うくぐすつぬぶむる'.includes(word.at(-1)!)
  return certain ? politeOf(word) : undefined
}

/** 高い → 高いです. */
function bareAdjective(evidence: string, given: string, form: string): string | undefined {
  return form === 'desu-masu' && given === 'plain' && /^[一-龯]{1,2}[かきさら]?い$/.test(evidence)
    ? `${evidence}です`
    : undefined
}
