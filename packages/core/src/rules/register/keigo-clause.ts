/** Looks around a Japanese verb for whoever does what it says: the speaker's side, the reader's side, or a thing. */
import type { Voice } from '../voice.ts'
import { anyOf, peopleList } from './keigo-words.ts'

const BACK = 60
const AHEAD = 40
const sentenceEnd = /[。！？!?\n「」『』\u2028\u2029]/

/** The sentence before `at`, at most 60 units of it. */
export function headOf(text: string, at: number, from: number): string {
  const head = text.slice(Math.max(from, at - BACK), at)
  for (let end = head.length - 1; end >= 0; end--) if (sentenceEnd.test(head[end]!)) return head.slice(end + 1)
  return head
}

/** The rest of the sentence from `at`, its end mark included, at most 40 units. */
export function tailOf(text: string, at: number, to: number): string {
  const tail = text.slice(at, Math.min(to, at + AHEAD))
  const end = tail.search(sentenceEnd)
  return end < 0 ? tail : tail.slice(0, end + 1)
}

/** `title`: 社長, 部長 …, who may be either side's. */
export type Side = 'own' | 'other' | 'thing' | 'title'

export interface Subject {
  readonly side: Side
  readonly particle: 'が' | 'は' | 'も'
  /** What stands between the subject and the end of the head. */
  readonly between: string
}

const groups = anyOf(peopleList('own-groups'))
const others = anyOf(peopleList('other'))
const notPeople = new RegExp(`(?:${anyOf(peopleList('not-people'))})$`)
const honoured = `${others}|[一-龯々ァ-ヶー]{1,6}(?:様|さま|さん)`
const title = new RegExp(`(?:${others}|様|さま)$`)

const ownWords = `(?:${groups})の[^、はがもを]{1,8}|${anyOf([...peopleList('own'), ...peopleList('own-staff')])}`
const subject = new RegExp(
  `(?:(${ownWords})|(${honoured})|(${anyOf(peopleList('things'))})|(${anyOf(peopleList('titles'))}))(?:方|たち)?(が|は|も)`,
  'g',
)
const namedSubject = /^(の[^、はがもを]{1,8})?(が|は|も)/

/** The last subject of the head; a brand also speaks of itself by its names. */
export function subjectOf(head: string, voice: Voice): Subject | undefined {
  let last: RegExpExecArray | undefined
  subject.lastIndex = 0
  for (let match = subject.exec(head); match; match = subject.exec(head)) if (!isMisread(match)) last = match
  const at = last ? last.index + last[0].length : 0
  const named = namedSubjectOf(head, voice)
  if (named && head.length - named.between.length >= at) return named
  if (!last) return undefined
  const side: Side =
    last[1] !== undefined
      ? sideOfOwn(last[1])
      : last[2] !== undefined
        ? 'other'
        : last[3] !== undefined
          ? 'thing'
          : 'title'
  return { side, particle: last[5] as Subject['particle'], between: head.slice(at) }
}

function namedSubjectOf(head: string, { brand, register }: Voice): Subject | undefined {
  for (const name of [brand.name ?? '', ...brand.aliases, ...(register.self ?? [])]) {
    const at = name === '' ? -1 : head.lastIndexOf(name)
    const match = at < 0 ? null : namedSubject.exec(head.slice(at + name.length))
    if (!match || (match[1] && title.test(match[1]) && !/[長当]$/.test(match[1]))) continue
    return {
      side: 'own',
      particle: match[2] as Subject['particle'],
      between: head.slice(at + name.length + match[0].length),
    }
  }
  return undefined
}

const isMisread = (match: RegExpExecArray): boolean => match[2] !== undefined && notPeople.test(match[2])

/** 弊社の社長 is one of us, 弊社のお客様 is not. */
function sideOfOwn(words: string): Side {
  const rest = /の(.+)$/.exec(words)?.[1]
  return rest !== undefined && title.test(rest) && !/[長当]$/.test(rest) ? 'other' : 'own'
}

const otherClause = /、.|場合|際|とき|時|ため|ので|から|れば|たら|ように|よう|です|ます|こと|方|もの|て|で、/

/** Whether the verb is in the clause of the subject: nothing between them begins another. */
export const inSameClause = ({ between }: Subject): boolean =>
  between.length <= 18 && !otherClause.test(between.replace(/^、/, ''))

const lastPredicate = /^[ぁ-ん]{0,14}(?:$|[。！？!?」』\n]|、)/
const nominal = /(?:とき|かた|もの|こと|さい[にはの]|ところ|たら|れば|なら|ても|でも|ため)/

/** Whether the verb, whose ending begins the tail, closes its sentence or clause rather than qualifying a noun. */
export const closesClause = (tail: string): boolean =>
  lastPredicate.test(tail) && !nominal.test(/^[ぁ-ん]*/.exec(tail)![0])
