/** Takes the layers apart into statements, in the order of resolution: wide scopes first, and in each scope base layers first. */
import type { Layer, ScopeKind, Statement } from './profile.ts'
import { entryOf, type MapEntry, toValue, type YamlNode } from './yaml/index.ts'

const scopeKeys: readonly (readonly [ScopeKind, string])[] = [
  ['language', 'languages'],
  ['department', 'departments'],
  ['channel', 'channels'],
  ['audience', 'audiences'],
  ['situation', 'situations'],
]

export function statementsOf(layers: readonly Layer[]): Statement[] {
  const statements: Statement[] = []
  for (const layer of layers) addBlock(layer, 'profile', '', layer.root, statements)
  for (const [scope, key] of scopeKeys)
    for (const layer of layers)
      for (const { key: name, value } of entriesOf(entryOf(layer.root, key)?.value)) addBlock(layer, scope, name, value, statements)
  return statements
}

function addBlock(layer: Layer, scope: ScopeKind, name: string, block: YamlNode, statements: Statement[]): void {
  const add = (path: string, node: YamlNode, span: { readonly start: number; readonly end: number } = node): void => {
    statements.push({ scope, name, path, value: toValue(node), layer, span: { start: span.start, end: span.end } })
  }
  // Removals come first, so that a block can take an entry away and put its own in its place; `rules` come last, since they are
  // the most exact way to set a severity.
  for (const item of itemsOf(entryOf(block, 'remove')?.value)) add('remove', item)
  for (const { key, value } of entriesOf(block)) {
    if (key === 'tone' || key === 'limits' || key === 'pushy' || key === 'voice') addEntries(key, value, add)
    else if (key === 'register') for (const one of entriesOf(value)) addEntries(`register.${one.key}`, one.value, add)
    else if (key === 'structure') addStructure(value, add)
    else if (key === 'banned' || key === 'terms' || key === 'forbid' || key === 'placeholders')
      for (const item of itemsOf(value)) add(key, item)
  }
  addEntries('rules', entryOf(block, 'rules')?.value, add)
}

type Add = (path: string, node: YamlNode, span?: { readonly start: number; readonly end: number }) => void

function addEntries(prefix: string, block: YamlNode | undefined, add: Add): void {
  for (const { key, keySpan, value } of entriesOf(block)) {
    if (prefix === 'pushy' && key === 'unless') addEntries('pushy.unless', value, add)
    else add(`${prefix}.${key}`, value, keySpan)
  }
}

function addStructure(block: YamlNode, add: Add): void {
  for (const { key, value } of entriesOf(block)) {
    if (key === 'locked') add('structure.locked', value)
    else for (const item of itemsOf(value)) add(`structure.${key}`, item)
  }
}

export function entriesOf(node: YamlNode | undefined): readonly MapEntry[] {
  return node?.kind === 'map' ? node.entries : []
}

/** The items of a list, or the one value that stands for a list of one. */
export function itemsOf(node: YamlNode | undefined): readonly YamlNode[] {
  if (!node || (node.kind === 'scalar' && node.value === null)) return []
  return node.kind === 'list' ? node.items : [node]
}
