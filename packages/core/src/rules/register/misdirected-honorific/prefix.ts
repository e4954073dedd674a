/** お〜する, ご〜できる, お〜なさる …: reads what follows an honorific prefix and asks whose act it is. */
import { closesClause, headOf, inSameClause, type Subject, subjectOf, tailOf } from '../keigo-clause.ts'
import {
  afterItadaku,
  afterItasu,
  afterOneRow,
  afterSuru,
  type Ending,
  withFiveRowRu,
  withItasu,
  withOneRow,
  withSuru,
} from '../keigo-endings.ts'
import { type HonorificVerb, honorificVerbAt } from '../keigo-stems.ts'
import { stemSet } from '../keigo-words.ts'
import type { LexiconHit } from '../lexicon-hit.ts'
import type { Found } from './rule.ts'
import {
  asksLeave,
  isAnothersAct,
  isAskedAfter,
  isOffer,
  isOwnJoy,
  isOwnWish,
  isRemark,
  isRequest,
  isStatement,
  lowersItself,
} from './whose-act.ts'

const beautified = stemSet('beautified')
const ownOnly = stemSet('own-only-stems')
const selfContained = new Set([...stemSet('self-contained-nouns'), ...stemSet('self-contained-stems')])
const towardReader = new Set([
  ...stemSet('toward-reader-nouns'),
  ...stemSet('served-stems'),
  ...stemSet('served-nouns'),
])
const readerCan = new Set([...stemSet('reader-can-nouns'), ...stemSet('reader-can-stems')])
const served = new Set([...stemSet('served-stems'), ...stemSet('served-nouns')])
const serving = stemSet('serving')
const thingStems = stemSet('thing-stems')

export function readPrefix(found: Found): LexiconHit | undefined {
  const {
    document: { text },
    match,
    passage,
  } = found
  const verb = honorificVerbAt(text, match.start)
  if (!verb || verb.verb >= passage.end) return undefined
  const tail = tailOf(text, verb.verb, passage.end)
  const head = headOf(text, match.start, passage.start)
  const last = subjectOf(head, found.voice)
  const subject = last && inSameClause(last) ? last : undefined
  const place: Place = { text, verb, tail, head, subject }
  if (verb.construction === 'dekiru') return readCan(place)
  if (verb.construction === 'itadaku') return readItadaku(place)
  if (verb.construction === 'kudasaru') return undefined
  if (verb.construction === 'ninaru' || verb.construction === 'nasaru') return readRespectful(place, last)
  return readHumble(place)
}

interface Place {
  readonly text: string
  readonly verb: HonorificVerb
  /** Begins with the verb of the construction. */
  readonly tail: string
  readonly head: string
  /** The subject of the clause. */
  readonly subject: Subject | undefined
}

/** お〜する and ご〜いたす of what the reader does. */
function readHumble(place: Place): LexiconHit | undefined {
  const { verb, tail, subject } = place
  if (beautified.has(verb.stem)) return undefined
  const plain = verb.construction === 'itasu' ? tail.replace(/^(?:いた|致)/, '') : tail
  if (plain.startsWith('し') && isRequest(plain.slice(1)))
    return plain === tail ? withoutShite(place) : humbleHit(place)
  if (selfContained.has(verb.stem) && verb.construction !== 'moushiageru') return humbleHit(place)
  if (ownOnly.has(verb.stem) || subject?.side === 'own') return undefined
  const asks = /^[ぁ-ん]{0,8}か(?:。|？|\?|$|ね)/.test(tail) && !/しょうか/.test(tail)
  const named =
    subject?.side === 'other' && (subject.particle === 'が' || !towardReader.has(verb.stem)) && closesClause(tail)
  if (named || (asks && (subject?.side === 'other' || subject?.side === 'title'))) return humbleHit(place)
  if (verb.construction === 'moushiageru') return undefined
  if (
    isAnothersAct(plain) ||
    (!serving.has(verb.stem) && isAskedAfter(plain)) ||
    (!towardReader.has(verb.stem) && isRemark(plain))
  )
    return humbleHit(place)
  return undefined
}

const endingOf = ({ text, verb }: Place): Ending | undefined =>
  verb.construction === 'suru'
    ? afterSuru(text, verb.verb)
    : verb.construction === 'itasu'
      ? afterItasu(text, verb.verb)
      : undefined

/** Offers the respectful form for the reader, or the plain one for oneself. */
function humbleHit(place: Place): LexiconHit {
  const { text, verb, subject } = place
  const ending = endingOf(place)
  const word = text.slice(verb.start, verb.verb)
  if (!ending) return { span: { start: verb.start, end: verb.verb + 2 }, use: [] }
  const oru =
    ending.text === 'て' ? /^おりま(?:す|した|せんでした|せん)/.exec(text.slice(ending.end, ending.end + 8)) : null
  if (oru)
    return {
      span: { start: verb.start, end: ending.end + oru[0].length },
      use: [`${word}になっていま${oru[0].slice('おりま'.length)}`],
    }
  const span = { start: verb.start, end: ending.end }
  const plain = verb.construction === 'itasu' ? withItasu(verb.stem, ending) : withSuru(verb.stem, ending)
  if (subject?.side === 'own') return { span, use: verb.kind === 'noun' ? [plain] : [] }
  const raised = withFiveRowRu(`${word}にな`, ending)
  return { span, use: verb.kind === 'noun' ? [withFiveRowRu(`${verb.stem}なさ`, ending), raised, plain] : [raised] }
}

