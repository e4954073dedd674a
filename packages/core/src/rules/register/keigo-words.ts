/** The tables of `languages/ja/keigo/` as sets, and patterns of their words. */
import peopleData from '../../generated/data/ja/keigo/people.ts'
import stemData from '../../generated/data/ja/keigo/stems.ts'

type Table = Readonly<Record<string, readonly string[]>>

const stems = stemData as Table
const people = peopleData as Table

export const stemSet = (name: string): ReadonlySet<string> => new Set(stems[name])

export const peopleList = (name: string): readonly string[] => people[name] ?? []

/** Any of the words, longest first, for a regular expression. */
export const anyOf = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    .join('|')
