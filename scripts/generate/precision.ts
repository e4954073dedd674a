/** The measured precision of the rules, `docs/precision.yaml`, as cells of the table of rules and as words below it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { root } from './outputs.ts'

interface JudgedSet {
  readonly name: string
  /** How many texts were checked, by language. */
  readonly texts: Readonly<Record<string, number>>
  /** Read one by one in texts of others, or in our own; or compared with the labels that others gave. */
  readonly by: 'eye' | 'own' | 'label'
}

interface Precision {
  readonly judged: string
  readonly sets: Readonly<Record<string, JudgedSet>>
  /** Right findings and all that were judged, by rule and set. */
  readonly rules: Readonly<Record<string, Readonly<Record<string, readonly [right: number, judged: number]>>>>
}

/** The columns of the table of rules. */
export const columns: Readonly<Record<JudgedSet['by'], string>> = { eye: 'read', own: 'own', label: 'labelled' }

const sampled = /^(?:pushy|support|relationship)\//

/** Throws when a rule or set is unknown, or more are right than were judged: the file is ours. */
export function readPrecision(ids: readonly string[]): Precision {
  const precision = parse(readFileSync(join(root, 'docs/precision.yaml'), 'utf8')) as Precision
  for (const [id, sets] of Object.entries(precision.rules)) {
    if (!ids.includes(id)) throw new Error(`docs/precision.yaml: there is no rule ${id}`)
    for (const [name, [right, judged]] of Object.entries(sets))
      if (!precision.sets[name] || right > judged) throw new Error(`docs/precision.yaml: ${id} in ${name} is not sound`)
  }
  return precision
}

/** `21 of 22` for the findings of a rule that were read in texts of others and in our own, and for those that labels judge. */
export function precisionCells(
  { sets, rules }: Precision,
  id: string,
): readonly [eye: string, own: string, label: string] {
  const total = (by: JudgedSet['by']): string => {
    let [right, judged] = [0, 0]
    for (const [name, [good, all]] of Object.entries(rules[id] ?? {}))
      if (sets[name]!.by === by) [right, judged] = [right + good, judged + all]
    return judged === 0 ? '' : `${right} of ${judged}`
  }
  return [total('eye') || (sampled.test(id) ? 'none found' : ''), total('own'), total('label')]
}

/** What the two columns mean, and what they do not. */
export function precisionNotes({ judged, sets, rules }: Precision): string[] {
  const described = Object.values(sets).map(({ name, texts, by }) => {
    const sizes = Object.entries(texts).map(([tag, count]) => `${count} ${tag}`)
    return `- ${columns[by]}: ${name}, ${sizes.join(' and ')}`
  })
  const readElsewhere = Object.values(rules).filter((judgedIn) =>
    Object.keys(judgedIn).some((name) => sets[name]!.by === 'eye'),
  ).length
  return [
    '## How precise they are',
    '',
    `“Read” counts the findings that were right among those that were read one by one on ${judged}, up to thirty a rule and set, in texts of others;`,
    '“own” does so for our own examples. “Labelled” counts the findings on texts that the publishers of the set call a dark pattern, among all',
    'findings there. “None found” means that there was nothing to read. `docs/precision.yaml` has the counts by set:',
    '',
    ...described,
    '',
    `Read them with care. They are small: ${readElsewhere} rules found anything in the texts of others. General causes of wrong findings were mended before the`,
    'last count, on the same texts, and the lexicons grew with the labelled texts at hand; both flatter the figures. The rules of `support/` were',
    'run over mails and pages here, since no public set of support replies is known to us. Other families are not sampled.',
  ]
}
