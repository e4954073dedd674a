/** What can be done about findings: suggestions, all safe edits, exceptions with a reason, and changes of the profile. */
import type { CheckedText, Finding } from '@onevoice/core'
import { type CodeAction, CodeActionKind, type CodeActionParams, type TextEdit } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { fixAllKind } from '../capabilities.ts'
import { type Judged, judgeAnew } from '../checking/open-files.ts'
import { diagnosticOf } from '../convert/diagnostic.ts'
import { isProfile } from '../profile-file/is-profile.ts'
import { pageOf, type Session } from '../session.ts'
import { fill } from '../strings/index.ts'
import { commands } from './commands.ts'
import { editsOf, isTakenOut, safeEdits } from './edits.ts'
import { findingsIn } from './finding-at.ts'
import { profileActions } from './profile-actions.ts'
import { restHere } from './rest-here.ts'

export async function codeActionsIn(params: CodeActionParams, session: Session): Promise<CodeAction[]> {
  const { textDocument, range, context } = params
  const document = session.documents.get(textDocument.uri)
  if (!document || isProfile(document, session)) return []
  const judged = await session.files.judged(document.uri)
  if (!judged?.checked || judged.version !== document.version) return []
  const wants = (kind: string): boolean =>
    context.only === undefined || context.only.some((asked) => kind === asked || kind.startsWith(`${asked}.`))
  const actions: CodeAction[] = []
  if (wants(CodeActionKind.QuickFix)) {
    const found = findingsIn(judged.findings, range)
    actions.push(
      ...found.flatMap((finding) => suggestionsOf(finding, document, session)),
      ...(await rulesActions(found, judged, document, session)),
      ...(await profileActions(found, range, judged, document, session)),
      ...found.flatMap((finding) => pageAction(finding, session)),
    )
  }
  // Editors ask for it by name when they save; in a menu it stands only where there is something to see.
  if (wants(fixAllKind) && (context.only !== undefined || actions.length > 0))
    actions.push(...fixAll(judged, document, session))
  return actions
}

const inDocument = (document: TextDocument, edits: TextEdit[]): Pick<CodeAction, 'edit'> => ({
  edit: { changes: { [document.uri]: edits } },
})

function suggestionsOf(finding: Finding, document: TextDocument, session: Session): CodeAction[] {
  const { replaceWith, takeOut } = session.strings()
  const preferred = finding.suggestions.findIndex(({ safe, edit }) => safe && edit)
  return finding.suggestions.flatMap((suggestion, index): CodeAction[] => {
    const edits = editsOf(suggestion, document)
    if (edits.length === 0) return []
    const title = isTakenOut(suggestion)
      ? fill(takeOut, { text: finding.text })
      : fill(replaceWith, { text: suggestion.text })
    return [
      {
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnosticOf(finding, () => undefined)],
        ...(index === preferred ? { isPreferred: true } : {}),
        ...inDocument(document, edits),
      },
    ]
  })
}

async function rulesActions(
  found: readonly Finding[],
  judged: Judged,
  document: TextDocument,
  session: Session,
): Promise<CodeAction[]> {
  const actions: CodeAction[] = []
  for (const rule of new Set(found.map(({ ruleId }) => ruleId))) {
    const strings = session.strings()
    const own = judged.findings.filter(({ ruleId }) => ruleId === rule)
    const edits = safeEdits(own, document)
    if (edits.length > 1)
      actions.push({
        title: fill(strings.fixRule, { rule }),
        kind: CodeActionKind.QuickFix,
        ...inDocument(document, edits),
      })
    const finding = found.find(({ ruleId }) => ruleId === rule)!
    actions.push(...(await restAction(finding, judged, document, session)))
  }
  return actions
}

async function restAction(
  finding: Finding,
  judged: Judged,
  document: TextDocument,
  session: Session,
): Promise<CodeAction[]> {
  const { uri } = document
  const strings = session.strings()
  const checked = judged.checked!
  const rest = await restHere({
    finding,
    document: checked.document,
    uri,
    reason: strings.reasonBlank,
    async rests({ at, text }) {
      const source = document.getText()
      const after = await judgeAnew(document, source.slice(0, at) + text + source.slice(at), judged, session)
      return after !== undefined && isGone(finding, text.length, checked, after)
    },
  })
  if (!rest) return []
  const title = fill(strings.disableHere, { rule: finding.ruleId })
  const at = document.positionAt(rest.at)
  const edit = { range: { start: at, end: at }, newText: rest.text }
  return [{ title, kind: CodeActionKind.QuickFix, ...inDocument(document, [edit]) }]
}

/** Whether a finding does not come back in the text with something put in before it, and nothing else of the text has changed. */
function isGone({ ruleId, span }: Finding, by: number, before: CheckedText, after: CheckedText): boolean {
  const others = ({ findings }: CheckedText): number => findings.filter((one) => one.ruleId !== ruleId).length
  return (
    after.document.text === before.document.text &&
    after.problems.length === before.problems.length &&
    others(after) === others(before) &&
    !after.findings.some((one) => one.ruleId === ruleId && one.span.start === span.start + by)
  )
}

function fixAll({ findings }: Judged, document: TextDocument, session: Session): CodeAction[] {
  const edits = safeEdits(findings, document)
  if (edits.length === 0) return []
  return [{ title: session.strings().fixAll, kind: fixAllKind, ...inDocument(document, edits) }]
}

function pageAction({ ruleId }: Finding, session: Session): CodeAction[] {
  const client = session.client()
  if (!client.showsDocuments || pageOf(client, ruleId) === undefined) return []
  const title = fill(session.strings().openRule, { rule: ruleId })
  return [{ title, kind: CodeActionKind.QuickFix, command: { title, command: commands.openRule, arguments: [ruleId] } }]
}
