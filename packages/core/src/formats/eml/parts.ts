/** The tree of a mail's parts, as a list of those that hold text, and what was wrong on the way. */
import { type Problem, type Said, say, worded } from '../../base/index.ts'
import { afterLineEnd, type Headers, lineEnd, readHeaders, valueOfHeader } from './headers.ts'
import { structured } from './parameters.ts'

export interface Part {
  /** `text/plain` or `text/html`. */
  readonly type: string
  readonly charset: string
  /** `quoted-printable`, `base64`, or another word for text as it is. */
  readonly transfer: string
  readonly language?: string
  /** `part 1.2`; empty for a mail of one part. */
  readonly place: string
  readonly start: number
  readonly end: number
  /** Parts with one number say the same in different forms. */
  readonly alternative?: number
}

export interface Skipped {
  readonly reason: Said
  readonly path: string
}

export interface Parts {
  readonly texts: Part[]
  readonly skipped: Skipped[]
  readonly problems: Problem[]
}

interface Around {
  readonly place: string
  readonly depth: number
  readonly alternative?: number
  readonly language?: string
}

/** Parts within parts are followed so deep. */
const deepest = 20

export function partsOf(source: string, headers: Headers, end: number): Parts {
  const parts: Parts = { texts: [], skipped: [], problems: [] }
  readPart(parts, source, headers, end, { place: '', depth: 0 })
  return parts
}

function readPart(parts: Parts, source: string, headers: Headers, end: number, around: Around): void {
  const type = structured(valueOfHeader(source, headers, 'content-type') ?? 'text/plain')
  const disposition = structured(valueOfHeader(source, headers, 'content-disposition') ?? '')
  const file = disposition.parameters.get('filename') ?? type.parameters.get('name')
  const path = file ?? (around.place || type.value)
  if (disposition.value === 'attachment') parts.skipped.push({ reason: say('attachments'), path })
  else if (type.value.startsWith('multipart/'))
    readMultipart(parts, source, headers, end, type.value, type.parameters.get('boundary'), around)
  else if (type.value === 'text/plain' || type.value === 'text/html') {
    const language = languageOf(source, headers) ?? around.language
    parts.texts.push({
      type: type.value,
      charset: type.parameters.get('charset') ?? 'utf-8',
      transfer: transferOf(valueOfHeader(source, headers, 'content-transfer-encoding')),
      place: around.place,
      start: headers.end,
      end,
      ...(around.alternative === undefined ? {} : { alternative: around.alternative }),
      ...(language === undefined ? {} : { language }),
    })
  } else
    parts.skipped.push({
      reason: say('parts that are {kind} and not text', { kind: type.value.replace(/\/.*/, '') }),
      path,
    })
}

/** A remark may stand beside it in parentheses. */
const transferOf = (header = '7bit'): string =>
  header
    .replace(/\([^()]{0,200}\)/g, '')
    .trim()
    .toLowerCase()

function languageOf(source: string, headers: Headers): string | undefined {
  const first = valueOfHeader(source, headers, 'content-language')?.split(',')[0]?.trim()
  return first && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(first) ? first : undefined
}

function readMultipart(
  parts: Parts,
  source: string,
  headers: Headers,
  end: number,
  type: string,
  boundary: string | undefined,
  around: Around,
): void {
  const at = { start: headers.end, end: lineEnd(source, headers.end, end) }
  const broken = (message: Said): void => {
    const words = worded(message, say('See whether the file is complete.'))
    parts.problems.push({ code: 'broken-mail', ...words, span: at })
  }
  if (!boundary || around.depth >= deepest) {
    broken(
      boundary
        ? say('The parts of this mail are nested too deep.')
        : say('A part with several parts does not name its boundary.'),
    )
    return
  }
  const { bodies, closed } = bodiesOf(source, headers.end, end, boundary)
  if (bodies.length === 0) {
    broken(say('The boundary “{boundary}” that the headers name does not come.', { boundary }))
    return
  }
  if (!closed) broken(say('The mail is cut off: the last line of its boundary “{boundary}” is missing.', { boundary }))
  const language = languageOf(source, headers) ?? around.language
  for (const [index, body] of bodies.entries()) {
    const place = around.place === '' ? `part ${index + 1}` : `${around.place}.${index + 1}`
    const alternative = type === 'multipart/alternative' ? headers.end : around.alternative
    readPart(parts, source, readHeaders(source, body.start, body.end), body.end, {
      place,
      depth: around.depth + 1,
      ...(alternative === undefined ? {} : { alternative }),
      ...(language === undefined ? {} : { language }),
    })
  }
}

/** The bodies between the boundary lines; the line end before a boundary belongs to it. */
function bodiesOf(
  source: string,
  start: number,
  end: number,
  boundary: string,
): { bodies: { start: number; end: number }[]; closed: boolean } {
  const mark = `--${boundary}`
  const bodies: { start: number; end: number }[] = []
  let open = -1
  const within = source.slice(0, end)
  for (let at = within.indexOf(mark, start); at >= 0; at = within.indexOf(mark, at + mark.length)) {
    if (at > start && source[at - 1] !== '\n' && source[at - 1] !== '\r') continue
    const last = source.startsWith('--', at + mark.length)
    const line = lineEnd(source, at, end)
    if (!last && source.slice(at + mark.length, line).trim() !== '') continue
    if (open >= 0) bodies.push({ start: open, end: Math.max(open, beforeLineEnd(source, at)) })
    if (last) return { bodies, closed: true }
    open = afterLineEnd(source, line, end)
  }
  if (open >= 0) bodies.push({ start: open, end })
  return { bodies, closed: false }
}

function beforeLineEnd(source: string, at: number): number {
  return source[at - 1] === '\n' && source[at - 2] === '\r' ? at - 2 : at - 1
}
