/** YAML with the place of every value, through the documents of the `yaml` package. Aliases are not followed: what they repeat is read once. */
import { Composer, type CST, type Document, isMap, isScalar, isSeq, type Node, Parser, type Scalar } from 'yaml'
import { type Problem, say, worded, yamlComplaint } from '../../base/index.ts'
import { type Decoded, type DocumentBuilder, decodeEscapes } from '../../text/index.ts'
import type { BlockNode, DataNode, Entry, TextNode } from './node.ts'
import { decodeScalar, type ScalarStyle, writeScalar } from './yaml-text.ts'

export interface YamlFile {
  /** One for each document of the file. */
  readonly roots: readonly DataNode[]
  readonly problems: readonly Problem[]
}

const mostProblems = 5

/** Brackets within each other, and marks of lists on one line; the parser recurses. */
const deepest = 200

/** Reads a YAML text. Never throws. */
export function readYaml(source: string, builder?: Pick<DocumentBuilder, 'comment'>): YamlFile {
  const deep = tooDeepAt(source)
  if (deep >= 0) return { roots: [], problems: [tooDeep(source, deep)] }
  const alone = source.includes('\n') ? -1 : source.trimEnd().indexOf('\r')
  if (alone >= 0) return { roots: [], problems: [loneReturn(source, alone)] }
  const tokens = [...new Parser().parse(source)]
  if (builder) keepComments(tokens, builder)
  // The composer would compare each key with all before it.
  const documents = [
    ...new Composer({ uniqueKeys: false, logLevel: 'silent', version: '1.2', keepSourceTokens: true }).compose(tokens),
  ]
  const problems = documents
    .flatMap(({ errors }) => errors)
    .slice(0, mostProblems)
    .map(({ code, message, pos }): Problem => {
      const [start, end] = [Math.min(pos[0], source.length), Math.min(Math.max(pos[0], pos[1]), source.length)]
      return {
        code: 'invalid-yaml',
        ...worded(yamlComplaint({ code, message }, source.slice(start, end))),
        span: { start, end },
        source,
      }
    })
  problems.push(...documents.flatMap(({ contents }) => repeatedKeys(contents, source)).slice(0, mostProblems))
  const roots = documents.flatMap(({ contents }: Document) =>
    contents ? [viewOf(contents, { source, inFlow: false })] : [],
  )
  return { roots, problems }
}

/** Keys that stand twice in their block, without recursion. `<<` may. */
function repeatedKeys(contents: Node | null, source: string): Problem[] {
  const problems: Problem[] = []
  const left: unknown[] = [contents]
  while (left.length > 0) {
    const node = left.pop()
    if (isSeq(node)) for (let index = node.items.length - 1; index >= 0; index--) left.push(node.items[index])
    if (!isMap(node)) continue
    const known = new Set<string>()
    for (const { key } of node.items) {
      if (!isScalar(key) || key.value === '<<') continue
      const name = String(key.value)
      const [start, end] = key.range ?? [0, 0]
      if (known.has(name)) problems.push(repeatedKey(name, source, start, end))
      known.add(name)
    }
    for (let index = node.items.length - 1; index >= 0; index--) left.push(node.items[index]!.value)
  }
  return problems
}

const repeatedKey = (name: string, source: string, start: number, end: number): Problem => ({
  code: 'repeated-key',
  ...worded(
    say('“{key}” stands twice in this block; programs keep only the last one, or refuse the file.', { key: name }),
  ),
  span: { start, end },
  source,
})

const tooDeep = (source: string, at: number): Problem => ({
  code: 'too-deep',
  ...worded(say('What is nested more than {most} deep is not read.', { most: deepest })),
  span: { start: at, end: at + 1 },
  source,
})

/** The parser takes them for blanks, and would join all lines. */
const loneReturn = (source: string, at: number): Problem => ({
  code: 'invalid-yaml',
  ...worded(say('The lines of this file end in CR alone, so it is not read.'), say('Save it with LF or CRLF.')),
  span: { start: at, end: at + 1 },
  source,
})

