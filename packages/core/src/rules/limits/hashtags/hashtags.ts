/** Finds hashtags as readers see them. */
import type { TextSpan } from '../../../base/index.ts'

/** A sign before letters, of which one at least is no digit: `#1` is a rank. A sign inside a word or address begins none. */
const hashtag = /(?<![\p{L}\p{N}_&/#＃])[#＃](?=[\p{N}_]*\p{L})[\p{L}\p{M}\p{N}_・ー]+/gu

/** Hashtags of `text[start, end)`, in order. */
export function hashtagsIn(text: string, { start, end }: TextSpan): TextSpan[] {
  const prose = text.slice(start, end)
  if (!prose.includes('#') && !prose.includes('＃')) return []
  return [...prose.matchAll(hashtag)].map(({ 0: found, index }) => ({
    start: start + index,
    end: start + index + found.length,
  }))
}
