/** Addresses that stand in the text as they are: `https://…`, `www.…` and e-mail addresses (the autolink literals of GFM). */
import {
  AMPERSAND,
  COLON,
  DASH,
  DOT,
  isAlphanumeric,
  isLetter,
  isPunctuation,
  isSpace,
  isWhiteSpace,
  LEFT_BRACKET,
  LEFT_PAREN,
  LESS,
  PLUS,
  RIGHT_BRACKET,
  RIGHT_PAREN,
  SEMICOLON,
  SLASH,
  UNDERSCORE,
} from './characters.ts'

/** An address as `[start, end]`, or undefined. */
type Address = readonly [number, number] | undefined

/** The web address whose `:` stands at `at`; inside brackets a `]` ends it. */
function addressAtColon(text: string, at: number, floor: number, end: number, bracketed: boolean): Address {
  if (text.charCodeAt(at + 1) !== SLASH || text.charCodeAt(at + 2) !== SLASH || at + 3 >= end) return undefined
  const length = (text.charCodeAt(at - 1) | 32) === 115 ? 5 : 4
  const start = at - length
  if (start < floor || !/^https?$/i.test(text.slice(start, at))) return undefined
  if (start > floor && isLetter(text.charCodeAt(start - 1))) return undefined
  const first = text.charCodeAt(at + 3)
  if (isWhiteSpace(first) || isPunctuation(first)) return undefined
  return withPath(text, start, at + 3, end, bracketed)
}

/** The web address beginning with `www` whose first `.` stands at `at`. */
function addressAtDot(text: string, at: number, floor: number, end: number, bracketed: boolean): Address {
  const start = at - 3
  if (start < floor || !/^www$/i.test(text.slice(start, at))) return undefined
  if (start > floor) {
    const before = text.charCodeAt(start - 1)
    if (!isWhiteSpace(before) && !isPunctuation(before)) return undefined
  }
  return withPath(text, start, start, end, bracketed)
}

function withPath(text: string, start: number, domain: number, end: number, bracketed: boolean): Address {
  const afterDomain = domainEnd(text, domain, end)
  let stop = afterDomain
  while (stop < end && !endsAddress(text, stop, bracketed)) stop++
  const trimmed = withoutTrail(text, domain, stop)
  const segments = text.slice(domain, Math.min(afterDomain, trimmed)).split('.')
  if (trimmed <= domain || segments.slice(-2).some((segment) => segment.includes('_'))) return undefined
  return [start, trimmed]
}

function domainEnd(text: string, at: number, end: number): number {
  let index = at
  for (; index < end; index++) {
    const unit = text.charCodeAt(index)
    if (unit === DASH || unit === DOT || unit === UNDERSCORE) continue
    if (isWhiteSpace(unit) || isPunctuation(unit) || isEastAsian(unit)) break
  }
  return index
}

function endsAddress(text: string, at: number, bracketed: boolean): boolean {
  const unit = text.charCodeAt(at)
  if (unit === RIGHT_BRACKET) return bracketed || opensLinkTail(text.charCodeAt(at + 1))
  if (unit < 128) return isSpace(unit) || unit === LESS
  return isEastAsian(unit) || isWhiteSpace(unit)
}

function opensLinkTail(unit: number): boolean {
  return unit === LEFT_PAREN || unit === LEFT_BRACKET
}

/** Japanese, Chinese and Korean text follows an address without a space, so it ends there. */
function isEastAsian(unit: number): boolean {
  return (unit >= 0x2e80 && unit < 0xd800) || (unit >= 0xf900 && unit < 0xfb00) || (unit >= 0xff00 && unit < 0xfff0)
}

const TRAIL = '!"\'*,.:;?_~]'

/** The end of the address without punctuation that belongs to the sentence around it. */
function withoutTrail(text: string, start: number, stop: number): number {
  let excess = 0
  for (let index = start; index < stop; index++) {
    const unit = text.charCodeAt(index)
    if (unit === LEFT_PAREN) excess--
    else if (unit === RIGHT_PAREN) excess++
  }
  let end = stop
  for (; end > start; end--) {
    const unit = text.charCodeAt(end - 1)
    if (unit === RIGHT_PAREN && excess > 0) excess--
    else if (unit === SEMICOLON) end = referenceStart(text, start, end) + 1
    else if (!TRAIL.includes(text[end - 1]!)) break
  }
  return end
}

/** Where the `&name;` before `end` begins, or else its last unit. */
function referenceStart(text: string, start: number, end: number): number {
  let index = end - 2
  while (index > start && isLetter(text.charCodeAt(index))) index--
  return index < end - 2 && text.charCodeAt(index) === AMPERSAND ? index : end - 1
}

/** The e-mail address whose `@` stands at `at`, with a `mailto:` before it. */
function addressAtSign(text: string, at: number, floor: number, end: number): Address {
  let start = at
  while (start > floor && isLocalUnit(text.charCodeAt(start - 1))) start--
  if (start === at) return undefined
  const stop = mailDomainEnd(text, at + 1, end)
  if (stop < 0) return undefined
  const scheme = start - 7
  return [scheme >= floor && text.startsWith('mailto:', scheme) ? scheme : start, stop]
}

function isLocalUnit(unit: number): boolean {
  return isAlphanumeric(unit) || unit === DOT || unit === DASH || unit === UNDERSCORE || unit === PLUS
}

function mailDomainEnd(text: string, at: number, end: number): number {
  let dotted = false
  let index = at
  for (; index < end; index++) {
    const unit = text.charCodeAt(index)
    if (unit === DOT) {
      if (index === at || index + 1 >= end || !isAlphanumeric(text.charCodeAt(index + 1))) break
      dotted = true
    } else if (!isAlphanumeric(unit) && unit !== DASH && unit !== UNDERSCORE) break
  }
  return dotted && isLetter(text.charCodeAt(index - 1)) ? index : -1
}

/** The address that is noticed at `at`: at its `:`, at the `.` after `www`, at its `@`. */
export function addressAt(text: string, at: number, floor: number, end: number, bracketed: boolean): Address {
  const unit = text.charCodeAt(at)
  if (unit === COLON) return addressAtColon(text, at, floor, end, bracketed)
  return unit === DOT ? addressAtDot(text, at, floor, end, bracketed) : addressAtSign(text, at, floor, end)
}
