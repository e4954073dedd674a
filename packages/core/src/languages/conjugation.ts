/**
 * Forms of verbs from their infinitives: stem and ending, with the changes of vowel and spelling that a language's table names. What a form
 * can be (second person, imperative …) is a sum of flags; a form may be several things at once.
 */

export interface ConjugationTable {
  /** Class (`ar`) → what the form is (`tu`) → endings. `*as` takes the stressed stem, `+ás` the whole infinitive, `as` the plain stem. */
  readonly endings: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Class → how the last letters of a stem change before certain vowels; the longest change that fits is made. */
  readonly spelling: Readonly<Record<string, readonly Respelling[]>>
  /** Class → infinitives, a stressed stem after a colon: `pensar:piens`. */
  readonly verbs: Readonly<Record<string, string>>
  /** What a form is → forms that follow no class. */
  readonly irregular: Readonly<Record<string, string>>
  /** The letters at the end of an infinitive that are not its stem. */
  readonly suffixes: Readonly<Record<string, string>>
}

export interface Respelling {
  /** First letters of endings. */
  readonly before: string
  readonly changes: Readonly<Record<string, string>>
}

/** Every form of the table with the sum of the flags of what it can be. */
export function conjugate(
  table: ConjugationTable,
  flags: Readonly<Record<string, number>>,
): ReadonlyMap<string, number> {
  const forms = new Map<string, number>()
  const add = (form: string, flag: number): void => void forms.set(form, (forms.get(form) ?? 0) | flag)
  for (const [kind, list] of Object.entries(table.irregular))
    for (const form of list.split(/\s+/)) if (form !== '') add(form, flags[kind] ?? 0)
  for (const [name, list] of Object.entries(table.verbs)) {
    const kinds = Object.entries(table.endings[name] ?? {}).flatMap(([kind, endings]) =>
      endings.split(/\s+/).map((ending) => ({ flag: flags[kind] ?? 0, ending })),
    )
    const changes = (table.spelling[name] ?? []).map(longestFirst)
    const suffix = table.suffixes[name] ?? name
    for (const verb of list.split(/\s+/)) {
      if (verb === '') continue
      const [infinitive = '', stressed] = verb.split(':')
      const stem = infinitive.slice(0, -suffix.length)
      add(infinitive, flags['infinitive'] ?? 0)
      for (const { flag, ending } of kinds) add(formOf(ending, infinitive, stem, stressed ?? stem, changes), flag)
    }
  }
  return forms
}

interface SortedRespelling {
  readonly before: string
  readonly changes: readonly (readonly [from: string, to: string])[]
}

const longestFirst = ({ before, changes }: Respelling): SortedRespelling => ({
  before,
  changes: Object.entries(changes).sort(([a], [b]) => b.length - a.length),
})

function formOf(
  ending: string,
  infinitive: string,
  stem: string,
  stressed: string,
  changes: readonly SortedRespelling[],
): string {
  if (ending.startsWith('+')) return infinitive + ending.slice(1)
  const own = ending.startsWith('*') ? ending.slice(1) : ending
  return respelt(ending.startsWith('*') ? stressed : stem, own, changes) + own
}

function respelt(stem: string, ending: string, spelling: readonly SortedRespelling[]): string {
  for (const { before, changes } of spelling) {
    if (ending === '' || !before.includes(ending[0]!)) continue
    for (const [from, to] of changes) if (stem.endsWith(from)) return stem.slice(0, -from.length) + to
  }
  return stem
}
