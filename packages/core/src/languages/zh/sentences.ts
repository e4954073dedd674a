import type { TextSpan } from '../../base/index.ts'

const end = /[。！？!?；…]+[”」』）"]*|[\n\u2028]+/g

/** Sentence spans of `text[start, stop)`, each with its closing marks and without the white space around it. */
export function sentences(text: string, start: number, stop: number): TextSpan[] {
  const spans: TextSpan[] = []
  const range = text.slice(start, stop)
  let from = 0
  const add = (to: number): void => {
    const raw = range.slice(from, to)
    const lead = raw.length - raw.trimStart().length
    const kept = raw.trim().length
    if (kept > 0) spans.push({ start: start + from + lead, end: start + from + lead + kept })
    from = to
  }
  for (const match of range.matchAll(end)) add(match.index + match[0].length)
  add(range.length)
  return spans
}
