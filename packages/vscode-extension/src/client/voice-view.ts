/** The voice view: score, tone against its range, register and what weighs most, for the text in front. */
import type { VoiceReport } from '@onevoice/language-server'
import * as vscode from 'vscode'
import type { FollowedVoice } from './follow-voice.ts'
import { viewStrings } from './view-strings.ts'

/** What the page sends: it is ready, or somebody clicked a cause. */
type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'go'; readonly uri: string; readonly range: VoiceReport['causes'][number]['range'] }

export function voiceView(context: vscode.ExtensionContext, { onDidChange }: FollowedVoice): vscode.Disposable {
  let page: vscode.Webview | undefined
  let last: VoiceReport | null = null
  const show = (): void => void page?.postMessage({ report: last, strings: viewStrings() })
  const following = onDidChange(({ report, isText }) => {
    // The focus in the view itself leaves the last text in it.
    if (!isText && last) return
    last = report
    show()
  })
  const provider: vscode.WebviewViewProvider = {
    resolveWebviewView({ webview, onDidDispose }) {
      page = webview
      onDidDispose(() => {
        page = undefined
      })
      const media = vscode.Uri.joinPath(context.extensionUri, 'dist', 'webview')
      webview.options = { enableScripts: true, localResourceRoots: [media] }
      webview.html = pageHtml(webview, media)
      webview.onDidReceiveMessage((message: FromPage) =>
        message.type === 'ready' ? show() : goTo(message.uri, message.range),
      )
    },
  }
  return vscode.Disposable.from(following, vscode.window.registerWebviewViewProvider('onevoice.voice', provider))
}

async function goTo(uri: string, { start, end }: VoiceReport['causes'][number]['range']): Promise<void> {
  const selection = new vscode.Range(start.line, start.character, end.line, end.character)
  await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection })
}

/** Nothing from outside the extension's own folder may load, and no script but its own may run. */
function pageHtml(webview: vscode.Webview, media: vscode.Uri): string {
  const address = (name: string): string => webview.asWebviewUri(vscode.Uri.joinPath(media, name)).toString()
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src ${webview.cspSource}`
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${address('voice.css')}">
</head>
<body><main id="voice" aria-live="polite"></main><script src="${address('voice.js')}"></script></body>
</html>`
}
