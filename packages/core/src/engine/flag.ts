/** How a rule puts into words what it found. */
import type { Flag, Hit, HitDetails, Rule, Say } from '../rules/index.ts'

/** The function that makes the hits of a rule out of its messages. */
export function flagOf(rule: Rule): Flag<Record<string, string>> {
  const templates = new Map<string, readonly string[]>()
  const templateOf = (messageId: string): readonly string[] => {
    const known = templates.get(messageId)
    if (known) return known
    const message = (rule.messages as Record<string, string>)[messageId]
    if (message === undefined) throw new Error(`${rule.id} has no message ${messageId}`)
    const pieces = piecesOf(message)
    templates.set(messageId, pieces)
    return pieces
  }
  return (messageId, span, fields, details: HitDetails = {}) => ({
    messageId,
    message: joined(templateOf(messageId), fields),
    span,
    suggestions: details.suggestions ?? [],
    ...present(details),
  })
}

/** The words of a rule for the fields of its messages. */
export const sayOf =
  ({ words }: Rule): Say =>
  (word, fields = {}) =>
    filled(words?.[word] ?? word, fields)

type Fields = Readonly<Record<string, string | number>>

const filled = (template: string, fields: Fields): string => joined(piecesOf(template), fields)

/** What stands in a template, and at every second place the name of a field. */
const piecesOf = (template: string): readonly string[] => template.split(/\{(\w+)\}/)

/** In one piece: put together by `+` it would hold on to the prose that was cut out for a field, and with it to all of the text. */
const joined = (pieces: readonly string[], fields: Fields): string =>
  pieces.map((piece, index) => (index % 2 === 0 ? piece : String(fields[piece] ?? `{${piece}}`))).join('')

function present({ why, profileReason, asked, severity }: HitDetails): Partial<Hit> {
  return {
    ...(why === undefined ? {} : { why }),
    ...(profileReason === undefined ? {} : { profileReason }),
    ...(asked === undefined ? {} : { asked }),
    ...(severity === undefined ? {} : { severity }),
  }
}
