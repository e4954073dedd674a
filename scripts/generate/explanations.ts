/** Gathers what docs and hovers show of a rule from its case files and lexicons. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Gathered } from '../../packages/core/src/rules/explanation.ts'
import { type Case, readCases } from '../../test/harness/case-file.ts'
import { filesUnder, root } from './outputs.ts'

const shown = 4

interface RawEntry {
  readonly id?: string
  readonly phrase: string | readonly string[]
  readonly example?: string | readonly string[]
  readonly contested?: string
}

export function gatherExplanations(): Record<string, Gathered> {
  const ids = filesUnder('packages/core/src/rules').flatMap(
    (path) => /rules\/([\w-]+\/[\w-]+)\/rule\.(?:ts|yaml)$/.exec(path)?.[1] ?? [],
  )
  const lexicons = filesUnder('packages/core/src/languages').flatMap((path) => {
    const language = /languages\/([\w-]+)\/lexicons\/[\w-]+\.yaml$/.exec(path)?.[1]
    if (!language) return []
    const { rule, entries } = parse(readFileSync(join(root, path), 'utf8')) as {
      rule: string
      entries?: readonly RawEntry[]
    }
    return [{ rule, language, entries: entries ?? [] }]
  })
  return Object.fromEntries(
    ids.sort().map((id) => [
      id,
      gather(
        id,
        lexicons.filter(({ rule }) => rule === id),
      ),
    ]),
  )
}

function gather(id: string, lexicons: readonly { language: string; entries: readonly RawEntry[] }[]): Gathered {
  const cases = filesUnder(`packages/core/src/rules/${id}`)
    .filter((path) => /\/cases[^/]*\.md$/.test(path))
    .flatMap((path) => readCases(readFileSync(join(root, path), 'utf8'), path))
    .filter((one) => !one.todo && one.format === 'plain' && one.path === undefined)
  const tags = [...new Set(cases.map(({ language }) => language))].sort()
  const counted = Object.fromEntries(lexicons.map(({ language, entries }) => [language, String(entries.length)]))
  return {
    examples: tags.map((language) => ({
      language,
      flagged: some(cases, (one) => one.language === language && one.marks.length > 0),
      silent: some(cases, (one) => one.language === language && one.marks.length === 0),
    })),
    coverage: { ...Object.fromEntries(tags.map((tag) => [tag, 'yes'])), ...counted },
    contestedEntries: lexicons.flatMap(({ language, entries }) =>
      entries.flatMap(({ id, phrase, example = '', contested }) =>
        contested === undefined
          ? []
          : [{ language, name: id ?? firstOf(phrase), example: firstOf(example), views: contested }],
      ),
    ),
  }
}

const firstOf = (written: string | readonly string[]): string => (typeof written === 'string' ? written : written[0]!)

const some = (cases: readonly Case[], wanted: (one: Case) => boolean): Gathered['examples'][number]['flagged'] =>
  cases
    .filter(wanted)
    .slice(0, shown)
    .map(({ text, marks }) => ({ text, marks: marks.map(({ start, end, offered }) => ({ start, end, offered })) }))
