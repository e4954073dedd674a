/**
 * What a keystroke costs: drives the built `onevoice lsp` over standard input and output, types one unit at a time into a text of 100 KB, and
 * asks for the diagnostics after each. Prints the server's processor time for each update as a share of a full check, and its memory.
 *
 *     node bench/latency.mjs [edits]
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const edits = Number(process.argv[2] ?? 500)
const bytes = 100_000

/** Copy of the examples in one language, again and again with a line between that differs. */
function textOf(language) {
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

/** Processor milliseconds (user and system) and resident KiB of a process, from /proc; zeros where there is none. */
function usage(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/.*\) /, '').split(' ')
    const resident = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return { cpu: (Number(fields[11]) + Number(fields[12])) * 10, kib: Number(resident) }
  } catch {
    return { cpu: 0, kib: 0 }
  }
}

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
const shown = (value) => value.toFixed(1).padStart(7)

async function run(language) {
  const folder = mkdtempSync(join(tmpdir(), 'onevoice-latency-'))
  writeFileSync(join(folder, 'voice.yaml'), readFileSync(join(root, 'examples/voice.yaml')))
  const server = spawn(process.execPath, [join(root, 'packages/cli/bin/onevoice.js'), 'lsp'])
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
  let text = textOf(language)
  let version = 1
  const textDocument = { uri, languageId: 'markdown', version, text }
  await connection.sendNotification('textDocument/didOpen', { textDocument })
  const ask = () => connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } })
  const change = (contentChanges) =>
    connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: ++version }, contentChanges })
  const timed = async (work) => {
    const before = performance.now()
    await work()
    return performance.now() - before
  }
  const type = async (index) => {
    // Where people type: somewhere, and then on from there.
    const place = Math.floor(((Math.floor(index / 20) * 0.618) % 1) * text.length) + (index % 20)
    const before = text.slice(0, place)
    const line = before.split('\n').length - 1
    const start = { line, character: before.length - before.lastIndexOf('\n') - 1 }
    const unit = 'an order. '[index % 10]
    text = before + unit + text.slice(place)
    await change([{ range: { start, end: start }, text: unit }])
    await ask()
  }
  await ask()
  // A text that shares nothing with the one before is checked in full.
  const full = []
  for (let index = 0; index < 12; index++) {
    await change([{ text: '' }])
    await ask()
    full.push(await timed(() => change([{ text }]).then(ask)))
  }
  for (let index = 0; index < 60; index++) await type(index)
  const start = usage(server.pid)
  const times = []
  const memory = []
  for (let index = 0; index < edits; index++) {
    times.push(await timed(() => type(index + 60)))
    if (index % Math.ceil(edits / 10) === 0) memory.push(Math.round(usage(server.pid).kib / 1024))
  }
  const spent = (usage(server.pid).cpu - start.cpu) / edits
  const sorted = times.toSorted((a, b) => a - b)
  const whole = at(
    full.toSorted((a, b) => a - b),
    0.5,
  )
  console.log(`${language}: ${text.length} units, ${edits} keystrokes`)
  console.log(`  full check    median ${shown(whole)} ms`)
  console.log(
    `  keystroke     median ${shown(at(sorted, 0.5))} ms   95 % ${shown(at(sorted, 0.95))} ms   processor ${shown(spent)} ms`,
  )
  console.log(
    `  share of full median ${shown((at(sorted, 0.5) / whole) * 100)} %    95 % ${shown((at(sorted, 0.95) / whole) * 100)} %`,
  )
  console.log(`  resident MiB  ${memory.join(' ')}`)
  await connection.sendRequest('shutdown')
  await connection.sendNotification('exit')
  connection.dispose()
}

for (const language of ['en', 'ja']) await run(language)
