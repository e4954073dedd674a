/** Placeholders of mail and message systems, which must reach the reader of the prose untouched by Markdown. */
import { LEFT_BRACE, STAR } from './characters.ts'

const BRACED = /\{(?:\{[^{}\n]{0,200}\}\}|%[^{}\n]{0,200}%\}|[\w.-]{1,60}\})/y
const STARRED = /\*\|[A-Za-z0-9_:=.,'" -]{1,80}\|\*/y

/** The offset after `{{name}}`, `{% tag %}`, `{name}` (also in `${name}`, `%{name}`) or `*|NAME|*` at `at`; -1 when there is none. */
export function placeholderEnd(text: string, at: number, end: number): number {
  const unit = text.charCodeAt(at)
  const pattern = unit === LEFT_BRACE ? BRACED : unit === STAR ? STARRED : undefined
  if (!pattern) return -1
  pattern.lastIndex = at
  return pattern.test(text) && pattern.lastIndex <= end ? pattern.lastIndex : -1
}
