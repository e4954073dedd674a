/** What makes a finding the same finding tomorrow: not its line, and not the wording of its message. */
import { firstFrom, hash, type TextSpan } from '../base/index.ts'
import { ATOM, type Document, type Passage } from '../text/index.ts'

/** UTF-16 units of prose on either side that belong to a fingerprint. */
const contextLength = 24

/**
 * Rule, normalised prose, the prose around it in its passage, and the place in a structured file without its indexes. `repeat` counts the
 * equal ones that stand before it in a document: the second of them has a fingerprint of its own.
 */
export const fingerprintOf = (key: string, repeat: number): string => hash(repeat === 0 ? key : `${key}\n${repeat}`)

/** What fingerprints are made of, counted from check to check. */
export interface Counted {
  readonly key: string
  /** Which check counts. */
  check: object
  count: number
}

/** How many equal ones this check has counted before. */
export function repeatOf(counted: Counted, check: object): number {
  if (counted.check !== check) {
    counted.check = check
    counted.count = 0
  }
  return counted.count++
}

/** The one with this key. */
export function countedIn(keys: Map<string, Counted>, key: string, check: object): Counted {
  const known = keys.get(key)
  if (known) return known
  const fresh: Counted = { key, check, count: 0 }
  keys.set(key, fresh)
  return fresh
}

/** Without those that the check did not count, once they are most. */
export function countedStill(keys: Map<string, Counted>, check: object, findings: number): Map<string, Counted> {
  if (keys.size <= 2 * findings + fewestKept) return keys
  return new Map([...keys].filter(([, counted]) => counted.check === check))
}

const fewestKept = 256

/** All that a fingerprint is made of; it depends on nothing outside the passage. */
export function fingerprintKey(ruleId: string, document: Document, span: TextSpan, passage: Passage): string {
  const normal = (start: number, end: number): string =>
    proseOf(document, start, Math.max(start, end)).normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
  const before = normal(Math.max(passage.start, span.start - contextLength), span.start)
  const after = normal(span.end, Math.min(passage.end, span.end + contextLength))
  const place = (passage.path ?? '').replace(/\[\d+\]/g, '[]')
  return [ruleId, place, normal(span.start, span.end), `${before}|${after}`].join('\n')
}

/** Prose with its atoms as they stand in the source. */
export function proseOf({ text, atoms }: Document, start: number, end: number): string {
  const prose = text.slice(start, end)
  if (!prose.includes(ATOM)) return prose
  let next = firstFrom(atoms, start)
  return prose.replaceAll(ATOM, () => atoms[next++]?.raw ?? ATOM)
}
