/** Header values with parameters, such as `text/plain; charset="UTF-8"`, also those that are divided and marked after RFC 2231. */
import { charsetOf } from './charsets.ts'

export interface Structured {
  /** In lower case: `text/html`, `attachment`, `base64`. */
  readonly value: string
  readonly parameters: ReadonlyMap<string, string>
}

interface Piece {
  readonly order: number
  /** Bytes are written as `%` and two digits, and the first piece begins with `charset'language'`. */
  readonly marked: boolean
  readonly written: string
}

/** `boundary*0`, `filename*`, `filename*1*`. */
const DIVIDED = /^([^*]+)\*(?:(\d{1,4})(\*)?)?$/

export function structured(value: string): Structured {
  const [first, ...others] = dividedBySemicolons(value)
  const parameters = new Map<string, string>()
  const divided = new Map<string, Piece[]>()
  for (const parameter of others) {
    const equals = parameter.indexOf('=')
    if (equals < 0) continue
    const name = parameter.slice(0, equals).trim().toLowerCase()
    const written = unquoted(parameter.slice(equals + 1).trim())
    const [, whole, order, mark] = DIVIDED.exec(name) ?? []
    if (!whole) parameters.set(name, written)
    else {
      if (!divided.has(whole)) divided.set(whole, [])
      divided.get(whole)!.push({ order: Number(order ?? 0), marked: mark !== undefined || !order, written })
    }
  }
  // Beside one of these a parameter of the same name is for old programs.
  for (const [name, pieces] of divided) parameters.set(name, joined(pieces))
  return { value: first!.trim().toLowerCase(), parameters }
}

const unquoted = (written: string): string => /^"(.*)"$/s.exec(written)?.[1]?.replace(/\\(.)/g, '$1') ?? written

function joined(pieces: Piece[]): string {
  pieces.sort((a, b) => a.order - b.order)
  const [label, charset] = (pieces[0]!.marked && /^([^']*)'[^']*'/.exec(pieces[0]!.written)) || ['']
  const text = pieces.map(({ marked, written }) => (marked ? bytesIn(written) : written)).join('')
  if (!pieces.some(({ marked }) => marked)) return text
  const bytes = Uint8Array.from(text.slice(label.length), (unit) => unit.charCodeAt(0))
  return new TextDecoder(charsetOf(charset || 'utf-8') ?? 'utf-8').decode(bytes)
}

const bytesIn = (written: string): string =>
  written.replace(/%([0-9A-Fa-f]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))

function dividedBySemicolons(value: string): string[] {
  const pieces: string[] = []
  let start = 0
  let quoted = false
  for (let at = 0; at < value.length; at++) {
    if (value[at] === '"') quoted = !quoted
    else if (value[at] === '\\' && quoted) at++
    else if (value[at] === ';' && !quoted) {
      pieces.push(value.slice(start, at))
      start = at + 1
    }
  }
  return [...pieces, value.slice(start)]
}
