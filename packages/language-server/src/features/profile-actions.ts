/** Changes of the profile that settle a finding for good: a phrase allowed or banned, a rule that rests in one file. */
import type { Finding } from '@onevoice/core'
import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Judged } from '../checking/open-files.ts'
import { addToList, type SourceEdit } from '../profile-file/edit.ts'
import type { Session } from '../session.ts'
import { fill } from '../strings/index.ts'
import { pathBelow } from '../uris.ts'

/** Longest selection that is offered as a phrase. */
const longestPhrase = 60

interface Profile {
  readonly name: string
  readonly uri: string
  readonly source: string
}

export async function profileActions(
  found: readonly Finding[],
  range: Range,
  { ground, checked }: Judged,
  document: TextDocument,
  session: Session,
): Promise<CodeAction[]> {
  const { uri, name, folder } = ground
  const source = uri === undefined ? undefined : (openText(uri, session) ?? (await session.host.read(uri)))
  if (uri === undefined || source === undefined) return []
  const profile = { name, uri, source }
  const strings = session.strings()
  const selected = document.getText(range).trim()
  const place = pathBelow(folder, document.uri)
  const ban =
    selected === '' || selected.length > longestPhrase || /[\n{}[\]|<>()…~]/.test(selected)
      ? []
      : change(fill(strings.banPhrase, { text: selected, profile: name }), profile, ['banned'], selected)
  const allow = found.flatMap((finding) => {
    const text = phraseOf(finding, checked)
    const path = text === undefined ? undefined : allowPath(finding, session)
    return path && text !== undefined
      ? change(fill(strings.allowPhrase, { text, profile: name }), profile, path, text)
      : []
  })
  const rest =
    place === undefined
      ? []
      : [...new Set(found.map(({ ruleId }) => ruleId))].flatMap((rule) =>
          change(fill(strings.disableFile, { rule, profile: name }), profile, ['exceptions'], {
            files: place,
            rules: [rule],
            reason: strings.reasonBlank,
          }),
        )
  return [...allow, ...ban, ...rest]
}

const openText = (uri: string, { documents }: Session): string | undefined => documents.get(uri)?.getText()

/** Where a phrase is allowed: the profile's own phrases by `remove`, those of lexicons by the option `off` of their rule. */
function allowPath({ ruleId }: Finding, session: Session): readonly string[] | undefined {
  if (ruleId === 'terms/banned' || ruleId === 'terms/preferred') return ['remove']
  const options = session.explained(ruleId)?.options ?? []
  return options.some((option) => option.name === 'off') ? ['rules', ruleId, 'off'] : undefined
}

/** The phrase of the entry that found it, as it is written in the lexicon or the profile. */
function phraseOf({ text, ruleId, span }: Finding, checked: Judged['checked']): string | undefined {
  const { document, memory } = checked!
  const at = document.map.text(span.start)
  const match = memory.passages
    .flatMap(({ matches = [] }) => matches)
    .find((one) => one.start <= at && at < one.end && one.wanted.active?.rule.id === ruleId)
  return match?.wanted.entry.phrase[0] ?? (ruleId.startsWith('terms/') ? text : undefined)
}

function change(title: string, profile: Profile, path: readonly string[], item: unknown): CodeAction[] {
  const edit = addToList(profile.source, path, item)
  return edit
    ? [{ title, kind: CodeActionKind.QuickFix, edit: { changes: { [profile.uri]: [inProfile(edit, profile)] } } }]
    : []
}

function inProfile({ start, end, text }: SourceEdit, { uri, source }: Profile) {
  const document = TextDocument.create(uri, 'yaml', 0, source)
  return { range: { start: document.positionAt(start), end: document.positionAt(end) }, newText: text }
}
