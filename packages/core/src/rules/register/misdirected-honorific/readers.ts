/** Reads the surroundings of a matched word, by the id of its entry. */

import { closesClause, headOf, inSameClause, type Subject, subjectOf, tailOf } from '../keigo-clause.ts'
import { afterOneRow, withFiveRowRu } from '../keigo-endings.ts'
import { stemBefore } from '../keigo-stems.ts'
import type { LexiconHit } from '../lexicon-hit.ts'
import { readPrefix } from './prefix.ts'
import type { Found } from './rule.ts'
import {
  asksLeave,
  isAnothersAct,
  isAskedAfter,
  isOffer,
  isOwnWish,
  isStatement,
  lowersItself,
  tellsOfOneself,
} from './whose-act.ts'

/** What to mark and to offer; undefined when the word points the right way. */
type Reader = (found: Found) => LexiconHit | undefined

export const readers: Readonly<Record<string, Reader>> = {
  prefix: readPrefix,
  'humble-request': readHumbleRequest,
  'humble-others': readHumble,
  mousareru: (found) => raised(found, 'おっしゃ'),
  mairareru: (found) => raised(found, 'いらっしゃ'),
  itasareru: (found) => raised(found, 'なさ'),
  haiken: (found) => (/^(?:され[まるたて]|なさ[いっるれ])/.test(after(found)) ? { use: [] } : undefined),
  respectful: readRespectful,
  zonjiageru: ({ match, document: { text }, passage }) =>
    thingKnown.test(headOf(text, match.start, passage.start)) ? { use: ['存じ'], safe: true } : undefined,
  'shi-moushiageru': readMoushiageru,
  'o-hitoru': readQuotedHearsay,
}

const thingKnown =
  /(?:件|こと|内容|場所|製品|商品|サービス|状況|事情|方法|名称|点|話)(?:は|を|について|も)[^。、]{0,8}$/

const after = ({ match, document: { text }, passage }: Found): string => tailOf(text, match.end, passage.end)

const before = ({ match, document: { text }, passage }: Found): string => headOf(text, match.start, passage.start)

function subjectBefore(found: Found, at: number): Subject | undefined {
  const subject = subjectOf(headOf(found.document.text, at, found.passage.start), found.voice)
  return subject && inSameClause(subject) ? subject : undefined
}

/** 申された → おっしゃった; the match ends in れ. */
function raised({ match, document: { text } }: Found, stem: string): LexiconHit | undefined {
  const ending = afterOneRow(text, match.end)
  if (!ending) return undefined
  return { span: { start: match.start, end: ending.end }, use: [withFiveRowRu(stem, ending)], safe: true }
}

/** 伺ってください, 拝見してください: the match ends in て. */
function readHumbleRequest(found: Found): LexiconHit | undefined {
  const favour =
    /^(?:ください|下さい|くださ[るっい]|くれ|ほしい|欲しい|もら[いうえっ]|いただ[きくけい]|頂[きくけい])/.exec(
      after(found),
    )
  if (!favour) return undefined
  const { match, entry } = found
  const replacement = entry.use?.[0]
  const end = match.end + favour[0].length
  const asks = /^(?:ください|下さい)/.test(favour[0])
  return { span: { start: match.start, end }, use: asks && replacement ? [replacement] : [] }
}

/** 参りました, 申しました, 拝見しましたか … of the other side. */
function readHumble(found: Found): LexiconHit | undefined {
  const tail = after(found)
  const subject = subjectBefore(found, found.match.start)
  if (subject?.side === 'own' || /^(?:ま)?しょう/.test(tail)) return undefined
  const asks = /^[ぁ-ん]{0,6}か(?:。|？|\?|$|ね)/.test(tail)
  const topic = subject?.particle === 'が' || /^(?:参|まい|申|拝)/.test(found.found)
  const directlyOther = asks
    ? subject?.side === 'other' || subject?.side === 'title'
    : subject?.side === 'other' && topic && closesClause(tail)
  const verb = likeSuru(found.found)
  return directlyOther ||
    (verb !== undefined && (isAnothersAct(verb + tail) || isAskedAfter(verb + tail) || /^のはあなた/.test(tail)))
    ? { span: { start: found.match.start, end: found.match.end + restOfVerb.exec(tail)![0].length } }
    : undefined
}

const restOfVerb = /^(?:ましたら|ました|ません|ます|たら|た|んでした|ん|るん?|しょう)?/

/** The form of する that stands for the matched one, 参りま → しま; おる tells too little by itself. */
function likeSuru(word: string): string | undefined {
  if (/おりま[すしせ]$/.test(word)) return undefined
  if (/ま[すしせ]$/.test(word)) return `し${word.slice(-2)}`
  return /てい$/.test(word) ? 'してい' : /た$/.test(word) ? 'した' : /[るうす]$/.test(word) ? 'する' : 'し'
}

/** おっしゃる, いらっしゃる, なさる, 召し上がる of one's own side; the match is the stem with its last sound. */
function readRespectful(found: Found): LexiconHit | undefined {
  const tail = after(found)
  const subject = subjectBefore(found, found.match.start)
  if (isOffer(tail)) return found.found === '召し上がり' ? undefined : {}
  if (subject?.side !== 'other' && (isOwnWish(tail) || asksLeave(tail))) return {}
  if (lowersItself(tail)) return ofOneSide(found, tail, subject?.side === 'own')
  const ofOneself = subject === undefined && isStatement(tail) && tellsOfOneself(before(found))
  return ofOneself || (subject?.side === 'own' && closesClause(tail)) ? {} : undefined
}

/** おっしゃっております → おっしゃっています of others, 申しております of ourselves. */
function ofOneSide({ match, document: { text } }: Found, tail: string, own: boolean): LexiconHit {
  const oru = /^ておりま(?:す|した|せんでした|せん)/.exec(tail)
  if (!oru) return { use: [] }
  const span = { start: match.start, end: match.end + oru[0].length }
  const words = text.slice(span.start, span.end)
  if (own) return { span, use: words.startsWith('おっしゃっ') ? [words.replace('おっしゃっ', '申し')] : [] }
  return { span, use: [words.replace('ておりま', 'ていま')] }
}

/** あくせくし申し上げる: 申し上げる wants お or ご before it. */
function readMoushiageru(found: Found): LexiconHit | undefined {
  const {
    match,
    document: { text },
    passage,
  } = found
  return stemBefore(text, match.start, passage.start) ? undefined : {}
}

/** 〜とお聞きになりました。as the speaker's own hearsay. */
function readQuotedHearsay(found: Found): LexiconHit | undefined {
  const head = before(found)
  const tail = after(found)
  if (!/[とて]$/.test(head) || !isStatement(tail) || subjectOf(head, found.voice)?.side === 'other') return undefined
  return {}
}
