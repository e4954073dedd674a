/** Reads a profile: YAML in, a profile out, with everything that is wrong with it, all at once and with its place. */
import type { Problem, Reading } from '../base/index.ts'
import { profiles as builtIn } from '../generated/profiles.ts'
import type { Rule } from '../rules/index.ts'
import { inFile, type Resolve, readLayers, resolveBuiltIn } from './extend.ts'
import { createFits } from './globs.ts'
import { type Dictionaries, readDictionaries } from './prh/read.ts'
import {
  type ChannelFacts,
  type Layer,
  listOf,
  type Profile,
  type SituationFacts,
  type Statement,
  type Written,
} from './profile.ts'
import type { Brand, ChannelBlock, ProfileFile, SituationBlock } from './profile-file.ts'
import { quickProblems } from './quick-checks.ts'
import { ruleProblems, rulesById } from './rule-settings.ts'
import { formatFor } from './schema/format.ts'
import { entriesOf, itemsOf, statementsOf } from './statements.ts'
import { entryOf, type Path, toValue, type YamlNode } from './yaml/index.ts'

export interface ReadProfileOptions {
  /** The file as problems and origins are to name it. */
  readonly file: string
  readonly rules: readonly Rule[]
  /** Finds what `extends:` names; without it only built-in profiles are found. */
  readonly resolve?: Resolve
}

/** The value is absent when a file has no usable shape; with it, problems may remain, and what they are about is left out. */
export function readProfile(
  source: string,
  { file, rules, resolve = resolveBuiltIn }: ReadProfileOptions,
): Reading<Profile> {
  const format = formatFor(rules)
  const { layers, problems, sound } = readLayers({ file, source }, { resolve, format })
  if (!sound || layers.length === 0) return { problems: inOrder(problems) }
  const dictionaries = readDictionaries(layers, resolve)
  // The profile's own entries come later, so that they win.
  const all = [...dictionaries.statements, ...statementsOf(layers)]
  const { statements, problems: ruleProblems } = soundStatements(all, rules)
  const value = profileOf(file, layers, rules, statements, dictionaries)
  return { value, problems: inOrder([...problems, ...dictionaries.problems, ...ruleProblems, ...quickProblems(value)]) }
}

/** By place within a file; files stay in the order in which they were read. */
function inOrder(problems: readonly Problem[]): Problem[] {
  const files = [...new Set(problems.map(({ file }) => file))]
  return problems.toSorted(
    (a, b) => files.indexOf(a.file) - files.indexOf(b.file) || (a.span?.start ?? 0) - (b.span?.start ?? 0),
  )
}

/** A profile that comes with onevoice, by name. */
export function readBuiltInProfile(name: string, rules: readonly Rule[]): Reading<Profile> {
  const source = Object.hasOwn(builtIn, name) ? builtIn[name] : undefined
  if (source !== undefined) return readProfile(source, { file: name, rules })
  const found = resolveBuiltIn(name, '')
  return { problems: 'problem' in found ? [found.problem] : [] }
}

function soundStatements(
  all: readonly Statement[],
  rules: readonly Rule[],
): { statements: Statement[]; problems: Problem[] } {
  const byId = rulesById(rules)
  const problems: Problem[] = []
  const statements = all.filter((statement) => {
    if (!statement.path.startsWith('rules.')) return true
    const found = ruleProblems(statement, byId, yamlPathOf(statement))
    problems.push(...inFile(found, statement.layer))
    return found.length === 0
  })
  return { statements, problems }
}

/** Where a statement of `rules` stands in its file. */
function yamlPathOf({ scope, name, path }: Statement): Path {
  const block = scope === 'profile' ? [] : [`${scope}s`, name]
  return [...block, 'rules', path.slice('rules.'.length)]
}

function profileOf(
  file: string,
  layers: readonly Layer[],
  rules: readonly Rule[],
  statements: readonly Statement[],
  { specs }: Dictionaries,
): Profile {
  const brand: Brand = Object.assign({}, ...layers.map(({ content }) => content.brand))
  const locale = layers.findLast(({ content }) => content.locale !== undefined)?.content.locale
  return {
    file,
    layers,
    rules,
    statements,
    specs,
    brand,
    ...(locale === undefined ? {} : { locale }),
    languages: brand.languages ?? [],
    channels: channelsOf(layers),
    situations: situationsOf(layers),
    exceptions: writtenItems(layers, 'exceptions'),
    formats: writtenItems(layers, 'formats'),
    // A base proves itself: its examples need not hold for a profile that settles things otherwise.
    examples: writtenItems(layers.slice(-1), 'examples'),
    fits: createFits(),
  }
}

function writtenItems<K extends 'exceptions' | 'examples' | 'formats'>(
  layers: readonly Layer[],
  key: K,
): Written<NonNullable<ProfileFile[K]>[number]>[] {
  return layers.flatMap((layer) =>
    itemsOf(entryOf(layer.root, key)?.value).map(
      (node) => written(layer, node) as Written<NonNullable<ProfileFile[K]>[number]>,
    ),
  )
}

function written(layer: Layer, node: YamlNode): Written<unknown> {
  return { value: toValue(node), layer, span: { start: node.start, end: node.end } }
}

/** Files of all layers add up; of the other facts the last one stands. */
function channelsOf(layers: readonly Layer[]): ChannelFacts[] {
  const channels = new Map<string, ChannelFacts>()
  for (const layer of layers)
    for (const { key: name, value } of entriesOf(entryOf(layer.root, 'channels')?.value)) {
      const { department, audience } = toValue(value) as ChannelBlock
      const globs = itemsOf(entryOf(value, 'files')?.value).map((node) => written(layer, node) as Written<string>)
      const before = channels.get(name)
      channels.set(name, {
        ...before,
        name,
        ...(department === undefined ? {} : { department }),
        ...(audience === undefined ? {} : { audience }),
        globs: [...(before?.globs ?? []), ...globs],
      })
    }
  return [...channels.values()]
}

function situationsOf(layers: readonly Layer[]): SituationFacts[] {
  const situations = new Map<string, SituationFacts>()
  for (const layer of layers)
    for (const { key: name, value } of entriesOf(entryOf(layer.root, 'situations')?.value)) {
      const block = written(layer, value) as Written<SituationBlock>
      const before = situations.get(name)
      situations.set(name, {
        name,
        in: [...(before?.in ?? []), ...listOf(block.value.in)],
        match: [...(before?.match ?? []), ...listOf(block.value.match)],
        block,
      })
    }
  return [...situations.values()]
}
