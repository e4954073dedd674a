/** Reads the dictionaries that a profile names, in the format of prh (`prh.yml`), into entries of `terms`. */
import { type LineMap, lineMap, type Problem, type SourceSpan, say, withHint, worded } from '../../base/index.ts'
import { inFile, type ProfileSource, type Resolve } from '../extend.ts'
import type { Layer, Statement, Written } from '../profile.ts'
import type { TermSpec } from '../profile-file.ts'
import { itemsOf } from '../statements.ts'
import { entryOf, parseYaml, type YamlNode } from '../yaml/index.ts'
import { readRule } from './rule.ts'

export interface Dictionaries {
  /** Entries of `terms` for the whole profile, in the order of the files. */
  readonly statements: readonly Statement[]
  readonly specs: readonly Written<TermSpec>[]
  readonly problems: readonly Problem[]
}

/** How many dictionaries may import each other, one upon the other and all together. */
const maxDepth = 10
const maxFiles = 100

interface Reader {
  readonly resolve: Resolve
  readonly statements: Statement[]
  readonly specs: Written<TermSpec>[]
  readonly problems: Problem[]
  readonly seen: Set<string>
}

/** The dictionaries of all layers. One that two files name is read once. */
export function readDictionaries(layers: readonly Layer[], resolve: Resolve): Dictionaries {
  const reader: Reader = { resolve, statements: [], specs: [], problems: [], seen: new Set() }
  for (const layer of layers)
    for (const item of itemsOf(entryOf(layer.root, 'dictionaries')?.value)) readNamed(item, layer, [], reader)
  return reader
}

function readNamed(name: YamlNode, from: ProfileSource, chain: readonly string[], reader: Reader): void {
  if (name.kind !== 'scalar' || typeof name.value !== 'string') return
  const span = { start: name.start, end: name.end }
  // Beside the file that names it, as prh has it; a package would need a name of its own.
  const found = reader.resolve(/^[./@]/.test(name.value) ? name.value : `./${name.value}`, from.file)
  if ('problem' in found) {
    const hint = say('Paths of dictionaries begin at the folder of the file that names them.')
    reader.problems.push({ ...withHint(found.problem, hint), file: from.file, span, source: from.source })
    return
  }
  const problem = chainProblem(found.file, chain, reader)
  if (problem) report(reader, from, problem, span)
  else if (!reader.seen.has(found.file)) {
    reader.seen.add(found.file)
    readFile(found, [...chain, found.file], reader)
  }
}

function chainProblem(file: string, chain: readonly string[], { seen }: Reader): Problem | undefined {
  if (chain.includes(file)) return circle([...chain, file])
  if (seen.has(file)) return undefined
  return chain.length >= maxDepth || seen.size >= maxFiles ? tooMany : undefined
}

function readFile(source: ProfileSource, chain: readonly string[], reader: Reader): void {
  const { value: root, problems } = parseYaml(source.source)
  reader.problems.push(...inFile(problems, source))
  if (!root) return
  const layer = layerOf(source, root)
  for (const item of itemsOf(entryOf(root, 'imports')?.value)) {
    const path = item.kind === 'map' ? entryOf(item, 'path')?.value : item
    if (path) readNamed(path, source, chain, reader)
    const filtered = item.kind === 'map' && entryOf(item, 'ignoreRules')
    if (filtered) report(reader, source, noFilter, filtered.keySpan)
  }
  for (const node of itemsOf(entryOf(root, 'rules')?.value)) {
    const span = { start: node.start, end: node.end }
    const { terms, specs, problems } = readRule(node)
    reader.problems.push(...inFile(problems, source))
    for (const value of terms)
      reader.statements.push({ scope: 'profile', name: '', path: 'terms', value, locked: false, layer, span })
    for (const value of specs) reader.specs.push({ value, layer, span })
  }
}

const tooMany = {
  code: 'dictionaries-too-many',
  ...worded(
    say('More dictionaries import each other than are read ({depth} one upon the other, {all} in all).', {
      depth: maxDepth,
      all: maxFiles,
    }),
  ),
}

const noFilter = {
  code: 'prh-not-supported',
  ...worded(say('“ignoreRules” is not understood here.'), say('Take the terms away in the profile, with “remove”.')),
}

const circle = (files: readonly string[]): Problem => ({
  code: 'dictionary-circle',
  ...worded(
    say('The dictionary imports itself: {way}.', { way: files.join(' → ') }),
    say('Take one of these “imports” away.'),
  ),
})

function report(reader: Reader, source: ProfileSource, problem: Problem, span: SourceSpan): void {
  reader.problems.push(...inFile([{ ...problem, span }], source))
}

function layerOf(source: ProfileSource, root: YamlNode): Layer {
  let lines: LineMap | undefined
  return {
    ...source,
    root,
    content: { version: 1 },
    lines() {
      lines ??= lineMap(source.source)
      return lines
    },
  }
}
