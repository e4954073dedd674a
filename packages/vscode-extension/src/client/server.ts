/** The server as the parts of the extension see it. Its client is a large library, which is loaded once the extension is active. */
import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { whenWanted } from './when-wanted.ts'

/** Loads the client and makes it; it is started by whoever asked. */
export type Connect = () => Promise<BaseLanguageClient>

export interface Server {
  /** Starts the server if it was not wanted yet, and waits until it runs; rejects when it cannot. */
  request<Answer>(method: string, params: unknown): Promise<Answer>
  isRunning(): boolean
  /** It started, or ended. */
  readonly onDidChangeState: vscode.Event<unknown>
  /** Writes into the output channel. */
  log(line: string): void
  restart(): Promise<void>
}

export function lateServer(connect: Connect): Server & vscode.Disposable {
  const changes = new vscode.EventEmitter<unknown>()
  let client: BaseLanguageClient | undefined
  let connecting: Promise<BaseLanguageClient> | undefined
  const connected = (): Promise<BaseLanguageClient> => {
    connecting ??= connect().then((made) => {
      client = made
      made.onDidChangeState((change) => changes.fire(change))
      made.start().catch((error: unknown) => made.outputChannel.appendLine(String(error)))
      return made
    })
    return connecting
  }
  // Not before the extension is active.
  let waiting: vscode.Disposable | undefined
  const timer = setTimeout(() => {
    waiting = whenWanted(() => void connected())
  }, 0)
  return {
    request: async <Answer>(method: string, params: unknown) => (await connected()).sendRequest<Answer>(method, params),
    isRunning: () => client?.isRunning() ?? false,
    onDidChangeState: changes.event,
    log: (line) => client?.outputChannel.appendLine(line),
    async restart() {
      const made = await connected()
      if (made.needsStop()) await made.stop()
      await made.start()
    },
    dispose() {
      clearTimeout(timer)
      waiting?.dispose()
      changes.dispose()
      return connecting?.then((made) => made.dispose())
    },
  }
}
