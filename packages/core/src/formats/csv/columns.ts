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

const oneOf = (...names: readonly string[]): RegExp => new RegExp(`^(?:${names.join('|')})$`, 'i')

const kind = '(?:(?:reply|message|e-?mail|mail|macro|template|comment|canned|response|snippet|translated)[ _-])?'
const textNames: RegExp = oneOf(
  `${kind}(?:body|message|contents?|text|reply|comment|macro|template|snippet|response|answer|copy|translation)`,
  'body[ _-]copy',
  'nachricht|antwort|inhalt|textbaustein',
  'message|réponse|contenu|texte|corps|mensaje|respuesta|contenido|texto|cuerpo',
  'messaggio|risposta|contenuto|testo|mensagem|resposta|conteúdo|corpo',
  '(?:(?:メール|メッセージ|返信|回答|テンプレート)の?)?(?:本文|文面|内容)',
  '定型文|返信文?|回答文?|メッセージ|テキスト|テンプレート|マクロ',
)
const subjectNames: RegExp = oneOf(
  '(?:(?:e-?mail|message|mail)[ _-])?subject(?:[ _-]line)?',
  'betreff|objet|asunto|oggetto|assunto|(?:メール)?件名',
)
const preheaderNames: RegExp = oneOf('(?:pre-?header|preview[ _-]text)(?:[ _-]text)?', 'プリヘッダー?')
const noteNames: RegExp = oneOf('(?:internal|private|agent)[ _-](?:notes?|comments?)', '(?:社内|内部)(?:メモ|コメント)')
const titleNames: RegExp = oneOf(
  'title|name|(?:macro|template|canned response|snippet|quick text)[ _-](?:name|title)',
  'titel|titre|título|titolo|nom|nombre|nome',
  'タイトル|名前|名称|見出し|(?:マクロ|テンプレート|定型文)名',
)
/** What a text is called where nothing else names it. */
const keyNames: RegExp = oneOf('shortcut|short[ _-]?code|key|id|キー')
/** Beside other languages, where the table says which one it is. */
const defaultText = /^default[ _-](?:text|content)$/i
const defaultLanguage = /^default[ _-](?:locale|language)$/i
const languageNames: RegExp = oneOf(
  '(?:default[ _-])?(?:locale|language|lang)',
  'sprache|langue|idioma|lingua|言語|ロケール',
)
const channelNames: RegExp = oneOf('channel|kanal|canal|canale|チャネル|チャンネル|媒体')

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
  const titled = named(wishes.title, titleNames)
  const [title, language, channel] = [
    titled < 0 && wishes.title === undefined ? named(undefined, keyNames) : titled,
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
  const hasDefault = names.some((name) => defaultLanguage.test(name))
  const all = names.flatMap((name, index): (TextColumn & { readonly base: string; readonly rich: boolean })[] => {
    if (name.length > longestName) return []
    const { whole, rich } = withoutMarkup(name)
    const { base, language } = withoutLanguage(whole)
    const role = shortRole(base)
    if (!role && !textNames.test(base) && !(hasDefault && defaultText.test(base))) return []
    const facts = { ...(role && { role }), ...(language && { language }) }
    return [{ index, name, base: base.toLowerCase(), rich, ...facts }]
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
  return texts.length > 0 ? [...texts, ...notesIn(names)] : byLanguage(names)
}

/** Notes are read where they stand beside texts; a table of notes alone is none of copy. */
const notesIn = (names: readonly string[]): TextColumn[] =>
  names.flatMap((name, index) => (noteNames.test(name) ? [{ index, name, audience: 'internal' as const }] : []))

/** `Body HTML`, `html_body`, `HtmlValue` are the body in HTML, and `body_text`, `Body (plain)`, `plain_body` the same without. */
function withoutMarkup(name: string): { readonly whole: string; readonly rich: boolean } {
  if (/^html(?:[ _-]?(?:value|content|text))?$/i.test(name)) return { whole: 'body', rich: true }
  const [, before, whole = '', after] =
    /^(?:(html|plain)[ _-]+)?(.*?)(?:[ _(（-]+(html|plain|(?<=body[ _(（-]{1,9})text)[)）]?)?$/i.exec(name) ?? []
  const mark = (before ?? after)?.toLowerCase()
  // What is called `plain text` is the text.
  return mark === 'plain' && before && /^(?:text|content)$/i.test(whole)
    ? { whole: name.replace(/^plain[ _-]+/i, ''), rich: false }
    : { whole, rich: mark === 'html' }
}

const shortRole = (name: string): Role | undefined =>
  subjectNames.test(name) ? 'subject' : preheaderNames.test(name) ? 'preheader' : undefined

/** `Body (JA)`, `message_en`, `text.de`, `本文（日本語）`; `German text`, `ja_body`. */
function withoutLanguage(name: string): { readonly base: string; readonly language?: string } {
  const last = /^(.*?)[ _.:(（-]+([^ _.:()（）-]{2,10}(?:-[A-Za-z]{2})?)[)）]?$/.exec(name)
  const first = /^([^ _.:-]{2,10}(?:-[A-Za-z]{2})?)[ _.:-]+(.*)$/.exec(name)
  for (const [base, word] of [last?.slice(1), first?.slice(1).reverse()].filter((one) => one !== undefined)) {
    const language = knownLanguage(word)
    if (base && language) return { base: base.trim(), language }
  }
  return { base: name }
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
  word !== undefined && (tags.test(word) || !/^[A-Za-z]{2,3}(?:[-_.@]|$)/.test(word)) ? languageTagOf(word) : undefined
