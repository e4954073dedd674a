/** What rules of readability say about a sentence: its start, so that the reader of a message knows which one is meant. */
import { readable } from '../readable.ts'

/** The first words of a sentence, or the words that follow a cut; about `length` units of it. */
export function excerpt(text: string, start: number, end: number, length = 24): string {
  const slice = readable(text.slice(start, Math.min(end, start + length))).trim()
  if (start + length >= end) return slice
  const space = slice.lastIndexOf(' ')
  return `${space > length / 2 ? slice.slice(0, space) : slice}…`
}
