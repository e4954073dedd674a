/**
 * Whether the server's memory stays flat while somebody types: drives the built `onevoice lsp` through thousands of keystrokes in a text made of
 * the examples, and prints its heap after a collection ten times on the way, beside what it was after the first keystrokes.
 *
 *     node bench/typing-memory.mjs [edits] [language] [bytes]
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const edits = Number(process.argv[2] ?? 5000)
const language = process.argv[3] ?? 'en'
const bytes = Number(process.argv[4] ?? 100_000)

const texts = readdirSync(join(root, 'examples'), { recursive: true })
  .filter((name) => new RegExp(`\\.${language}\\.(md|txt)$`).test(name))
  .map((name) => readFileSync(join(root, 'examples', name), 'utf8').replace(/^---[\s\S]*?---\n/, ''))
let text = ''
for (let index = 0; Buffer.byteLength(text) < bytes; index++)
  text += `${texts[index % texts.length]}\n\nNumber ${index}.\n\n`

const folder = mkdtempSync(join(tmpdir(), 'onevoice-memory-'))
writeFileSync(join(folder, 'voice.yaml'), readFileSync(join(root, 'examples/voice.yaml')))
const flags = ['--expose-gc', '--require', join(root, 'bench/typing-memory.cjs')]
const server = spawn(process.execPath, [...flags, join(root, 'packages/cli/bin/onevoice.js'), 'lsp'], {
  stdio: ['pipe', 'pipe', 'inherit', 'ipc'],
})
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
let version = 1
await connection.sendNotification('textDocument/didOpen', {
  textDocument: { uri, languageId: 'markdown', version, text },
})

/** A letter at places all over the text; every other keystroke takes it away again, so that the text does not grow. */
async function type(index) {
  const place = Math.floor(((Math.floor(index / 2) * 0.618) % 1) * text.length)
  const before = text.slice(0, place)
  const start = { line: before.split('\n').length - 1, character: before.length - before.lastIndexOf('\n') - 1 }
  const end = index % 2 === 0 ? start : { line: start.line, character: start.character + 1 }
  const unit = index % 2 === 0 ? 'a' : ''
  await connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: ++version },
    contentChanges: [{ range: { start, end }, text: unit }],
  })
  await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } })
}

const heap = () =>
  new Promise((resolve) => {
    server.once('message', (used) => resolve(used / 2 ** 20))
    server.send('heap')
  })

for (let index = 0; index < 20; index++) await type(index)
const first = await heap()
console.log(`${language}: ${text.length} units; heap after 20 keystrokes ${first.toFixed(1)} MiB`)
for (let index = 20; index <= edits; index++) {
  await type(index)
  if (index % Math.ceil(edits / 10) !== 0) continue
  const now = await heap()
  console.log(`  ${String(index).padStart(5)}  ${now.toFixed(1)} MiB  ${(now / first).toFixed(3)}`)
}
await connection.sendRequest('shutdown')
await connection.sendNotification('exit')
connection.dispose()
server.disconnect()
