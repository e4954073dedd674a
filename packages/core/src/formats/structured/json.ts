/**
 * JSON with the place of every value, read from the tokens of `jsonc-parser`. It forgives what people and broken exports do to JSON: it reads
 * what can be read and says what is wrong. Comments and a comma before a closing bracket are allowed.
 */
import { type Problem, type SourceSpan, say, worded } from '../../base/index.ts'
import type { DocumentBuilder, WriteProse } from '../../text/index.ts'
import type { ReadAgain } from '../format.ts'
import { decodeJsonText, writeAsciiJsonText, writeJsonText } from './json-text.ts'
import { type Complain, readTokens, stringLength } from './json-tokens.ts'
import type { DataNode, TextNode } from './node.ts'
import { nodeTable, type TextReading } from './node-table.ts'

export interface JsonFile {
  /** The values at the top: one in JSON, none in a file without any. */
  readonly roots: readonly DataNode[]
  readonly problems: readonly Problem[]
}

/** A whole text that was read to tell its format, for the reader of that format. */
export interface ParsedJson extends JsonFile {
  readonly source: string
  readonly comments: readonly Parameters<DocumentBuilder['comment']>[]
}

/** Reads a text whose comments nobody waits for yet. */
export function parseJson(source: string): ParsedJson {
  const comments: Parameters<DocumentBuilder['comment']>[] = []
  return { ...readJson(source, { builder: { comment: (...one) => comments.push(one) } }), source, comments }
}

/** A text that somebody edits is not read twice. */
export function parsedFor(again: ReadAgain, source: string): ParsedJson {
  if (again.parsed?.source !== source) again.parsed = parseJson(source)
  return again.parsed
}

export interface JsonOptions {
  /** Only this part of the source is read: a line of JSON Lines, or the beginning of a file that is to be recognised. */
  readonly part?: SourceSpan
  /** Where comments go. */
  readonly builder?: Pick<DocumentBuilder, 'comment'>
}

/** More than these problems of one file say nothing new. */
const mostProblems = 5

/** Reads a JSON text. Never throws; linear. More problems may come up while texts are decoded. */
export function readJson(source: string, { part, builder }: JsonOptions = {}): JsonFile {
  const problems: Problem[] = []
  const read = partReader(source, problems, builder)
  return { roots: read(part), problems }
}

/** Reads the lines of JSON Lines into one table; a broken line leaves the others alone. Gives the values of each. */
export function readJsonLines(
  source: string,
  lines: Iterable<SourceSpan>,
): { readonly roots: readonly (readonly DataNode[])[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  return { roots: Array.from(lines, partReader(source, problems)), problems }
}

function partReader(
  source: string,
  problems: Problem[],
  builder?: JsonOptions['builder'],
): (part?: SourceSpan) => DataNode[] {
  const complain: Complain = (code, message, start, end) => {
    if (problems.length < mostProblems) problems.push({ code, ...worded(message), span: { start, end }, source })
  }
  const table = nodeTable(source, textReading(source, complain))
  return (part) => {
    const shift = part?.start ?? (source.charCodeAt(0) === 0xfeff ? 1 : 0)
    const text = shift === 0 && !part ? source : source.slice(shift, part?.end)
    return readTokens({ text, shift, table, complain, builder }).map((root) => table.view(root))
  }
}

/** The text that stands at a place with its quotes; undefined when it is anything else than one whole string. */
export function jsonTextAt(source: string, { start, end }: SourceSpan, complain: () => void): TextNode | undefined {
  const length = stringLength(source.slice(start, end))
  if (length === undefined) return undefined
  return textReading(source, complain).text(start, end, length < end - start - 2)
}

function textReading(source: string, complain: Complain): TextReading {
  let ascii: boolean | undefined
  const told = new Set<number>()
  const halves = ({ start, end }: SourceSpan): void => {
    if (told.has(start)) return
    told.add(start)
    complain('unpaired-surrogate', say('This escape is half a character: its other half is missing.'), start, end)
  }
  // One function for all texts, since a file may have hundreds of thousands; and the same one each time the file is read.
  const writer = (): WriteProse => {
    // Most files have no such escape, which is known at once.
    ascii ??= source.includes('\\u') && /\\u[0-9a-fA-F]{4}/.test(source) && !/[^\0-\x7f]/.test(source)
    return ascii ? writeAsciiJsonText : writeJsonText
  }
  return {
    text(start, end, escaped) {
      const inner = start + 1
      const after = Math.max(inner, closedBy(source, start, end))
      const value = (): string => (escaped ? decodeJsonText(source, inner, after).text : source.slice(inner, after))
      return {
        kind: 'text',
        start,
        end,
        value,
        isBlank: () => value().trim() === '',
        decoded: () => decodeJsonText(source, inner, after, halves),
        write: writer(),
      }
    },
  }
}

/** Where the content of a string ends: before its closing quote, or with it when there is none. */
function closedBy(source: string, start: number, end: number): number {
  if (end - start < 2 || source[end - 1] !== '"') return end
  let backslashes = 0
  while (source[end - 2 - backslashes] === '\\' && end - 2 - backslashes > start) backslashes++
  return backslashes % 2 === 0 ? end - 1 : end
}
