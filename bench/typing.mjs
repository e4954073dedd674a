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

/** The same as an export of macros, three paragraphs each. */
function macrosOf(language, bytes) {
  const paragraphs = textOf(language, 2 * bytes)
    .split(/\n\n+/)
    .filter((one) => one.trim() !== '')
    .map((one) => `<p>${one.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`)
  const macros = []
  for (let size = 0; size < bytes; size += Buffer.byteLength(JSON.stringify(macros.at(-1), undefined, 2))) {
    const id = macros.length
    const value = paragraphs.slice(3 * id, 3 * id + 3).join('')
    const actions = [
      { field: 'status', value: 'solved' },
      { field: 'comment_value_html', value },
    ]
    macros.push({ id, title: `Macro ${id}`, active: true, actions })
  }
  return JSON.stringify({ macros }, undefined, 2)
}

/** What is typed into: its name, what editors call it, its text, and the next place at or after one where copy can be typed. */
const kinds = {
  markdown: { name: 'mail.md', textOf, placeFrom: (_, place) => place },
  json: {
    name: 'macros.json',
    textOf: macrosOf,
    placeFrom: (text, place) => {
      const end = text.indexOf('</p>', place)
      return end < 0 ? text.indexOf('</p>') : end
    },
  },
}

/** Starts the server with such a text; `flags` and `stdio` are those of the process. */
export async function openText({
  language,
  kind = 'markdown',
  bytes = 100_000,
  flags = [],
  stdio = ['pipe', 'pipe', 'inherit'],
}) {
  const { name, placeFrom, ...made } = kinds[kind]
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
  const uri = pathToFileURL(join(folder, name)).href
  const text = made.textOf(language, bytes)
  let version = 1
  let previousResultId
  const textDocument = { uri, languageId: kind, version, text }
  await connection.sendNotification('textDocument/didOpen', { textDocument })
  return {
    server,
    text,
    placeFrom,
    /** As editors ask: the server may say that what they have still holds. Says whether it did. */
    async ask() {
      const asked = { textDocument: { uri }, previousResultId }
      const report = await connection.sendRequest('textDocument/diagnostic', asked)
      previousResultId = report.resultId
      return report.kind === 'unchanged'
    },
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
