/** When the server is needed. It takes memory and a moment to start, which a window with a JSON file in it and no voice should not pay. */
import * as vscode from 'vscode'

/** File name endings that a format of onevoice reads, put in by the build. */
declare const ONEVOICE_ENDINGS: readonly string[]

/** Calls `start` once, as soon as a text is open that the server has something to say about. */
export function whenWanted(start: () => void): vscode.Disposable {
  let done = false
  const look = async (document: vscode.TextDocument): Promise<void> => {
    if (done || !(await isWanted(document)) || done) return
    done = true
    listening.dispose()
    start()
  }
  const lookAtAll = (): void => {
    for (const document of vscode.workspace.textDocuments) void look(document)
  }
  const made = vscode.workspace.createFileSystemWatcher('**/voice.{yaml,yml}', false, true, true)
  const listening = vscode.Disposable.from(
    made,
    made.onDidCreate(lookAtAll),
    vscode.workspace.onDidOpenTextDocument((document) => void look(document)),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('onevoice') && lookAtAll()),
  )
  lookAtAll()
  return listening
}

/** Copy whatever the folder holds: texts without a profile are judged by the built-in one. */
const prose: ReadonlySet<string> = new Set(['markdown', 'mdx', 'plaintext', 'html'])

async function isWanted({ uri, languageId }: vscode.TextDocument): Promise<boolean> {
  const folders = vscode.workspace.workspaceFolders ?? []
  // Logs, old revisions and pages of the editor are no files.
  if (!['file', 'untitled', ...folders.map((folder) => folder.uri.scheme)].includes(uri.scheme)) return false
  if (prose.has(languageId) || /\/(?:voice\.ya?ml|profile\.yaml)$/.test(uri.path)) return true
  const ending = /\.([^./]+)$/.exec(uri.path)?.[1]?.toLowerCase() ?? ''
  // Most files of these kinds are no copy, but in folders that have a voice they may be.
  return ONEVOICE_ENDINGS.includes(ending) && (await hasProfile(uri))
}

async function hasProfile(uri: vscode.Uri): Promise<boolean> {
  if (vscode.workspace.getConfiguration('onevoice', uri).get<string>('profile')) return true
  for (let folder = vscode.Uri.joinPath(uri, '..'); ; folder = vscode.Uri.joinPath(folder, '..')) {
    const found = await Promise.all(places.map((place) => exists(vscode.Uri.joinPath(folder, place))))
    if (found.includes(true)) return true
    if (folder.path === '/' || folder.path === '' || folder.path === vscode.Uri.joinPath(folder, '..').path)
      return false
  }
}

/** Where the server looks for a profile in a folder and those above it. */
const places = ['voice.yaml', 'voice.yml', '.onevoice/voice.yaml', '.onevoice/voice.yml']

export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri)
    return true
  } catch {
    return false
  }
}
