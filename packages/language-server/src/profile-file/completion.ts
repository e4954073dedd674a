/** What may be written in a profile, from the schema that reads it. */
import { builtInProfiles, type Profile, standardRules } from '@onevoice/core'
import { type CompletionItem, CompletionItemKind, type Position } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Session } from '../session.ts'
import { type Cursor, cursorsAt } from './cursor.ts'
import { formsAt, type Schema } from './schema.ts'

export async function profileCompletion(
  document: TextDocument,
  position: Position,
  session: Session,
): Promise<CompletionItem[]> {
  const root = session.profileSchema()
  const ground = await session.grounds.ofProfile(document.uri)
  const items = new Map<string, CompletionItem>()
  for (const cursor of cursorsAt(document.getText(), document.offsetAt(position)))
    for (const item of cursor.at === 'key' ? keys(root, cursor) : values(root, cursor, ground.profile))
      if (!items.has(item.label)) items.set(item.label, item)
  return [...items.values()]
}

function keys(root: Schema, { path, siblings }: Cursor): CompletionItem[] {
  return formsAt(root, path).flatMap(({ properties = {} }) =>
    Object.entries(properties)
      .filter(([key]) => !siblings.includes(key))
      .map(([key]): CompletionItem => {
        const forms = formsAt(root, [...path, key])
        const opens = forms.length > 0 && forms.every((form) => form.properties !== undefined)
        return {
          label: key,
          kind: CompletionItemKind.Property,
          ...documented(forms),
          insertText: opens ? `${key}:` : `${key}: `,
        }
      }),
  )
}

function values(root: Schema, { path }: Cursor, profile: Profile | undefined): CompletionItem[] {
  const forms = formsAt(root, path)
  const fixed = forms.flatMap((form) => fixedValues(form).map((value) => valueItem(String(value), form)))
  return [...fixed, ...namesFor(path, profile).map((name) => ({ label: name, kind: CompletionItemKind.Reference }))]
}

function fixedValues({ enum: listed, const: only, type }: Schema): readonly unknown[] {
  if (listed) return listed
  if (only !== undefined) return [only]
  return type === 'boolean' ? [true, false] : []
}

const valueItem = (label: string, { description }: Schema): CompletionItem => ({
  label,
  kind: CompletionItemKind.EnumMember,
  ...(description === undefined ? {} : { documentation: description }),
})

function documented(forms: readonly Schema[]): Pick<CompletionItem, 'documentation'> {
  const description = forms.find((form) => form.description !== undefined)?.description
  return description === undefined ? {} : { documentation: description }
}

/** Names that the profile itself, or onevoice, defines. */
function namesFor(path: readonly (string | number)[], profile: Profile | undefined): readonly string[] {
  const keys = path.filter((step) => typeof step === 'string')
  const last = keys.at(-1)
  if (last === 'extends') return Object.keys(builtInProfiles)
  if (last === 'channel' || last === 'channels' || last === 'in') return profile?.channels.map(({ name }) => name) ?? []
  if (last === 'situation') return profile?.situations.map(({ name }) => name) ?? []
  if (last === 'because' || (last === 'rules' && keys.includes('exceptions'))) return standardRules.map(({ id }) => id)
  return last === 'language' ? (profile?.languages ?? []) : []
}
