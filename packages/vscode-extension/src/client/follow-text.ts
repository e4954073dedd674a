/** Tells when the voice of the text in front may have changed: another text, an edit that was judged, another setting. */
import * as vscode from 'vscode'

/** Judging has to end first; the diagnostics that come then bring another call. */
const restMilliseconds = 150

export function followText(tell: (document: vscode.TextDocument | undefined) => void): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined
  const soon = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => tell(vscode.window.activeTextEditor?.document), restMilliseconds)
  }
  const isInFront = (uri: vscode.Uri): boolean =>
    uri.toString() === vscode.window.activeTextEditor?.document.uri.toString()
  soon()
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(soon),
    vscode.workspace.onDidChangeTextDocument(({ document }) => isInFront(document.uri) && soon()),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => uris.some(isInFront) && soon()),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('onevoice') && soon()),
    { dispose: () => clearTimeout(timer) },
  )
}
