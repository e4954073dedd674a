/** What JSON and YAML have in common for those who look for copy in them: blocks, lists and texts, each with its place in the file. */
import type { SourceSpan } from '../../base/index.ts'
import type { Decoded, WriteProse } from '../../text/index.ts'

/** A value of a structured file. Its span covers the value with its quotes or brackets. */
export type DataNode = BlockNode | ListNode | TextNode | OtherNode

export interface BlockNode extends SourceSpan {
  readonly kind: 'block'
  /** In source order; a key that occurs twice is there twice. */
  entries(): Iterable<Entry>
  /** The value of a key, of a repeated one the last; undefined when there is none. */
  get(key: string): DataNode | undefined
}

export interface Entry {
  readonly key: string
  readonly value: DataNode
}

export interface ListNode extends SourceSpan {
  readonly kind: 'list'
  items(): Iterable<DataNode>
}

export interface TextNode extends SourceSpan {
  readonly kind: 'text'
  /** The decoded text alone. */
  value(): string
  /** Whether it says nothing. */
  isBlank(): boolean
  /** The decoded text with its way back to the file. */
  decoded(): Decoded
  readonly write: WriteProse
}

/** A number, `true`, `false`, `null`, or what could not be read. */
export interface OtherNode extends SourceSpan {
  readonly kind: 'other'
  /** As it stands in the file; empty for what is missing. */
  readonly raw: string
}

/** The member of a block; undefined for anything else. */
export const member = (node: DataNode | undefined, key: string): DataNode | undefined =>
  node?.kind === 'block' ? node.get(key) : undefined

/** The items of a list; none for anything else. */
export const itemsOf = (node: DataNode | undefined): Iterable<DataNode> => (node?.kind === 'list' ? node.items() : [])

/** What a text, number or truth value says; undefined for blocks, lists, `null` and what is missing. */
export function scalarOf(node: DataNode | undefined): string | undefined {
  if (node?.kind === 'text') return node.value()
  return node?.kind === 'other' && node.raw !== '' && node.raw !== 'null' ? node.raw : undefined
}

/** The text of a member when it is one that says something. */
export function wordIn(node: DataNode | undefined, key: string): string | undefined {
  const value = member(node, key)
  const text = value?.kind === 'text' ? value.value().trim() : ''
  return text === '' ? undefined : text
}

const plainKey = /^[\p{L}_$][\p{L}\p{N}_$-]*$/u

/** The path of a member: `macros[3].title`, `strings["Sign in"]`. */
export function memberPath(path: string, key: string): string {
  if (!plainKey.test(key)) return `${path}[${JSON.stringify(key)}]`
  return path === '' ? key : `${path}.${key}`
}

export const itemPath = (path: string, index: number): string => `${path}[${index}]`