const favour =
  /^して((?:ください|下さい)(?:ませ|ました|ます)?|くださ[るっ]|いただ(?:きまし[たて]|き|く|い[たて]|け)?|頂(?:きまし[たて]|き|く|い[たて]|け)?)/

/** ご確認してください → ご確認ください. */
function withoutShite({ text, verb, tail }: Place): LexiconHit {
  if (tail.startsWith('しな')) return humbleHit({ text, verb, tail, head: '', subject: undefined })
  const asked = favour.exec(tail)
  if (!asked)
    return {
      span: { start: verb.start, end: verb.verb + 2 },
      use: verb.kind === 'noun' ? [text.slice(verb.start + 1, verb.verb + 2)] : [],
    }
  const end = verb.verb + asked[0].length
  const use = [text.slice(verb.start, verb.verb) + asked[1]!]
  if (verb.kind === 'noun') use.push(text.slice(verb.start + 1, end))
  return { span: { start: verb.start, end }, use, safe: true, severity: 'error' }
}

/** ご利用できません → ご利用いただけません. */
function readCan({ text, verb, subject }: Place): LexiconHit | undefined {
  const { stem } = verb
  if (subject?.side === 'own' || !(readerCan.has(stem) || selfContained.has(stem))) return undefined
  const ending = afterOneRow(text, verb.verb + 'でき'.length)
  if (!ending || (towardReader.has(stem) && !/^(?:ます|)$/.test(ending.text))) return undefined
  const word = text.slice(verb.start, verb.verb)
  return {
    span: { start: verb.start, end: ending.end },
    use: [withOneRow(`${word}いただけ`, ending), withOneRow(`${word}になれ`, ending)],
    safe: true,
  }
}

/** お客様がご購入いただきました: the one who receives a favour is the speaker. */
function readItadaku({ text, verb, subject }: Place): LexiconHit | undefined {
  if (subject?.side !== 'other' || subject.particle !== 'が') return undefined
  const ending = afterItadaku(text, verb.verb)
  if (!ending) return undefined
  return {
    span: { start: verb.start, end: ending.end },
    use: [withFiveRowRu(`${text.slice(verb.start, verb.verb)}くださ`, ending)],
  }
}

/** になり, になっ, なさい, なさっ. */
const STEM_LENGTH = 3

/** お〜になる and お〜なさる of what the brand does, or of a thing. */
function readRespectful(place: Place, last: Subject | undefined): LexiconHit | undefined {
  const { text, verb, tail, head, subject } = place
  const behind = tail.slice(STEM_LENGTH)
  const whole = { span: { start: verb.start, end: verb.verb + STEM_LENGTH }, use: [] }
  if (subject?.side === 'thing' && thingStems.has(verb.stem)) return ofThing(place)
  const offer = verb.construction === 'nasaru' ? isOffer(behind) : /^ましょうか/.test(behind)
  const wishes = isOwnWish(behind) || asksLeave(behind) || (tail.startsWith('になれ') && isOwnJoy(behind))
  if (offer || (wishes && subject?.side !== 'other')) return whole
  if (subject?.side === 'own' && closesClause(behind)) return whole
  if (lowersItself(behind)) return throughout(place)
  const unnamed = !/[一-龯ァ-ヶーんさ][がはも]/.test(head)
  const object = verb.construction === 'nasaru' || text[verb.start - 1] === 'を'
  return served.has(verb.stem) && object && unnamed && last === undefined && isStatement(behind) ? whole : undefined
}

/** お待ちになっております → お待ちになっています. */
function throughout({ text, verb, tail }: Place): LexiconHit {
  const oru = /ておりま(?:す|した|せんでした|せん)/.exec(tail)
  const end = verb.verb + (oru ? oru.index + oru[0].length : 3)
  const use = oru ? [text.slice(verb.start, end).replace('ておりま', 'ていま')] : []
  return { span: { start: verb.start, end }, use }
}

/** お着きになります of a train → 着きます. */
function ofThing({ text, verb }: Place): LexiconHit | undefined {
  if (verb.construction !== 'ninaru') return undefined
  const ending = /^り(ませんでした|ません|ましたら|ました|まして|ます)/.exec(text.slice(verb.verb + 2, verb.verb + 12))
  if (!ending) return { span: { start: verb.start, end: verb.verb + 3 }, use: [] }
  return {
    span: { start: verb.start, end: verb.verb + 2 + ending[0].length },
    use: [verb.stem + ending[1]!],
    safe: true,
  }
}