/** Where brackets, indentation or list marks nest too deep; -1 when they do not. Brackets in texts count as well. */
function tooDeepAt(source: string): number {
  let depth = 0
  let column = 0
  let marks = 0
  let leading = true
  for (let at = 0; at < source.length; at++) {
    const unit = source[at]!
    if (unit === '\n' || unit === '\r') {
      leading = true
      column = marks = 0
      // What begins at the margin is in no bracket of a sound file.
      if (/[\p{L}"'#]/u.test(source[at + 1] ?? '')) depth = 0
      continue
    }
    column++
    if (unit === '[' || unit === '{') depth++
    else if ((unit === ']' || unit === '}') && depth > 0) depth--
    else if (leading && (unit === '-' || unit === '?' || unit === ':') && /[ \t\r\n]/.test(source[at + 1] ?? '\n'))
      marks++
    else if (unit !== ' ' && unit !== '\t') {
      if (leading && column > deepest * 2) return at
      leading = false
    }
    if (depth > deepest || marks > deepest) return at
  }
  return -1
}

interface Around {
  readonly source: string
  readonly inFlow: boolean
}

function viewOf(node: Node | null, around: Around): DataNode {
  const [start, end] = node?.range ?? [0, 0]
  if (isMap(node))
    return blockOf(node.items as BlockItems, start, end, { ...around, inFlow: node.flow === true || around.inFlow })
  if (isSeq(node)) {
    const inFlow = node.flow === true || around.inFlow
    return {
      kind: 'list',
      start,
      end,
      *items() {
        for (const item of node.items) yield viewOf(item as Node, { ...around, inFlow })
      },
    }
  }
  if (isScalar(node) && typeof node.value === 'string') return textOf(node as Scalar<string>, start, end, around)
  return { kind: 'other', start, end, raw: isScalar(node) ? around.source.slice(start, end) : '' }
}

type BlockItems = readonly { readonly key: Node | null; readonly value: Node | null }[]

function blockOf(items: BlockItems, start: number, end: number, around: Around): BlockNode {
  function* entries(): Iterable<Entry> {
    for (const { key, value } of items)
      if (isScalar(key)) yield { key: String(key.value), value: viewOf(value, around) }
  }
  return {
    kind: 'block',
    start,
    end,
    entries,
    get(wanted) {
      const found = items.findLast(({ key }) => isScalar(key) && String(key.value) === wanted)
      return found && viewOf(found.value, around)
    },
  }
}

function textOf({ value, type }: Scalar<string>, start: number, end: number, { source, inFlow }: Around): TextNode {
  const style = (type ?? 'PLAIN') as ScalarStyle
  const write = writeScalar(style, inFlow)
  const decode = (): Decoded => {
    const decoded = decodeScalar(source, start, end, style)
    // What is written in a way that only the parser understands stands for its source as a whole.
    return decoded.text === value ? decoded : whole(value, start, end)
  }
  return { kind: 'text', start, end, value: () => value, isBlank: () => value.trim() === '', decoded: decode, write }
}

function whole(text: string, start: number, end: number): Decoded {
  let given = false
  return decodeEscapes('', start, end, () => {
    if (given) return undefined
    given = true
    return { start, end, text }
  })
}

/** Comments wherever they stand in the tokens, without recursion. */
function keepComments(tokens: readonly CST.Token[], builder: Pick<DocumentBuilder, 'comment'>): void {
  const found: { readonly offset: number; readonly source: string }[] = []
  const left: unknown[] = [...tokens]
  while (left.length > 0) {
    const one = left.pop()
    if (Array.isArray(one)) for (const item of one) left.push(item)
    else if (typeof one === 'object' && one !== null) {
      const token = one as { type?: string; offset?: number; source?: string }
      if (token.type === 'comment') found.push({ offset: token.offset ?? 0, source: token.source ?? '' })
      else for (const value of Object.values(one)) if (typeof value === 'object') left.push(value)
    }
  }
  for (const { offset, source } of found.sort((a, b) => a.offset - b.offset))
    builder.comment(source.replace(/^#/, ''), offset, offset + source.length)
}
