/** What string files have in common: each string is a text of its own, read as what it is written in, with the role that its wording shows. */
import { type Decoded, type DocumentBuilder, decodeInside, type Role, type WriteProse } from '../text/index.ts'
import { acrossLines } from './across-lines.ts'
import { branchesOf, type FindBranches } from './branches.ts'
import { type FoundText, textAdder } from './embedded.ts'
import { type PrintfUse, printfString } from './printf.ts'
import { templateBranches } from './template-branches.ts'

/** A string as a format found it. */
export interface StringEntry {
  readonly text: Decoded
  /** Where it stands: `cart.title`, `msgid "Your cart"`, `strings.Cart.ja`. */
  readonly path: string
  readonly language?: string | undefined
  readonly title?: string | undefined
  /** How prose is escaped where the string stands. */
  readonly write?: WriteProse
  /** It goes on over several lines. */
  readonly isFolded?: boolean
  /** Its tool hands it to printf. */
  readonly printf?: PrintfUse | undefined
  /** Conditions of the string's own syntax. */
  readonly branches?: FindBranches | undefined
}

/** Gives the function that adds strings to the builder of a file. */
export function stringAdder(builder: DocumentBuilder): (entry: StringEntry) => void {
  const add = textAdder(builder)
  return ({ text: given, path, language, title, write: writeGiven = String, isFolded, printf, branches }) => {
    const { text: said, write } =
      printf && !branches ? printfString(given, writeGiven, printf) : { text: given, write: writeGiven }
    const text = withoutNumberedTags(said)
    const as = markup.test(text.text) ? 'html' : 'plain'
    // Prose that would be read as markup cannot be put into a string without any; into HTML it is put with the escapes of HTML.
    const safely: WriteProse =
      as === 'html' ? write : (prose, ...place) => (markup.test(prose) ? undefined : write(prose, ...place))
    const readings = branchesOf(text, branches ?? templateBranches)
    const role = roleOf(branches ? readings[0].text : text.text)
    const facts: { -readonly [Key in keyof FoundText['facts']]: FoundText['facts'][Key] } = {
      role,
      path,
      write: safely,
    }
    if (language !== undefined) facts.language = language
    if (title !== undefined) facts.title = title
    if (isFolded) facts.rewrite = acrossLines(text, safely)
    add({ text, as, facts, readings })
  }
}

/** Components of react-i18next by their number: `Read <0>our terms</0>.<1/>` */
const numberedTag = /<\/\d{1,3}>|<\d{1,3} ?\/>/

/** Tags with numbers, which HTML does not know: a pair is only markup, one that stands alone is something of its own. */
function withoutNumberedTags(text: Decoded): Decoded {
  if (!numberedTag.test(text.text)) return text
  const tags = /<\/?\d{1,3}( ?\/)?>/g
  return decodeInside(text, (source, at) => {
    tags.lastIndex = at
    const tag = tags.exec(source)
    if (!tag) return undefined
    const place = { start: tag.index, end: tags.lastIndex, text: '' }
    return tag[1] ? { ...place, atom: { kind: 'markup' } } : place
  })
}

/** A tag or a character reference; those with numbers have to be kept from prose, too. */
const markup =
  /<\/\d{1,3}>|<\d{1,3} ?\/>|<\/?[A-Za-z][\w-]{0,30}(?:\s[^<>]{0,500})?\/?>|&(?:#\d{2,7}|#x[\dA-Fa-f]{2,6}|[A-Za-z]{2,8});/

/** Longer strings are prose, whether they end as a sentence or not. */
const longestLabel = 60
const longestWideLabel = 24

/** A short string that does not end as a sentence does is worded as a control is; all others are read as messages. */
export function roleOf(text: string): Role {
  const trimmed = text.trim()
  const wide = /[\u3040-\u30FF\u4E00-\u9FFF\uAC00-\uD7AF]/.test(trimmed)
  const short = trimmed.length <= (wide ? longestWideLabel : longestLabel) && !trimmed.includes('\n')
  return short && !/[.!?…。！？؟।]["'”’»)）」』]*$/.test(trimmed) ? 'label' : 'message'
}
