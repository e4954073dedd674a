/** What the tests of string formats have in common. */
import { ATOM, type Document } from '../text/index.ts'
import type { Format } from './format.ts'

/** Path, role and prose of each passage; other branches are marked `+`. */
export const rowsOf = (document: Document): string[] =>
  document.passages.map(
    ({ path, role, branch, start, end }) => `${path} ${branch ? '+' : ''}${role}: ${document.text.slice(start, end)}`,
  )

/** The source of the first place in which `prose` stands. */
export function sourceOf({ text, map, source }: Document, prose: string): string {
  const start = text.indexOf(prose)
  const span = map.source({ start, end: start + prose.length })
  return source.slice(span.start, span.end)
}

/**
 * Puts `prose` in the place of the first letter of every passage in turn, as the fixer would, and reads the file again. Gives what differs from
 * the prose that is expected; nothing when the format writes as it reads.
 */
export function editFaults(format: Format, source: string, path: string, prose: string): string[] {
  const before = format.read(source, { path })
  const faults: string[] = []
  for (const [index, passage] of before.passages.entries()) {
    if (passage.branch || isShared(before, index)) continue
    const at = firstLetter(before, passage.start, passage.end)
    const written = passage.write ? passage.write(prose) : prose
    if (at === undefined || written === undefined) continue
    const { start, end } = before.map.source({ start: at, end: at + 1 })
    const after = format.read(source.slice(0, start) + written + source.slice(end), { path })
    const expected = before.text.slice(0, at) + prose + before.text.slice(at + 1)
    if (after.text !== expected)
      faults.push(`${passage.path}: ${JSON.stringify(after.text.slice(Math.max(0, at - 20), at + 60))}`)
  }
  return faults
}

/** Text around a choice is read once for each branch. */
const isShared = ({ passages }: Document, index: number): boolean =>
  passages.some(({ path, branch }) => branch && path === passages[index]!.path)

/** The first unit of the passage that stands in the source as it is, no atom and no escape. */
function firstLetter({ text, map, source }: Document, start: number, end: number): number | undefined {
  for (let at = start; at < end; at++) {
    const span = map.source({ start: at, end: at + 1 })
    if (text[at] !== ATOM && source.slice(span.start, span.end) === text[at] && /\p{L}/u.test(text[at]!)) return at
  }
  return undefined
}
