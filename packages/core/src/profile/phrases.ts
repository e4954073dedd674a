/** The lists `banned` and `terms` while a voice is resolved: entries add up, a later one for the same phrase stands for the earlier. */

import { listOf, type Statement } from './profile.ts'
import type { BannedEntry, PhraseFields, TermEntry } from './profile-file.ts'
import type { Resolved } from './resolve.ts'
import { weakensSetting } from './weakens.ts'

/** An entry that holds, with those of its phrases that no later entry took over. */
export interface PhraseSlot<T extends BannedEntry | TermEntry = BannedEntry | TermEntry> {
  readonly entry: T
  readonly phrases: readonly string[]
  readonly from: Statement
}

export function asEntry(value: string | BannedEntry): BannedEntry {
  return typeof value === 'string' ? { phrase: value } : value
}

export function phrasesOf(entry: BannedEntry | TermEntry): readonly string[] {
  if ('instead_of' in entry) return listOf(entry.instead_of)
  return 'phrase' in entry ? listOf(entry.phrase) : []
}

export function addPhrase<T extends BannedEntry | TermEntry>(
  entry: T,
  from: Statement,
  slots: PhraseSlot<T>[],
  { place, weakenings }: Resolved,
): void {
  if (entry.channels && !entry.channels.includes(place.channel ?? '')) return
  if (entry.language !== undefined && primaryOf(entry.language) !== place.language) return
  let phrases = phrasesOf(entry)
  for (let at = slots.length - 1; at >= 0; at--) {
    const slot = slots[at]!
    if (inSameBlock(slot.from, from)) continue
    const shared = phrases.filter((phrase) => includes(slot.phrases, phrase))
    if (shared.length === 0) continue
    if (slot.from.locked && weakensEntry(slot.entry, entry)) {
      weakenings.push({ statement: from, locked: slot.from })
      phrases = phrases.filter((phrase) => !includes(shared, phrase))
    } else takeAway(slots, at, shared)
  }
  if (phrases.length > 0 || phrasesOf(entry).length === 0) slots.push({ entry, phrases, from })
}

function primaryOf(tag: string): string {
  return tag.split('-', 1)[0]!
}

function inSameBlock(a: Statement, b: Statement): boolean {
  return a.layer === b.layer && a.scope === b.scope && a.name === b.name
}

/** Takes a phrase out of every list of phrases and parts. */
export function removePhrase(phrase: string, statement: Statement, resolved: Resolved): void {
  for (const slots of [resolved.banned, resolved.terms] as PhraseSlot[][])
    for (let at = slots.length - 1; at >= 0; at--) {
      const { entry, phrases, from } = slots[at]!
      const whole = isNamedBy(entry, phrase)
      if (!whole && !includes(phrases, phrase)) continue
      if (from.locked) resolved.weakenings.push({ statement, locked: from })
      else if (whole) slots.splice(at, 1)
      else takeAway(slots, at, [phrase])
    }
  for (const [path, slots] of resolved.lists) {
    const taken = slots.find((slot) => same(slot.value, phrase))
    if (taken?.locked) resolved.weakenings.push({ statement, locked: taken.locked })
    else if (taken)
      resolved.lists.set(
        path,
        slots.filter((slot) => slot !== taken),
      )
  }
}

/** A term goes by its right word, a pattern by itself. */
function isNamedBy(entry: BannedEntry | TermEntry, phrase: string): boolean {
  if ('pattern' in entry && entry.pattern !== undefined) return entry.pattern === phrase
  return !('phrase' in entry) && includes(listOf(entry.use), phrase)
}

function takeAway(slots: PhraseSlot[], at: number, gone: readonly string[]): void {
  const slot = slots[at]!
  const phrases = slot.phrases.filter((phrase) => !includes(gone, phrase))
  if (phrases.length > 0) slots[at] = { ...slot, phrases }
  else slots.splice(at, 1)
}

function weakensEntry(before: PhraseFields, after: PhraseFields): boolean {
  if (weakensSetting(before.severity ?? 'error', after.severity ?? 'error')) return true
  const fewer = listOf(after.unless).some((phrase) => !includes(listOf(before.unless), phrase))
  return (
    fewer ||
    (after.roles !== undefined && before.roles === undefined) ||
    (after.case === 'exact' && before.case !== 'exact')
  )
}

function includes(phrases: readonly string[], phrase: string): boolean {
  return phrases.some((one) => same(one, phrase))
}

/** Capital letters and outer white space do not matter. */
export function same(a: string, b: string): boolean {
  return a === b || a.trim().toLowerCase() === b.trim().toLowerCase()
}
