/** Which columns of a table hold texts, and which say something about them. */
import type { Role } from '../../text/index.ts'
import type { ReadingWishes, TextWish } from '../format.ts'
import { languageTagOf } from '../structured/language-tag.ts'

export interface Columns {
  readonly texts: readonly TextColumn[]
  readonly title?: number
  readonly language?: number
  readonly channel?: number
  /** Names that the profile gives and the header does not have. */
  readonly missing: readonly string[]
}

export interface TextColumn extends Omit<TextWish, 'path'> {
  readonly index: number
  /** As the header has it. */
  readonly name: string
  /** The column that has the same text in HTML. */
  readonly html?: number
}

const textNames =
  /^(?:(?:reply|message|e-?mail|mail|macro|template|comment|canned|response|plain)[ _-])?(?:body|message|content|text|reply|comment|macro|template|snippet|response|answer|copy)$|^body[ _-]copy$|^(?:(?:メール|メッセージ|返信|回答|テンプレート)の?)?(?:本文|文面|内容)$|^(?:定型文|返信文?|回答文?|メッセージ|テキスト|テンプレート|マクロ)$/i
const subjectNames = /^(?:(?:e-?mail|message|mail)[ _-])?subject(?:[ _-]line)?$|^(?:メール)?件名$/i
const preheaderNames = /^(?:pre-?header|preview[ _-]text)(?:[ _-]text)?$|^プリヘッダー?$/i
const titleNames =
  /^(?:title|name|(?:macro|template|canned response|snippet)[ _-](?:name|title)|shortcut|short[ _-]?code|key|id|タイトル|名前|名称|見出し|(?:マクロ|テンプレート|定型文)名|キー)$/i
const languageNames = /^(?:locale|language|lang|言語|ロケール)$/i
const channelNames = /^(?:channel|チャネル|チャンネル|媒体)$/i

/** The columns that the profile names, and for the rest those whose names say what they are. */
export function columnsOf(header: readonly string[], wishes: ReadingWishes = {}): Columns {
  const names = header.map((name) => name.trim())
  const missing: string[] = []
  const isName = (one: string, name: string): boolean => one.toLowerCase() === name.trim().toLowerCase()
  const indexOf = (name: string): number => names.findIndex((one) => isName(one, name))
  const named = (name: string | undefined, guess: RegExp): number => {
    if (name === undefined) return names.findIndex((one) => guess.test(one))
    if (indexOf(name) < 0) missing.push(name)
    return indexOf(name)
  }
  const texts = wishes.texts?.flatMap(({ path, ...facts }): TextColumn[] => {
    if (indexOf(path) < 0) missing.push(path)
    // A name may stand above several columns.
    return names.flatMap((name, index) => (isName(name, path) ? [{ ...facts, index, name }] : []))
  })
  const [title, language, channel] = [
    named(wishes.title, titleNames),
    named(wishes.languageFrom, languageNames),
    named(wishes.channelFrom, channelNames),
  ]
  return {
    texts: texts ?? guessed(names),
    ...(title < 0 ? {} : { title }),
    ...(language < 0 ? {} : { language }),
    ...(channel < 0 ? {} : { channel }),
    missing,
  }
}

/** A longer one is no name but the first row of a table without a header. */
const longestName = 100

function guessed(names: readonly string[]): readonly TextColumn[] {
  const all = names.flatMap((name, index): (TextColumn & { readonly base: string; readonly rich: boolean })[] => {
    if (name.length > longestName) return []
    const [, beginning, whole = '', ending] = /^(?:(html)[ _-]+)?(.*?)(?:[ _(（-]+(html)[)）]?)?$/i.exec(name) ?? []
    const { base, language } = withoutLanguage(whole)
    const role = shortRole(base)
    if (!role && !textNames.test(base)) return []
    const facts = { ...(role && { role }), ...(language && { language }) }
    return [{ index, name, base: base.toLowerCase(), rich: (beginning ?? ending) !== undefined, ...facts }]
  })
  const keyOf = ({ base, language = '' }: (typeof all)[number]): string => `${language} ${base}`
  // Of several the first.
  const richOnes = new Map(
    all
      .filter(({ rich }) => rich)
      .map((one) => [keyOf(one), one] as const)
      .reverse(),
  )
  const texts = all.map((one): TextColumn => {
    const { base: _, rich, ...column } = one
    const other = /^plain[ _-]/i.test(one.name) ? all.find(({ rich }) => rich) : undefined
    const twin = rich ? undefined : (richOnes.get(keyOf(one)) ?? other)
    return { ...column, ...(rich && { as: 'html' as const }), ...(twin && { html: twin.index }) }
  })
  return texts.length > 0 ? texts : byLanguage(names)
}

const shortRole = (name: string): Role | undefined =>
  subjectNames.test(name) ? 'subject' : preheaderNames.test(name) ? 'preheader' : undefined

/** `Body (JA)`, `message_en`, `本文（日本語）`. */
function withoutLanguage(name: string): { readonly base: string; readonly language?: string } {
  const [, base, last] = /^(.*?)[ _(（-]+([^ _()（）-]{2,10}(?:-[A-Za-z]{2})?)[)）]?$/.exec(name) ?? []
  const language = base && knownLanguage(last)
  return language ? { base: base!.trim(), language } : { base: name }
}

/** A table of strings has a column for each language. */
function byLanguage(names: readonly string[]): TextColumn[] {
  return names.flatMap((name, index) => {
    const language = name.length > longestName ? undefined : knownLanguage(name)
    return language ? [{ index, name, language }] : []
  })
}

const tags = /^(?:en|ja|de|fr|es|it|nl|pl|pt|ru|ko|zh)(?:[-_][A-Za-z]{2,4})?$/i

/** Short words such as `id` and `no` are tags of languages as well: only usual ones count. */
const knownLanguage = (word: string | undefined): string | undefined =>
  word !== undefined && (tags.test(word) || !/^[A-Za-z_-]{2,6}$/.test(word)) ? languageTagOf(word) : undefined
