/** A reply as it was found in its file: whether it says anything, and what it is written in. */
import { type Said, say } from '../../base/index.ts'
import { type Decoded, type DocumentBuilder, nextPlaceholder } from '../../text/index.ts'
import { type FoundText, type ProseKind, textAdder } from '../embedded.ts'
import type { TextsMemory } from './edited-text.ts'

/** Gives the function that adds replies to the builder of their file; blank ones and those of placeholders alone are left out. */
export function replyTextAdder(
  builder: DocumentBuilder,
  memory?: Pick<TextsMemory, 'numbering' | 'writeOf'>,
): (text: Decoded, path: string, facts: FoundText['facts'], as?: ProseKind) => void {
  const add = textAdder(builder, memory?.numbering, memory?.writeOf)
  return (text, path, facts, as) => {
    if (text.text.trim() === '') return
    if (isOnlyPlaceholders(text.text)) builder.skip(onlyPlaceholders, path)
    else add({ text, as: as ?? proseKind(text.text), facts: { ...facts, path } })
  }
}

const onlyPlaceholders: Said = say('only a placeholder')

/** Longer texts have prose in them. */
const longestPlaceholders = 500

/** Whether nothing is said in a text beyond placeholders and markup. */
export function isOnlyPlaceholders(text: string): boolean {
  if (text.length > longestPlaceholders || !/[{%$*<[]/.test(text)) return false
  let rest = ''
  let at = 0
  for (let found = nextPlaceholder(text, 0, text.length); found; found = nextPlaceholder(text, at, text.length)) {
    rest += text.slice(at, found.start)
    at = found.end
  }
  if (at === 0) return false
  rest += text.slice(at)
  return !/[\p{L}\p{N}]/u.test(rest.replace(/<[^<>]{0,300}>|&\w{1,20};/g, ' '))
}

const tag =
  /<(?:\/?(?:p|br|div|span|a|b|i|u|em|strong|ul|ol|li|h[1-6]|table|tr|td|img|blockquote|font|hr|html|body)\b[^<>]{0,300})\/?>/i

/** HTML when there is a tag of it in the text. */
export const proseKind = (text: string): ProseKind => (text.includes('<') && tag.test(text) ? 'html' : 'plain')
