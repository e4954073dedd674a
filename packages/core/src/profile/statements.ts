/** Takes the layers apart into statements, in the order of resolution: wide scopes first, and in each scope base layers first. */
import type { SourceSpan } from '../base/index.ts'
import type { Layer, ScopeKind, Statement } from './profile.ts'
import { entryOf, type MapEntry, toValue, type YamlNode } from './yaml/index.ts'

const scopeKeys: readonly (readonly [ScopeKind, string])[] = [
  ['language', 'languages'],
  ['department', 'departments'],
  ['channel', 'channels'],
  ['audience', 'audiences'],
  ['situation', 'situations'],
]

type Block = Pick<Statement, 'scope' | 'name' | 'layer'>
type Add = (path: string, node: YamlNode, span: SourceSpan, locked?: boolean) => void

export function statementsOf(layers: readonly Layer[]): Statement[] {
  const statements: Statement[] = []
  for (const layer of layers) addBlock({ scope: 'profile', name: '', layer }, layer.root, statements)
  for (const [scope, key] of scopeKeys)
    for (const layer of layers)
      for (const { key: name, value } of entriesOf(entryOf(layer.root, key)?.value))
        addBlock({ scope, name, layer }, value, statements)
  return statements
}

function addBlock(block: Block, node: YamlNode, statements: Statement[]): void {
  const add: Add = (path, at, { start, end }, locked = isLocked(at)) => {
    statements.push({ ...block, path, value: toValue(at), locked, span: { start, end } })
  }
  // Removals come first, so that a block can take an entry away and put its own in its place; `rules` come last, since they are
  // the most exact way to set a severity.
  for (const item of itemsOf(entryOf(node, 'remove')?.value)) add('remove', item, item)
  for (const { key, value } of entriesOf(node)) addKey(key, value, add)
  addEntries('rules', entryOf(node, 'rules')?.value, add)
}

function addKey(key: string, value: YamlNode, add: Add): void {
  if (key === 'tone' || key === 'limits' || key === 'pushy' || key === 'voice') addEntries(key, value, add)
  else if (key === 'register') for (const one of entriesOf(value)) addEntries(`register.${one.key}`, one.value, add)
  else if (key === 'structure') addStructure(value, add)
  else if (key === 'banned' || key === 'terms' || key === 'forbid' || key === 'placeholders')
    for (const item of itemsOf(value)) add(key, item, item)
}

function addEntries(prefix: string, block: YamlNode | undefined, add: Add): void {
  const groupLocked = isLocked(block)
  for (const { key, keySpan, value } of entriesOf(block)) {
    if (prefix === 'pushy' && key === 'unless') addEntries('pushy.unless', value, add)
    else if (key !== 'locked') add(`${prefix}.${key}`, value, keySpan, groupLocked || isLocked(value))
  }
}

function addStructure(block: YamlNode, add: Add): void {
  const groupLocked = isLocked(block)
  for (const { key, value } of entriesOf(block))
    if (key !== 'locked') for (const item of itemsOf(value)) add(`structure.${key}`, item, item, groupLocked)
}

function isLocked(node: YamlNode | undefined): boolean {
  const value = entryOf(node, 'locked')?.value
  return value?.kind === 'scalar' && value.value === true
}

export function entriesOf(node: YamlNode | undefined): readonly MapEntry[] {
  return node?.kind === 'map' ? node.entries : []
}

/** The items of a list, or the one value that stands for a list of one. */
export function itemsOf(node: YamlNode | undefined): readonly YamlNode[] {
  if (!node || (node.kind === 'scalar' && node.value === null)) return []
  return node.kind === 'list' ? node.items : [node]
}
