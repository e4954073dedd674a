/** Recognises the placeholders of mail, ticket and message systems, and guesses from their names what they will be replaced by. */
import type { TextSpan } from '../base/index.ts'
import type { Atom } from './document.ts'
import type { PassageWriter } from './passage-writer.ts'

export type PlaceholderMeaning = NonNullable<Atom['meaning']>

/** What printf fills in; `20% off` and `100%` are none, nor is what is left of an escaped address such as `%2F`. */
export const printfVerb: string = String.raw`%(?:\d{1,2}\$)?[-+#0,]{0,3}\d{0,3}(?:\.\d{1,2})?(?:@|l{0,2}[dsfiu])(?![A-Za-z])`

/** Patterns by the character a placeholder begins with, the most specific first. All are sticky and bounded in length. */
const patterns: Readonly<Record<string, readonly RegExp[]>> = {
  '{': [
    /\{\{\{[^{}\n]{1,200}\}\}\}/y,
    // Braze nests a variable: {{${first_name}}}.
    /\{\{(?:\$\{[^{}\n]{1,100}\}|[^{}\n]){1,200}\}\}/y,
    /\{%[^{}\n]{0,200}%\}/y,
    /\{![^{}\n]{1,100}\}/y,
    /\{ ?\$[A-Za-z][\w-]{0,60} ?\}/y,
    /\{[a-z]{1,40}=[^{}\n]{1,100}\}/y,
    /\{\w{1,60}, ?(?:number|date|time|spellout|ordinal|duration)[^{}\n]{0,80}\}/y,
    /\{[\p{L}\w][\p{L}\w.\-/]{0,59}(?: [\p{L}\w][\p{L}\w.\-/]{0,29}){0,4}\}/uy,
  ],
  '%': [
    /%\{[^{}\n]{1,100}\}/y,
    /%\([A-Za-z_]\w{0,60}\)[sdf]/y,
    /%%=[^%\n]{1,200}=%%/y,
    /%%[A-Za-z][\w .]{1,60}%%/y,
    /%[A-Z][A-Z0-9_]{1,60}%/y,
    new RegExp(printfVerb, 'y'),
  ],
  // `$100` is money: a dollar needs its brace.
  $: [/\$\{[^{}\n]{1,100}\}/y, /\$t\([^()\n]{1,100}\)/y],
  '*': [/\*\|[A-Za-z0-9_:=.,'" -]{1,80}\|\*/y],
  '<': [/<%[^%<>\n]{1,200}%>/y, /<<[A-Za-z][\w .-]{0,60}>>/y],
}

/** The first placeholder of `text[start, end)`; undefined when there is none. */
export function nextPlaceholder(text: string, start: number, end: number): TextSpan | undefined {
  for (let at = start; at < end; at++) {
    if (!opensPlaceholder(text.charCodeAt(at))) continue
    const after = placeholderEnd(text, at, end)
    if (after >= 0) return { start: at, end: after }
  }
  return undefined
}

/** Adds prose that stands in the source as it is, with its placeholders as atoms. */
export function copyWithPlaceholders(source: string, start: number, end: number, builder: PassageWriter): void {
  let at = start
  for (let found = nextPlaceholder(source, at, end); found; found = nextPlaceholder(source, at, end)) {
    if (found.start > at) builder.copy(at, found.start)
    builder.placeholder(found.start, found.end)
    at = found.end
  }
  if (end > at) builder.copy(at, end)
}

/** What an atom needs to know of a placeholder. */
export type PlaceholderFacts = Pick<Atom, 'raw' | 'meaning'>

export function placeholderFacts(raw: string): PlaceholderFacts {
  const meaning = placeholderMeaning(raw)
  return meaning ? { raw, meaning } : { raw }
}

/** Blanks that a person fills in, which look like ordinary brackets and marks. */
const bracketBlank = /\[[A-Za-z][A-Za-z _-]{1,40}\](?![[(:])/y
const japaneseBlank = /[【［[][^【】［］[\]\n]{0,20}(?:名|番号|日時|日付|期限|金額|URL)[】］\]]/y
const circleBlank = /〇{2,6}|○{2,6}|◯{2,6}|●{2,6}/y
const honorific = /[ \u3000]?(?:様|さま|さん|殿)/y

/** What placeholders begin with, for searches by a class of characters. */
export const placeholderOpeners = '{%$*<[〇○◯●【［'
const ASCII_OPENERS = new Uint8Array(128)
const WIDE_OPENERS = new Set<number>()
for (const character of placeholderOpeners) {
  const unit = character.charCodeAt(0)
  if (unit < 128) ASCII_OPENERS[unit] = 1
  else WIDE_OPENERS.add(unit)
}

/** Whether a placeholder may begin with this unit. */
export function opensPlaceholder(unit: number): boolean {
  return unit < 128
    ? ASCII_OPENERS[unit] === 1
    : unit <= 0x3010
      ? unit >= 0x25cb && WIDE_OPENERS.has(unit)
      : unit === 0xff3b
}

/** The offset after the placeholder that begins at `at`; -1 when none does that ends by `end`. */
export function placeholderEnd(text: string, at: number, end: number): number {
  const opener = text[at]!
  const own = patterns[opener]
  if (!own) return opener === '[' || opener > '\u007f' ? blankEnd(text, at, end) : -1
  // A percent sign after a digit counts hundredths.
  if (opener === '%' && isDigit(text.charCodeAt(at - 1))) return -1
  for (const pattern of own) {
    const after = matchEnd(pattern, text, at)
    if (after >= 0 && after <= end) return after
  }
  return -1
}

function blankEnd(text: string, at: number, end: number): number {
  const circles = matchEnd(circleBlank, text, at)
  if (circles >= 0) return circles <= end ? circles : -1
  const japanese = matchEnd(japaneseBlank, text, at)
  // At the start of a line 【注文番号】 is a label, unless somebody is addressed by it.
  if (japanese >= 0 && japanese <= end && (!atLineStart(text, at) || matchEnd(honorific, text, japanese) >= 0))
    return japanese
  const bracket = matchEnd(bracketBlank, text, at)
  return bracket >= 0 && bracket <= end && isBlankLabel(text.slice(at + 1, bracket - 1)) ? bracket : -1
}

/** `[FIRST NAME]`, `[Order Number]`, `[insert date]`; `[see the date]` is a remark. */
function isBlankLabel(label: string): boolean {
  const words = label.split(/[ _-]+/)
  const written = words.every((word) => /^[A-Z]/.test(word)) || /^(?:insert|your|customer|agent)$/i.test(words[0]!)
  return written && meaningOfWord(words.at(-1)!.toLowerCase()) !== undefined
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}

function atLineStart(text: string, at: number): boolean {
  return at === 0 || text[at - 1] === '\n' || text[at - 1] === '\r'
}

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57

const logic = /^(?:\{\{\{?[#/^]|\{\{\{?[~-]?\s*else\b|\{%|\*\|(?:IF|IFNOT|ELSE|ELSEIF|END|INTERESTED)\b|<%[^=]|%%\[)/

const words: Readonly<Record<Exclude<PlaceholderMeaning, 'block'>, string>> = {
  name: 'name fname lname firstname lastname fullname surname nickname username customer recipient contact agent requester assignee signature brand company shop 名 名前 氏名 様 担当者',
  number: 'id number no num count qty quantity code percent days hours points 番号 件数 個数 数',
  date: 'date time datetime day deadline until eta expires expiry at created updated due 日時 日付 日 期限 時刻',
  money: 'amount price total fee cost balance refund subtotal discount credit 金額 料金 価格 代金',
  link: 'url link href unsubscribe website リンク',
}

const meanings: ReadonlyMap<string, PlaceholderMeaning> = new Map(
  Object.entries(words).flatMap(([meaning, list]) =>
    list.split(' ').map((word) => [word, meaning as PlaceholderMeaning]),
  ),
)

/** Who has a name and much else: `{{user}}` is a name, `{{user.plan}}` is not. Some of them are labels in brackets, and no blanks. */
const people: ReadonlySet<string> = new Set(
  'customer recipient contact agent requester assignee brand company shop user member client guest subscriber'.split(
    ' ',
  ),
)

/** What the placeholder stands for, as far as its name tells; `block` for the tags of conditions and loops. */
export function placeholderMeaning(raw: string): PlaceholderMeaning | undefined {
  if (logic.test(raw) && !isHelpScout(raw)) return 'block'
  if (/^%[\d$+#0,.-]*l{0,2}[diuf]$/.test(raw)) return 'number'
  const parts = nameIn(raw.replace(/\)[sdf]$/, ''))
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((part) => part !== '')
  if (people.has(parts.at(-1) ?? '')) return 'name'
  for (const part of parts.reverse()) {
    const meaning = people.has(part) ? undefined : meaningOfWord(part)
    if (meaning) return meaning
  }
  return undefined
}

/** Help Scout writes variables as {%customer.firstName,fallback=there%}. */
const isHelpScout = (raw: string): boolean => /^\{%[A-Za-z]+\.[A-Za-z]/.test(raw)

/** The name without the filter or the fallback after it. */
const nameIn = (raw: string): string => raw.split(/[|,](?![A-Z_]+\|\*$)/, 2).find((part) => /\p{L}/u.test(part)) ?? ''

function meaningOfWord(word: string): PlaceholderMeaning | undefined {
  const known = meanings.get(word)
  if (known) return known
  const japanese = /(?:氏名|名前|名|番号|日時|日付|期限|金額|料金|url)$/.exec(word)
  return japanese ? meanings.get(japanese[0]) : undefined
}
