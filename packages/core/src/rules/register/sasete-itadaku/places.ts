/** The places of させていただく in a text, and whether leave is asked there. */
import saseteData from '../../../generated/data/ja/keigo/sasete.ts'
import { afterItadaku, type Ending, withItasu, withSuru } from '../keigo-endings.ts'
import { stemBefore } from '../keigo-stems.ts'

const data = saseteData as { readonly 'own-decisions': readonly string[]; readonly 'plain-verbs': readonly string[] }
const ownDecisions: ReadonlySet<string> = new Set(data['own-decisions'])

/** Causatives have a kana of the row of あ before せて: 聞かせて, 送らせて. 見せて and 任せて are verbs of their own. */
const causative = /[かがさたなばまらわ]$/
const plainVerb: RegExp = new RegExp(`(?:${data['plain-verbs'].join('|')})$`)

export interface SaseteItadaku {
  readonly start: number
  readonly end: number
  readonly use: readonly string[]
  /** Nobody gives leave here. */
  readonly unneeded: boolean
  /** The act is the writer's own decision, rather than said too humbly. */
  readonly serious: boolean
}

const ANCHOR = 'せて'
const kanjiNoun = /[一-龯々ァ-ヶー]{2,8}$/
/** Words of time and manner that stand before the noun without a particle. */
const adverb =
  /^(?:本日|後日|先日|明日|当日|昨日|今回|今後|今月|来月|来週|今週|毎日|年末|現在|随時|順次|都度|別途|一部|一旦|以後|以降|早速|直接|再度|全員|一同|先程|後程|即日|翌日)(?=[一-龯々ァ-ヶー]{2})/
const asksLeave =
  /^(?:いただ|頂)(?:け|き(?:たく|たい(?!と)|ますよう)|く(?:こと(?:は|が)?可能|ことはでき|わけに|場合|可能性)|い(?:ても|たら))/
const stateOrWish = /^(?:いただ|頂)(?:いて(?:おり|い)|きたい(?:と(?:思|存|考)))/

/** Every させていただく of `text[start, end)`, in order. */
export function places(text: string, start: number, end: number): SaseteItadaku[] {
  const found: SaseteItadaku[] = []
  for (let at = text.indexOf(ANCHOR, start); at >= 0 && at < end; at = text.indexOf(ANCHOR, at + 1)) {
    const behind = at + ANCHOR.length
    const before = text.slice(Math.max(start, at - 4), at)
    if (!causative.test(before) || plainVerb.test(before)) continue
    if (/^(?:いただ|頂)/.test(text.slice(behind, behind + 3))) found.push(place(text, start, at, behind))
  }
  return found
}

function place(text: string, from: number, at: number, behind: number): SaseteItadaku {
  const sa = text[at - 1] === 'さ' ? at - 1 : at
  const ending = afterItadaku(text, behind)
  const end = ending?.end ?? behind + (text[behind] === '頂' ? 1 : 'いただ'.length)
  const nounEnd = text[sa - 1] === 'を' ? sa - 1 : sa
  const noun =
    sa < at ? (kanjiNoun.exec(text.slice(Math.max(from, nounEnd - 8), nounEnd))?.[0] ?? '').replace(adverb, '') : ''
  const after = text.slice(behind, behind + 12)
  if (noun === '') return { start: sa, end, use: [], unneeded: false, serious: false }
  const honoured = stemBefore(text, nounEnd, Math.max(from, nounEnd - 8))
  const start = honoured?.start ?? nounEnd - noun.length
  const serious =
    honoured === undefined &&
    [...tailsOf(noun)].some((word) => ownDecisions.has(word)) &&
    !asksLeave.test(after) &&
    !/^(?:いただ|頂)いて(?:お|い)/.test(after)
  const unneeded =
    serious || (!humbled.test(noun) && !asksLeave.test(after) && (honoured !== undefined || stateOrWish.test(after)))
  return {
    start,
    end,
    use: ending && !/^(?:たい|たく)/.test(ending.text) ? rewrites(text.slice(start, nounEnd), ending) : [],
    unneeded,
    serious,
  }
}

/** 拝見, 頂戴, お伺い: two humble words in one, which double-honorific reports. */
const humbled = /^拝|頂戴$|伺|申し上/

/** 新製品発売 → 製品発売, 発売: compounds end in the verbal noun. */
function* tailsOf(noun: string): Iterable<string> {
  for (let at = Math.max(0, noun.length - 4); at < noun.length - 1; at++) yield noun.slice(at)
}

const rewrites = (noun: string, ending: Ending): string[] => [withItasu(noun, ending), withSuru(noun, ending)]
