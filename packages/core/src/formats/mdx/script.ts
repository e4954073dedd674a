/** Where JavaScript in MDX ends: expressions in braces, imports and exports. Strings, templates and comments are passed over. */

const QUOTES = '"\'`'

/** What is open: a bracket of JavaScript, a tag, or an element between its tags. */
type Open = 'bracket' | 'tag' | 'element'

/** The offset after the brace, bracket or parenthesis that closes the one at `at`; -1 when it is not closed. */
export function closingEnd(text: string, at: number, end: number): number {
  const found = closingAmong(text, at, end, true)
  // What looks like an element may be none: a type argument.
  return found < 0 ? closingAmong(text, at, end, false) : found
}

/** In elements, quotes and slashes are text. */
function closingAmong(text: string, at: number, end: number, elements: boolean): number {
  const stack: Open[] = []
  for (let index = at; index < end; ) {
    const open = stack.at(-1)
    if (open === 'tag') index = inTag(text, index, end, stack)
    else if (open === 'element') index = inElement(text, index, stack)
    else {
      const after = afterLiteral(text, index, end)
      if (after > index) index = after
      else {
        const character = text[index]!
        if (character === '{' || character === '[' || character === '(') stack.push('bracket')
        else if (character === '}' || character === ']' || character === ')') stack.pop()
        else if (elements && character === '<' && beginsElement(text, index)) stack.push('tag')
        index++
        if (stack.length === 0) return index
      }
    }
  }
  return -1
}

/** Where a value may stand, `<` begins an element. */
function beginsElement(text: string, at: number): boolean {
  if (!/[\w$>]/.test(text[at + 1] ?? '')) return false
  let before = at - 1
  while (before >= 0 && /\s/.test(text[before]!)) before--
  return (
    '(,=?:&|{[};>'.includes(text[before] ?? ';') || /\b(?:return|default)$/.test(text.slice(before - 7, before + 1))
  )
}

function inTag(text: string, at: number, end: number, stack: Open[]): number {
  const character = text[at]!
  if (character === '"' || character === "'") {
    const close = text.indexOf(character, at + 1)
    return close < 0 ? end : close + 1
  }
  if (character === '{') stack.push('bracket')
  else if (character === '>') {
    stack.pop()
    if (text[at - 1] !== '/') stack.push('element')
  }
  return at + 1
}

function inElement(text: string, at: number, stack: Open[]): number {
  if (text[at] === '{') stack.push('bracket')
  else if (text[at] === '<' && text[at + 1] === '/') {
    stack.pop()
    const close = text.indexOf('>', at)
    return close < 0 ? text.length : close + 1
  } else if (text[at] === '<') stack.push('tag')
  return at + 1
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
