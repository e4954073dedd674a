/** Where JavaScript in MDX ends: expressions in braces, imports and exports. Strings, templates and comments are passed over. */

const QUOTES = '"\'`'

/** The offset after the brace, bracket or parenthesis that closes the one at `at`; -1 when it is not closed. */
export function closingEnd(text: string, at: number, end: number): number {
  let depth = 0
  for (let index = at; index < end; ) {
    const character = text[index]!
    const after = afterLiteral(text, index, end)
    if (after > index) {
      index = after
      continue
    }
    if (character === '{' || character === '[' || character === '(') depth++
    else if ((character === '}' || character === ']' || character === ')') && --depth === 0) return index + 1
    index++
  }
  return -1
}

/** The end of the import or export that begins at `at`: the first blank line, outside its brackets when they are `balanced`; -1 when they are not. */
export function statementEnd(text: string, at: number, balanced: boolean): number {
  for (let index = at; index < text.length; ) {
    const character = text[index]!
    if (balanced && (character === '{' || character === '[' || character === '(')) {
      const close = closingEnd(text, index, text.length)
      if (close < 0) return -1
      index = close
      continue
    }
    BLANK_LINE.lastIndex = index
    if (BLANK_LINE.test(text)) return index
    const after = afterLiteral(text, index, text.length)
    index = after > index ? after : index + 1
  }
  return text.length
}

const BLANK_LINE = /(?:\r\n?|\n)[ \t]*(?:[\r\n]|$)/y

/** The offset after the string, template or comment at `at`; `at` when there is none. */
function afterLiteral(text: string, at: number, end: number): number {
  const character = text[at]!
  if (character === '/') return afterComment(text, at, end)
  if (!QUOTES.includes(character)) return at
  for (let index = at + 1; index < end; index++) {
    const unit = text[index]!
    if (unit === '\\') index++
    else if (unit === character) return index + 1
    else if (unit === '\n' && character !== '`') return at
  }
  return end
}

function afterComment(text: string, at: number, end: number): number {
  const close = text[at + 1] === '*' ? '*/' : text[at + 1] === '/' ? '\n' : ''
  if (close === '') return at
  const found = text.indexOf(close, at + 2)
  return found < 0 || found >= end ? end : close === '\n' ? found : found + 2
}
