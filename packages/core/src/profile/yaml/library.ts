/** YAML of any shape through the `yaml` package: every syntax problem, and none of YAML's dangers (tags, alias bombs, circles). */
import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseDocument } from 'yaml'
import { type Problem, type Reading, type Said, type SourceSpan, say, worded, yamlComplaint } from '../../base/index.ts'
import type { MapEntry, Scalar, YamlNode } from './node.ts'
import { syntaxHint } from './syntax-hint.ts'

/** How many nodes the aliases of a file may add, all together. */
const maxAliasNodes = 5_000

interface Conversion {
  readonly document: Document
  /** Nodes that an alias pointed at, with their size. */
  readonly shared: Map<Node, { readonly node: YamlNode; readonly size: number }>
  readonly open: Set<Node>
  readonly problems: Problem[]
  aliasNodes: number
}

/** The value is absent when the text is not sound YAML. An empty text is an empty map. */
export function parseWithLibrary(source: string): Reading<YamlNode> {
  const document = parseDocument(source, { prettyErrors: false, logLevel: 'silent' })
  const problems = syntaxProblems(document, source)
  if (problems.length > 0) return { problems }
  const empty: YamlNode = { kind: 'map', entries: [], start: 0, end: 0 }
  if (!document.contents) return { value: empty, problems }
  const conversion: Conversion = { document, shared: new Map(), open: new Set(), problems, aliasNodes: 0 }
  const value = convert(document.contents, conversion)
  if (conversion.problems.length > 0) return { problems }
  return { value: value.kind === 'scalar' && value.value === null ? empty : value, problems }
}

function syntaxProblems(document: Document, source: string): Problem[] {
  const lines = new Set<number>()
  const problems: Problem[] = []
  for (const { code, message, pos } of [...document.errors, ...document.warnings]) {
    const line = source.lastIndexOf('\n', pos[0] - 1)
    // One slip makes the parser stumble on through the same line: the first complaint is the one that helps.
    if (lines.has(line)) continue
    lines.add(line)
    const span = { start: pos[0], end: Math.max(pos[0], Math.min(pos[1], source.length)) }
    const complaint = yamlComplaint({ code, message }, source.slice(span.start, span.end))
    problems.push({ code: 'yaml-syntax', ...worded(complaint, syntaxHint(code, complaint, source, span.start)), span })
  }
  return problems
}

function convert(node: Node, conversion: Conversion): YamlNode {
  const span = spanOf(node)
  if (isAlias(node)) return convertAlias(node.resolve(conversion.document), node.source, span, conversion)
  conversion.open.add(node)
  const converted = convertOwn(node, span, conversion)
  conversion.open.delete(node)
  return converted
}

function convertOwn(node: Node, span: SourceSpan, conversion: Conversion): YamlNode {
  if (isMap(node)) {
    const entries = node.items.map((pair) => convertPair(pair as Pair<Node, Node | null>, conversion))
    return { kind: 'map', entries, ...span }
  }
  if (isSeq(node)) return { kind: 'list', items: node.items.map((item) => convert(item as Node, conversion)), ...span }
  return { kind: 'scalar', value: isScalar(node) ? scalar(node.value) : null, ...span }
}

function convertPair({ key, value }: Pair<Node, Node | null>, conversion: Conversion): MapEntry {
  const keySpan = spanOf(key)
  if (!isScalar(key))
    refuse(
      conversion,
      'yaml-key',
      say('A key has to be a plain word or a quoted text.'),
      keySpan,
      say('A text with {{…}} needs quotes.'),
    )
  const name = isScalar(key) ? String(key.value) : ''
  const after = { start: keySpan.end, end: keySpan.end }
  return { key: name, keySpan, value: value ? convert(value, conversion) : { kind: 'scalar', value: null, ...after } }
}

function convertAlias(target: Node | undefined, name: string, span: SourceSpan, conversion: Conversion): YamlNode {
  const nothing: YamlNode = { kind: 'scalar', value: null, ...span }
  if (!target) return nothing
  if (conversion.open.has(target)) {
    refuse(conversion, 'yaml-alias', say('The alias “*{name}” stands inside what it repeats.', { name }), span)
    return nothing
  }
  const known = conversion.shared.get(target)
  const node = known?.node ?? convert(target, conversion)
  const size = known?.size ?? sizeOf(node)
  conversion.shared.set(target, { node, size })
  conversion.aliasNodes += size
  if (conversion.aliasNodes <= maxAliasNodes) return node
  refuse(conversion, 'yaml-alias', say('The aliases of this file repeat too much.'), span, say('Write the values out.'))
  return nothing
}

function refuse(conversion: Conversion, code: string, message: Said, span: SourceSpan, hint?: Said): void {
  if (!conversion.problems.some((problem) => problem.code === code))
    conversion.problems.push({ code, ...worded(message, hint), span })
}

function sizeOf(node: YamlNode): number {
  if (node.kind === 'scalar') return 1
  const children = node.kind === 'list' ? node.items : node.entries.map((entry) => entry.value)
  return children.reduce((sum, child) => sum + sizeOf(child), 1)
}

function spanOf(node: Node): SourceSpan {
  const [start, end] = node.range ?? [0, 0]
  return { start, end }
}

/** Numbers that JavaScript cannot hold come as bigint, dates and bytes only with tags, which are refused. */
function scalar(value: unknown): Scalar {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value
  return String(value)
}
