/** An editor that is not VS Code: speaks the protocol with the built `onevoice lsp` and keeps what it is told. */
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol/node'
import { root } from '../../scripts/generate/outputs.ts'

export const uriOf = (path: string): string => pathToFileURL(path).href

export interface ClientOptions {
  readonly folders?: readonly string[]
  readonly locale?: string
  readonly capabilities?: ClientCapabilities
  readonly initializationOptions?: unknown
  /** Answers `workspace/configuration`. */
  readonly settings?: (uri: string) => unknown
}

export interface Client {
  readonly connection: ProtocolConnection
  readonly initialized: InitializeResult
  /** Every `publishDiagnostics`, in order. */
  readonly published: PublishDiagnosticsParams[]
  readonly server: ChildProcess
  open(path: string, text: string, languageId?: string): Promise<string>
  /** Changes an open file; a text alone replaces all of it. */
  change(uri: string, ...changes: (string | TextDocumentContentChangeEvent)[]): Promise<void>
  close(uri: string): Promise<void>
  /** The next diagnostics of the file that satisfy the condition, those received before included. */
  diagnostics(uri: string, when?: (params: PublishDiagnosticsParams) => boolean): Promise<Diagnostic[]>
  watched(path: string, type: 1 | 2 | 3): Promise<void>
  stop(): Promise<void>
}

export async function startClient(options: ClientOptions = {}): Promise<Client> {
  const server = spawn(process.execPath, [join(root, 'packages/cli/bin/onevoice.js'), 'lsp'], { stdio: 'pipe' })
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  )
  const published: PublishDiagnosticsParams[] = []
  const waiting = new Set<() => void>()
  const versions = new Map<string, number>()
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params)
    for (const wake of waiting) wake()
  })
  connection.onRequest('client/registerCapability', () => null)
  connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri: string }[] }) =>
    items.map(({ scopeUri }) => options.settings?.(scopeUri) ?? null),
  )
  connection.listen()
  const folders = (options.folders ?? []).map((path) => ({ uri: uriOf(path), name: path }))
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: folders[0]?.uri ?? null,
    workspaceFolders: folders,
    ...(options.locale ? { locale: options.locale } : {}),
    capabilities: options.capabilities ?? {},
    initializationOptions: options.initializationOptions,
  })
  await connection.sendNotification('initialized', {})
  return {
    connection,
    initialized,
    published,
    server,
    async open(path, text, languageId = 'markdown') {
      const uri = path.startsWith('untitled:') ? path : uriOf(path)
      versions.set(uri, 1)
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId, version: 1, text },
      })
      return uri
    },
    async change(uri, ...changes) {
      const version = versions.get(uri)! + 1
      versions.set(uri, version)
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: changes.map((change) => (typeof change === 'string' ? { text: change } : change)),
      })
    },
    close: (uri) => connection.sendNotification('textDocument/didClose', { textDocument: { uri } }),
    diagnostics: (uri, when = ({ version }) => version === versions.get(uri)) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = published.findLast((params) => params.uri === uri && when(params))
          if (!found) return
          clearTimeout(timer)
          waiting.delete(look)
          resolve(found.diagnostics)
        }
        const timer = setTimeout(() => {
          waiting.delete(look)
          reject(new Error(`no diagnostics for ${uri}; received: ${JSON.stringify(published.slice(-3))}`))
        }, 20_000)
        waiting.add(look)
        look()
      }),
    watched: (path, type) =>
      connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(path), type }] }),
    async stop() {
      await connection.sendRequest('shutdown')
      await connection.sendNotification('exit')
      connection.dispose()
    },
  }
}
