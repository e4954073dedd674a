/** Suggestions for French address, only where one word decides: clique ↔ cliquez, tes ↔ vos, s’il te plaît ↔ s’il vous plaît. */
import data from '../../generated/data/fr/address.ts'
import type { RegisterEvidence } from '../language.ts'

const table = data as unknown as {
  readonly pairs: Readonly<Record<string, string>>
  readonly words: Readonly<Record<string, string>>
  readonly readers: string
}
const toVous: ReadonlyMap<string, string> = new Map([
  ...Object.entries(table.pairs),
  ...Object.entries(table.words),
  ...regular(),
  ['ton', 'votre'],
  ['ta', 'votre'],
])
const toTu: ReadonlyMap<string, string> = new Map(
  [...Object.entries(table.pairs), ...Object.entries(table.words), ...regular()].map(([one, other]) => [other, one]),
)

/** Clique: cliquez. Verbs whose stem changes are in the pairs. */
function regular(): [string, string][] {
  return table.readers
    .split(/\s+/)
    .filter((verb) => verb.endsWith('e') && !(verb in table.pairs))
    .map((verb) => [verb, `${verb}z`])
}

/** The word in the other form of address; undefined where a second word would have to change with it (votre: ton or ta). */
export function convert(text: string, { start, end }: RegisterEvidence, form: string): string | undefined {
  const found = text.slice(start, end)
  // N’oublie: the elided word stays.
  const [, elided = '', word = ''] = /^(.*['’])?(.*)$/su.exec(found) ?? []
  if (/\s/.test(found)) return form === 'tu' ? found.replace(/vous/i, 'te') : found.replace(/te/i, 'vous')
  // “Vous cliquez” is no imperative.
  if (form === 'tu' && /ez$|tes$/.test(found) && !/(?:^|[.:!?…\n]\s*)$/.test(text.slice(Math.max(0, start - 2), start)))
    return undefined
  const other = (form === 'tu' ? toTu : toVous).get(word.toLowerCase())
  if (other === undefined) return undefined
  return elided + (/^\p{Lu}/u.test(word) ? other[0]!.toUpperCase() + other.slice(1) : other)
}
