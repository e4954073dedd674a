/** A text of 100 KB, or so, open in the built `onevoice lsp`, for the scripts that type into it. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Copy of the examples in one language, again and again with a line between that differs. */
function textOf(language, bytes) {
  const texts = readdirSync(join(root, 'examples'), { recursive: true })
    .filter((name) => new RegExp(`\\.${language}\\.(md|txt)$`).test(name))
    .map((name) => readFileSync(join(root, 'examples', name), 'utf8').replace(/^---[\s\S]*?---\n/, ''))
  const parts = []
  for (let size = 0, index = 0; size < bytes; index++) {
    const part = `${texts[index % texts.length]}\n\nNumber ${index}.\n\n`
    parts.push(part)
    size += Buffer.byteLength(part)
  }
  return parts.join('')
}

/** Starts the server with such a text; `flags` and `stdio` are those of the process. */
export async function openText({ language, bytes = 100_000, flags = [], stdio = ['pipe', 'pipe', 'inherit'] }) {
  const folder = mkdtempSync(join(tmpdir(), 'onevoice-typing-'))
  writeFileSync(join(folder, 'voice.yaml'), readFileSync(join(root, 'examples/voice.yaml')))
  const server = spawn(process.execPath, [...flags, join(root, 'packages/cli/bin/onevoice.js'), 'lsp'], { stdio })
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  )
  connection.listen()
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    capabilities: { textDocument: { diagnostic: {} } },
  })
  await connection.sendNotification('initialized', {})
  const uri = pathToFileURL(join(folder, 'mail.md')).href
  const text = textOf(language, bytes)
  let version = 1
  const textDocument = { uri, languageId: 'markdown', version, text }
  await connection.sendNotification('textDocument/didOpen', { textDocument })
  return {
    server,
    text,
    ask: () => connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }),
    change: (contentChanges) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: ++version },
        contentChanges,
      }),
    async close() {
      await connection.sendRequest('shutdown')
      await connection.sendNotification('exit')
      connection.dispose()
    },
  }
}

/** Line and character of a place in the text. */
export function positionAt(text, place) {
  const before = text.slice(0, place)
  return { line: before.split('\n').length - 1, character: before.length - before.lastIndexOf('\n') - 1 }
}
