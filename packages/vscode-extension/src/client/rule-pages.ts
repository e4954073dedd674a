/** The pages of rules, as documents that the Markdown preview shows. */
import * as vscode from 'vscode'
import { rulePageOf } from './requests.ts'
import type { Server } from './server.ts'

const scheme = 'onevoice-rule'

/** Serves the pages, and opens them for links such as those in the Problems panel. */
export function rulePages(server: Server): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      async provideTextDocumentContent({ path }) {
        const rule = path.replace(/^\/|\.md$/g, '')
        return (await rulePageOf(server, rule)) ?? vscode.l10n.t('There is no rule {0}.', rule)
      },
    }),
    vscode.window.registerUriHandler({
      handleUri: ({ path }) => void showPage(path.replace(/^\/rule\//, '')),
    }),
  )
}

/** Without a rule, one of those that found something in the text in front. */
export async function explainRule(server: Server, rule?: string): Promise<void> {
  const wanted = rule ?? (await chosenRule())
  if (wanted === undefined) return
  if ((await rulePageOf(server, wanted)) === null)
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no rule {0}.', wanted))
  else await showPage(wanted)
}

async function showPage(rule: string): Promise<void> {
  if (!/^[a-z-]+\/[a-z-]+$/.test(rule)) return
  await vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.from({ scheme, path: `/${rule}.md` }))
}

async function chosenRule(): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor
  const found = editor
    ? vscode.languages.getDiagnostics(editor.document.uri).filter(({ source }) => source === 'onevoice')
    : []
  const here = found.find(({ range }) => editor && range.contains(editor.selection.active))
  const rules = [...new Set([...(here ? [here] : []), ...found].map(codeOf))].filter((code) => code !== '')
  if (rules.length > 0) return vscode.window.showQuickPick(rules, { title: vscode.l10n.t('Which rule?') })
  return vscode.window.showInputBox({ title: vscode.l10n.t('Which rule?'), placeHolder: 'pushy/urgency' })
}

const codeOf = ({ code }: vscode.Diagnostic): string =>
  String(typeof code === 'object' && code !== null ? code.value : (code ?? ''))
