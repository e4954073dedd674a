/** Japanese verb endings: reads the one that follows a stem, and puts it on another verb. */

/** Which form of a verb an ending wants before it: なら(ない), なり(ます), なっ(た), なる, なれ(ば). */
type Base = 'a' | 'i' | 'past' | 'dictionary' | 'if'

/** An ending as it stands in the text; `text` does not hold what differs from verb to verb. */
export interface Ending {
  readonly base: Base
  /** `ました`, `た`, `ない`; `る` and `れば` are in the base. */
  readonly text: string
  /** Where it ends in the text. */
  readonly end: number
}

const POLITE = 'ませんでした|ません|ましたら|ました|まして|ましょう|ますれば|ます|ませ|そう|たい|たく|ながら'
const NEGATIVE = 'なかった|なければ|なくて|なく|ない|ず'

const oneRowEnding = new RegExp(`(${POLITE})|(${NEGATIVE})|(たら|たり|た|て)|(れば)|(る)`, 'y')
const suruEnding = new RegExp(`し(?:(${POLITE})|(${NEGATIVE})|(たら|たり|た|て))|(すれば)|(する)`, 'y')
const itasuEnding = new RegExp(`(?:いた|致)(?:し(?:(${POLITE})|(たら|たり|た|て))|さ(${NEGATIVE})|(せば)|(す))`, 'y')
const itadakuEnding = new RegExp(`(?:いただ|頂)(?:き(${POLITE})|か(${NEGATIVE})|い(たら|たり|た|て)|(けば)|(く))`, 'y')

function read(pattern: RegExp, text: string, at: number, order: readonly Base[]): Ending | undefined {
  pattern.lastIndex = at
  const match = pattern.exec(text)
  if (!match) return undefined
  const group = order.findIndex((_, index) => match[index + 1] !== undefined)
  const base = order[group]!
  return { base, text: base === 'dictionary' || base === 'if' ? '' : match[group + 1]!, end: pattern.lastIndex }
}

/** The ending behind a stem that never changes, such as られ, でき, され. */
export const afterOneRow = (text: string, at: number): Ending | undefined =>
  read(oneRowEnding, text, at, ['i', 'a', 'past', 'if', 'dictionary'])

/** する and its forms at `at`; the ending is the one behind し. */
export const afterSuru = (text: string, at: number): Ending | undefined =>
  read(suruEnding, text, at, ['i', 'a', 'past', 'if', 'dictionary'])

/** いたす and its forms at `at`. */
export const afterItasu = (text: string, at: number): Ending | undefined =>
  read(itasuEnding, text, at, ['i', 'past', 'a', 'if', 'dictionary'])

/** いただく and its forms at `at`, but not いただける. */
export const afterItadaku = (text: string, at: number): Ending | undefined =>
  read(itadakuEnding, text, at, ['i', 'a', 'past', 'if', 'dictionary'])

const irregular = /(?:おっしゃ|仰|いらっしゃ|なさ|くださ|下さ)$/

/** A verb in る of five rows with the ending: `お帰りにな` + ました → お帰りになりました; おっしゃる takes い. */
export function withFiveRowRu(stem: string, { base, text }: Ending): string {
  if (base === 'a') return `${stem}ら${text}`
  if (base === 'i')
    return `${stem}${irregular.test(stem) && !/^(?:そう|たい|たく|ながら)/.test(text) ? 'い' : 'り'}${text}`
  if (base === 'past') return `${stem}っ${text}`
  return base === 'if' ? `${stem}れば` : `${stem}る`
}

/** A verb of one row with the ending: `帰られ` + ました → 帰られました. */
export function withOneRow(stem: string, { base, text }: Ending): string {
  return base === 'if' ? `${stem}れば` : base === 'dictionary' ? `${stem}る` : stem + text
}

/** する behind `noun` with the ending: 利用 + ました → 利用しました. */
export function withSuru(noun: string, { base, text }: Ending): string {
  return base === 'if' ? `${noun}すれば` : base === 'dictionary' ? `${noun}する` : `${noun}し${text}`
}

/** いたす behind `noun` with the ending: 説明 + ました → 説明いたしました. */
export function withItasu(noun: string, { base, text }: Ending): string {
  if (base === 'a') return `${noun}いたさ${text}`
  return base === 'if' ? `${noun}いたせば` : base === 'dictionary' ? `${noun}いたす` : `${noun}いたし${text}`
}

const rowI = 'いきぎしちにびみり'
const rowA = 'わかがさたなばまら'
/** The respectful れる of a verb by its connective form: 帰り → 帰られ, 伝え → 伝えられ. Five rows is the guess for an i-sound. */
export function respectful(connective: string): string {
  const row = rowI.indexOf(connective.at(-1) ?? '')
  return row < 0 ? `${connective}られ` : `${connective.slice(0, -1)}${rowA[row]!}れ`
}
