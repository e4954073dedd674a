/** Creating and opening profiles. */
import * as vscode from 'vscode'
import { voiceOf } from './requests.ts'
import type { Server } from './server.ts'
import { exists } from './when-wanted.ts'

const fileName = 'voice.yaml'

/** Short enough to be read at a glance, and of use as it stands. */
const firstProfile = (
  brand: string,
): string => `# ${vscode.l10n.t('The voice of the brand. Every key has help: hover over it, or press Ctrl+Space for more.')}
version: 1
brand:
  name: ${JSON.stringify(brand)}
extends: recommended

voice:
  relationship: peer # host, peer or friend

banned:
  - { phrase: act now, use: "The offer ends on {date}.", reason: We do not rush people. }

terms:
  - { use: sign up, instead_of: [signup], language: en }

channels:
  support: { department: support, files: ["macros/**", "support/**"] }
  marketing: { department: marketing, files: ["site/**", "mail/**"] }

examples: # every one is a test
  - { say: "The offer ends on 31 May." }
  - { avoid: "Act now!", because: [terms/banned] }
`

export async function createProfile(): Promise<void> {
  const folder = await chosenFolder()
  if (!folder) return
  const uri = vscode.Uri.joinPath(folder.uri, fileName)
  if (!(await exists(uri))) {
    const text = new TextEncoder().encode(firstProfile(folder.name))
    await vscode.workspace.fs.writeFile(uri, text)
  }
  await vscode.window.showTextDocument(uri)
}

async function chosenFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const { workspaceFolders: folders = [] } = vscode.workspace
  if (folders.length > 1) return vscode.window.showWorkspaceFolderPick()
  if (!folders[0])
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a folder first: the profile is a file in it.'))
  return folders[0]
}

/** The profile that judges the text in front; offers to make one when it is a built-in profile. */
export async function openProfile(server: Server): Promise<void> {
  const uri = vscode.window.activeTextEditor?.document.uri.toString()
  const report = uri === undefined ? null : await voiceOf(server, uri)
  if (report?.profile.uri !== undefined) {
    await vscode.window.showTextDocument(vscode.Uri.parse(report.profile.uri))
    return
  }
  const create = vscode.l10n.t('Create voice.yaml')
  const name = report?.profile.name ?? 'recommended'
  const message = vscode.l10n.t('This text is judged by the built-in profile {0}, which is no file.', name)
  if ((await vscode.window.showInformationMessage(message, create)) === create) await createProfile()
}
