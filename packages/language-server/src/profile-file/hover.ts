/** What a key of a profile means, and how often a phrase of it occurs. */
import type { Hover, Position } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { escaped } from '../convert/markdown.ts'
import type { Session } from '../session.ts'
import { type Place, placeAt, valueAt } from './cursor.ts'
import { occurrenceLines, type Phrase } from './occurrences.ts'
import { formsAt, type Schema } from './schema.ts'

export async function profileHover(
  document: TextDocument,
  position: Position,
  session: Session,
): Promise<Hover | null> {
  const place = placeAt(document.getText(), document.offsetAt(position))
  if (!place) return null
  const lines = isPhrase(place)
    ? await occurrenceLines(phraseOf(place, document.getText()), document.uri, session)
    : meaning(formsAt(session.profileSchema(), place.path), session)
  if (lines.length === 0) return null
  const range = { start: document.positionAt(place.start), end: document.positionAt(place.end) }
  return { contents: { kind: 'markdown', value: lines.join('\n\n') }, range }
}

/** The phrase with what its entry says of it. */
function phraseOf({ path, value }: Place, source: string): Phrase {
  const entry = path.slice(0, path.findIndex((step) => step === 'banned' || step === 'terms') + 2)
  const of = (key: string): unknown => valueAt(source, [...entry, key])
  const [language, as] = [of('language'), of('as')]
  return {
    text: String(value),
    ...(typeof language === 'string' ? { language } : {}),
    ...(as === 'verb' || as === 'noun' ? { as } : {}),
  }
}

/** A text of `banned`, or of what `terms` replace and put in the place. */
function isPhrase({ path, isKey, value }: Place): boolean {
  if (isKey || typeof value !== 'string') return false
  const [list, , key] = path.slice(path.findIndex((step) => step === 'banned' || step === 'terms'))
  if (list === 'banned') return key === undefined || key === 'phrase' || key === 'use'
  return list === 'terms' && (key === 'instead_of' || key === 'use')
}

function meaning(forms: readonly Schema[], session: Session): string[] {
  const described = [...new Set(forms.flatMap(({ description }) => description ?? []))]
  const fixed = [...new Set(forms.flatMap(({ enum: listed = [] }) => listed.map(String)))]
  const usual = forms.find((form) => form.default !== undefined)?.default
  const strings = session.strings()
  return [
    ...described.map(escaped),
    ...(fixed.length > 0 ? [`${strings.oneOf}: ${fixed.map((value) => `\`${value}\``).join(', ')}`] : []),
    ...(usual === undefined ? [] : [`${strings.usual}: \`${JSON.stringify(usual)}\``]),
  ]
}
