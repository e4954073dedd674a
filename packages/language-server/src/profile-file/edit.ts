/** Changes a profile by the smallest edit of its text, so that its comments and its layout stay. */
import { isMap, isSeq, type Pair, parseDocument, stringify, type YAMLMap, type YAMLSeq } from 'yaml'

/** A replacement of `source.slice(start, end)`. */
export interface SourceEdit {
  readonly start: number
  readonly end: number
  readonly text: string
}

type Path = readonly string[]

/** Adds an item to the list at a path, which is made where it is missing. Undefined when the file is no sound YAML. */
export function addToList(source: string, path: Path, item: unknown): SourceEdit | undefined {
  const document = parseDocument(source, { keepSourceTokens: true })
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined
  const list = document.getIn(path, true)
  const edit = isSeq(list) ? intoList(source, list, item) : intoMap(source, document.contents, path, item)
  if (list === undefined) document.setIn(path, document.createNode([item]))
  else if (isSeq(list)) list.add(document.createNode(item))
  else return undefined
  const wanted = document.toJS() as unknown
  if (edit && same(parseDocument(apply(source, edit)).toJS(), wanted)) return edit
  return difference(source, document.toString({ lineWidth: 0 }))
}

export const apply = (source: string, { start, end, text }: SourceEdit): string =>
  source.slice(0, start) + text + source.slice(end)

const flow = (value: unknown): string => stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim()

function intoList(source: string, list: YAMLSeq, item: unknown): SourceEdit | undefined {
  const last = list.items.at(-1) as { range?: [number, number, number] } | undefined
  if (!list.range) return undefined
  if (list.flow) {
    const at = last?.range?.[1] ?? list.range[0] + 1
    return { start: at, end: at, text: last ? `, ${flow(item)}` : flow(item) }
  }
  const indent = columnOf(source, list.range[0])
  return last?.range ? lineAfter(source, last.range[1], `${' '.repeat(indent)}- ${flow(item)}`) : undefined
}

/** Adds the missing part of a path, as far down as the file has it. */
function intoMap(source: string, root: YAMLMap, path: Path, item: unknown): SourceEdit | undefined {
  const [key, ...rest] = path
  if (key === undefined) return undefined
  const pair = root.items.find((one) => keyOf(one) === key)
  if (pair && isMap(pair.value)) return intoMap(source, pair.value, rest, item)
  if (pair) return undefined
  const value = rest.reduceRight<unknown>((inner, name) => ({ [name]: inner }), [item])
  if (root.flow) {
    const at = endOf(root.items.at(-1)) ?? (root.range ? root.range[0] + 1 : undefined)
    return at === undefined
      ? undefined
      : { start: at, end: at, text: `${root.items.length > 0 ? ', ' : ''}${key}: ${flow(value)}` }
  }
  const first = (root.items[0]?.key as { range?: [number, number, number] } | undefined)?.range?.[0]
  const end = endOf(root.items.at(-1))
  if (first === undefined || end === undefined) return undefined
  const indent = ' '.repeat(columnOf(source, first))
  const text = rest.length === 0 ? `${key}:\n${indent}  - ${flow(item)}` : `${key}: ${flow(value)}`
  return lineAfter(source, end, indent + text)
}

const keyOf = ({ key }: Pair): string => String((key as { value?: unknown } | null)?.value ?? '')

function endOf(pair: Pair | undefined): number | undefined {
  const node = (pair?.value ?? pair?.key) as { range?: [number, number, number] } | null | undefined
  return node?.range?.[1]
}

const columnOf = (source: string, offset: number): number => offset - (source.lastIndexOf('\n', offset - 1) + 1)

/** A line of its own behind the line on which `offset` stands; a value of several lines may end at the start of the next. */
function lineAfter(source: string, offset: number, line: string): SourceEdit {
  const newline = source.includes('\r\n') ? '\r\n' : '\n'
  const written = line.replaceAll('\n', newline)
  if (offset > 0 && source[offset - 1] === '\n') return { start: offset, end: offset, text: written + newline }
  const end = source.indexOf('\n', offset)
  if (end < 0) return { start: source.length, end: source.length, text: newline + written + newline }
  return { start: end + 1, end: end + 1, text: written + newline }
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What differs between two texts, as one edit. */
function difference(from: string, to: string): SourceEdit {
  const most = Math.min(from.length, to.length)
  let start = 0
  while (start < most && from[start] === to[start]) start++
  let tail = 0
  while (tail < most - start && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail++
  return { start, end: from.length - tail, text: to.slice(start, to.length - tail) }
}
