/**
 * Which suppressions hide which findings. A file may have thousands of both, and comments that are never taken back cover all of it: so neither is
 * held against all of the other.
 */
import { type Finding, firstFrom, type SourceSpan } from '../base/index.ts'
import type { PlacedSuppression } from './suppression-comments.ts'

const familyOf = (ruleId: string): string => `${ruleId.slice(0, ruleId.indexOf('/'))}/*`

/** Even a suppression that covers nothing covers the unit at which it stands. */
const endOf = ({ covers: { start, end } }: PlacedSuppression): number => Math.max(end, start + 1)

/** Notes for each suppression those of its rules that hid something. Of names that fit the same finding the first in the comment is the one. */
export function noteUsed(
  used: ReadonlyMap<PlacedSuppression, Set<string>>,
  inForce: readonly PlacedSuppression[],
  findings: readonly Finding[],
): void {
  const places = placesByName(findings)
  for (const one of inForce) {
    const countOf = (name: string): number => {
      const own = places.get(name) ?? []
      return firstFrom(own, endOf(one)) - firstFrom(own, one.covers.start)
    }
    for (const [index, name] of one.rules.entries()) {
      const before = one.rules.slice(0, index)
      if (before.includes(name) || before.includes(familyOf(name))) continue
      // What a whole family hides beyond the rules of it that were named before.
      const told = name.endsWith('/*') ? [...new Set(before.filter((rule) => familyOf(rule) === name))] : []
      if (countOf(name) > told.reduce((sum, rule) => sum + countOf(rule), 0)) used.get(one)!.add(name)
    }
  }
}

/** Where findings stand, sorted by where they begin, by rule and by family (`tone/*`). */
function placesByName(findings: readonly Finding[]): Map<string, SourceSpan[]> {
  const places = new Map<string, SourceSpan[]>()
  for (const { ruleId, span } of inOrder(findings))
    for (const name of [ruleId, familyOf(ruleId)]) {
      const own = places.get(name)
      if (own) own.push(span)
      else places.set(name, [span])
    }
  return places
}

const inOrder = (findings: readonly Finding[]): Finding[] => [...findings].sort((a, b) => a.span.start - b.span.start)

/** Of each finding that is hidden the reason of the suppression that hides it; of several the one whose cover begins first. */
export function reasonsFor(
  findings: readonly Finding[],
  inForce: readonly PlacedSuppression[],
): ReadonlyMap<Finding, string> {
  const covering = new Map<string, Covering>()
  for (const one of [...inForce].sort((a, b) => a.covers.start - b.covers.start))
    for (const name of new Set(one.rules)) {
      const known = covering.get(name)
      if (known) known.waiting.push(one)
      else covering.set(name, { waiting: [one], first: 0 })
    }
  const reasons = new Map<Finding, string>()
  for (const finding of inOrder(findings)) {
    const { ruleId, span } = finding
    const [own, family] = [
      firstAt(covering.get(ruleId), span.start),
      firstAt(covering.get(familyOf(ruleId)), span.start),
    ]
    const first = own && family ? (family.covers.start < own.covers.start ? family : own) : (own ?? family)
    if (first) reasons.set(finding, first.reason)
  }
  return reasons
}

/** The suppressions that name a rule, sorted by where their covers begin, while places are asked about in order. */
interface Covering {
  readonly waiting: PlacedSuppression[]
  /** All before this index have ended. */
  first: number
}

function firstAt(covering: Covering | undefined, at: number): PlacedSuppression | undefined {
  if (!covering) return undefined
  const { waiting } = covering
  while (covering.first < waiting.length && endOf(waiting[covering.first]!) <= at) covering.first++
  const first = waiting[covering.first]
  return first && first.covers.start <= at ? first : undefined
}
