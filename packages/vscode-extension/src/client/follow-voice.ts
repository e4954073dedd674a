/** The voice of the text in front, asked for again when it may have changed: another text, an edit that was judged, another setting. */
import type { VoiceReport } from '@onevoice/language-server'
import * as vscode from 'vscode'
import { voiceOf } from './requests.ts'
import type { Server } from './server.ts'

/** Judging has to end first; the diagnostics that come then bring another call. */
const restMilliseconds = 150

export interface FollowedVoice extends vscode.Disposable {
  /** Told of every new report: null for what is no copy. `isText` is false when no editor of a text is in front. */
  readonly onDidChange: vscode.Event<{ readonly report: VoiceReport | null; readonly isText: boolean }>
}

export function followVoice(server: Server): FollowedVoice {
  const changes = new vscode.EventEmitter<{ readonly report: VoiceReport | null; readonly isText: boolean }>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0
  const ask = async (): Promise<void> => {
    const question = ++asked
    const document = vscode.window.activeTextEditor?.document
    const report = document ? await voiceIn(document, server) : null
    // A newer question has a newer answer.
    if (question === asked) changes.fire({ report, isText: document !== undefined })
  }
  const soon = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void ask(), restMilliseconds)
  }
  const isInFront = (uri: vscode.Uri): boolean =>
    uri.toString() === vscode.window.activeTextEditor?.document.uri.toString()
  soon()
  const listening = vscode.Disposable.from(
    changes,
    server.onDidChangeState(soon),
    vscode.window.onDidChangeActiveTextEditor(soon),
    vscode.workspace.onDidChangeTextDocument(({ document }) => isInFront(document.uri) && soon()),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => uris.some(isInFront) && soon()),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('onevoice') && soon()),
    { dispose: () => clearTimeout(timer) },
  )
  return { onDidChange: changes.event, dispose: () => listening.dispose() }
}

/** Null while the server cannot be asked: what it says next brings another question. */
async function voiceIn({ uri }: vscode.TextDocument, server: Server): Promise<VoiceReport | null> {
  if (!server.isRunning()) return null
  try {
    return await voiceOf(server, uri.toString())
  } catch (error) {
    server.log(String(error))
    return null
  }
}
