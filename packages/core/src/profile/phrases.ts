/** The lists `banned` and `terms` while a voice is resolved: entries add up, a later one for the same phrase stands for the earlier. */

import { listOf, type Statement } from './profile.ts'
import type { BannedEntry, PhraseFields, TermEntry } from './profile-file.ts'
import type { Resolved } from './resolve.ts'
import { weakensSetting } from './weakens.ts'

/** An entry that holds, with those of its phrases that no later entry took over. */
export interface PhraseSlot<T extends BannedEntry | TermEntry = BannedEntry | TermEntry> {
  readonly entry: T
  readonly from: Statement
  phrases: readonly string[]
  /** Nothing of it is left. */
  gone: boolean
}

/** One of the two lists, with the way from a phrase to its entries: profiles may have thousands of them. */
export interface PhraseList<T extends BannedEntry | TermEntry> {
  readonly slots: PhraseSlot<T>[]
  readonly byPhrase: Map<string, PhraseSlot<T>[]>
}

export function phraseList<T extends BannedEntry | TermEntry>(): PhraseList<T> {
  return { slots: [], byPhrase: new Map() }
}

/** The entries of which something is left, in order. */
export function remaining<T extends BannedEntry | TermEntry>({ slots }: PhraseList<T>): PhraseSlot<T>[] {
  return slots.filter(({ gone }) => !gone)
}

export function asEntry(value: string | BannedEntry): BannedEntry {
  return typeof value === 'string' ? { phrase: value } : value
}

export function phrasesOf(entry: BannedEntry | TermEntry): readonly string[] {
  if ('instead_of' in entry) return listOf(entry.instead_of)
  if ('pattern' in entry && 'use' in entry) return []
  return 'phrase' in entry ? listOf(entry.phrase) : []
}

export function addPhrase<T extends BannedEntry | TermEntry>(
  entry: T,
  from: Statement,
  list: PhraseList<T>,
  { place, weakenings }: Pick<Resolved, 'place' | 'weakenings'>,
): void {
  if (entry.channels && !entry.channels.includes(place.channel ?? '')) return
  if (entry.language !== undefined && primaryOf(entry.language) !== place.language) return
  const written = phrasesOf(entry)
  const phrases = written.filter((phrase) => {
    const known = list.byPhrase.get(keyOf(phrase))
    if (!known) return true
    const before = known.filter((slot) => !inSameBlock(slot.from, from))
    const locked = before.find((slot) => slot.from.locked && weakensEntry(slot.entry, entry))
    if (locked) weakenings.push({ statement: from, locked: locked.from })
    else for (const slot of before) takeAway(slot, phrase)
    return !locked
  })
  if (phrases.length === 0 && written.length > 0) return
  const slot = { entry, from, phrases, gone: false }
  list.slots.push(slot)
  for (const phrase of phrases) {
    const key = keyOf(phrase)
    const known = list.byPhrase.get(key)
    if (known) known.push(slot)
    else list.byPhrase.set(key, [slot])
  }
}

function primaryOf(tag: string): string {
  return tag.split('-', 1)[0]!
}

function inSameBlock(a: Statement, b: Statement): boolean {
  return a.layer === b.layer && a.scope === b.scope && a.name === b.name
}

/** Takes a phrase out of every list of phrases and parts. */
export function removePhrase(
  phrase: string,
  statement: Statement,
  phraseLists: readonly PhraseList<BannedEntry | TermEntry>[],
  { lists, weakenings }: Pick<Resolved, 'lists' | 'weakenings'>,
): void {
  for (const slot of phraseLists.flatMap(remaining)) {
    const whole = isNamedBy(slot.entry, phrase)
    if (!whole && !includes(slot.phrases, phrase)) continue
    if (slot.from.locked) weakenings.push({ statement, locked: slot.from })
    else if (whole) slot.gone = true
    else takeAway(slot, phrase)
  }
  for (const [path, slots] of lists) {
    const taken = slots.find((slot) => same(slot.value, phrase))
    if (taken?.locked) weakenings.push({ statement, locked: taken.locked })
    else if (taken)
      lists.set(
        path,
        slots.filter((slot) => slot !== taken),
      )
  }
}

/** Whether `remove:` of the phrase takes the whole entry: a term goes by its right word, a pattern by itself. */
export function isNamedBy(entry: BannedEntry | TermEntry, phrase: string): boolean {
  if ('pattern' in entry && entry.pattern !== undefined) return entry.pattern === phrase
  return !('phrase' in entry) && includes(listOf(entry.use), phrase)
}

function takeAway(slot: PhraseSlot, phrase: string): void {
  slot.phrases = slot.phrases.filter((one) => !same(one, phrase))
  slot.gone = slot.phrases.length === 0
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
  return a === b || keyOf(a) === keyOf(b)
}

function keyOf(phrase: string): string {
  return phrase.trim().toLowerCase()
}
