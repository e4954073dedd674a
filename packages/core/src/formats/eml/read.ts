/** Puts a mail together: its subject and the parts that hold text. */
import { type Said, say, worded } from '../../base/index.ts'
import {
  type Decoded,
  type Document,
  type DocumentBuilder,
  documentBuilder,
  type PassageFacts,
  verbatim,
} from '../../text/index.ts'
import { type FoundText, textAdder } from '../embedded.ts'
import { readHtml } from '../html/read.ts'
import { readPlain } from '../plain/read.ts'
import { base64Bytes, type PlacedBytes, plainBytes, quotedBytes } from './bytes.ts'
import { charsetOf, decodeBytes } from './charsets.ts'
import { headerText } from './encoded-words.ts'
import { type Headers, readHeaders } from './headers.ts'
import { type Part, partsOf } from './parts.ts'
import { subjectLacking, subjectRewriter } from './subject.ts'
import { writingOf } from './write.ts'

interface ReadPart {
  readonly part: Part
  readonly found: FoundText
}

export function readMail(source: string): Document {
  const builder = documentBuilder(source, 'eml')
  const add = textAdder(builder)
  const headers = readHeaders(source, source.charCodeAt(0) === 0xfeff ? 1 : 0, source.length)
  const subject = subjectOf(source, headers)
  if (subject) add(subject)
  const { texts, skipped, problems } = partsOf(source, headers, source.length)
  for (const problem of problems) builder.problem(problem)
  for (const { reason, path } of skipped) builder.skip(reason, path)
  const title = subject?.text.text
  const read = texts.flatMap((part) => {
    const found = readPart(source, part, title, builder)
    return found ? [{ part, found }] : []
  })
  for (const one of read) {
    if (saysTheSame(one, read)) builder.skip(say('the same text as in the HTML part'), pathOf(one.part))
    else add(one.found)
  }
  return builder.finish(title ? { title } : {})
}

function subjectOf(source: string, { list }: Headers): FoundText | undefined {
  const header = list.find(({ name }) => name === 'subject')
  if (!header || header.end <= header.start) return undefined
  const subject = headerText(source, header.start, header.end)
  const facts = {
    role: 'subject',
    path: 'Subject',
    rewrite: subjectRewriter(source, header, subject),
    lacking: subjectLacking(subject),
  } as const
  return { text: subject.text, as: 'plain', facts }
}

const pathOf = ({ place, type }: Part): string => (place === '' ? type : `${place} (${type})`)

function readPart(
  source: string,
  part: Part,
  title: string | undefined,
  builder: DocumentBuilder,
): FoundText | undefined {
  const path = pathOf(part)
  const problem = (message: Said, at: number): undefined => {
    builder.problem({
      code: 'unreadable-part',
      ...worded(message),
      span: { start: at, end: Math.min(source.length, at + 1) },
    })
  }
  const charset = charsetOf(part.charset)
  if (!charset)
    return problem(
      say('The character set “{charset}” of {path} is not known, so it is not read.', { charset: part.charset, path }),
      part.start,
    )
  const text = decodedPart(source, part, charset)
  if ('at' in text)
    return problem(
      text.at < 0
        ? say('The text of {path} is not valid {charset}, so it is not read.', { path, charset: charset.toUpperCase() })
        : say('The base64 of {path} holds a character that is none of its alphabet, so it is not read.', { path }),
      text.at < 0 ? part.start : text.at,
    )
  const facts: Omit<PassageFacts, 'block' | 'branch'> = {
    role: 'body',
    path,
    ...writingOf(source, part, charset, text),
    ...(title ? { title } : {}),
    ...(part.language ? { language: part.language } : {}),
  }
  return { text, as: part.type === 'text/html' ? 'html' : 'plain', facts }
}

function decodedPart(
  source: string,
  { start, end, transfer }: Part,
  charset: string,
): Decoded | { readonly at: number } {
  let placed: PlacedBytes | { readonly at: number }
  if (transfer === 'base64') placed = base64Bytes(source, start, end)
  else if (transfer === 'quoted-printable') placed = quotedBytes(source, start, end, false)
  else if (charset === 'iso-2022-jp' && isEscaped(source, start, end)) placed = plainBytes(source, start, end)
  // The file was decoded when it was read.
  else return verbatim(source, start, end)
  if ('at' in placed) return placed
  return decodeBytes(source, placed, start, end, charset) ?? { at: -1 }
}

/** Japanese that was not decoded when the file was read: its escape sequences still stand there. */
function isEscaped(source: string, start: number, end: number): boolean {
  return source.slice(start, end).includes('\x1b')
}

/** Whether a plain part says nothing that the HTML beside it does not say. */
function saysTheSame({ part, found }: ReadPart, read: readonly ReadPart[]): boolean {
  if (found.as !== 'plain' || part.alternative === undefined) return false
  const other = read.find((one) => one.found.as === 'html' && one.part.alternative === part.alternative)
  if (!other) return false
  const theirs = wordsOf(readHtml(other.found.text.text).text)
  const own = readPlain(found.text.text)
  let from = 0
  for (const { start, end } of own.passages) {
    const words = wordsOf(own.text.slice(start, end))
    const at = theirs.indexOf(words, from)
    if (at < 0) return false
    from = at + words.length
  }
  return true
}

/** What divides words is written in many ways in the two forms of a mail, and Japanese lines are divided anywhere. */
const wordsOf = (text: string): string =>
  text
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(?<=[\u3040-\u30FF\u3400-\u9FFF]) | (?=[\u3040-\u30FF\u3400-\u9FFF])/g, '')
    .trim()
    .toLowerCase()
