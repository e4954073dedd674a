/**
 * Whether the server's memory stays flat while somebody types: drives the built `onevoice lsp` through thousands of keystrokes in a text made of
 * the examples, and prints its heap after a collection ten times on the way, beside what it was after the first keystrokes.
 *
 *     node bench/typing-memory.mjs [edits] [language] [markdown|json] [bytes]
 */
import { join } from 'node:path'
import { openText, positionAt, root } from './typing.mjs'

const edits = Number(process.argv[2] ?? 5000)
const language = process.argv[3] ?? 'en'
const kind = process.argv[4] ?? 'markdown'
const bytes = Number(process.argv[5] ?? 100_000)

const flags = ['--expose-gc', '--require', join(root, 'bench/typing-memory.cjs')]
const stdio = ['pipe', 'pipe', 'inherit', 'ipc']
const { server, text, ask, change, close, placeFrom } = await openText({ language, kind, bytes, flags, stdio })

/** A letter at places all over the text; every other keystroke takes it away again, so that the text does not grow. */
async function type(index) {
  const start = positionAt(text, placeFrom(text, Math.floor(((Math.floor(index / 2) * 0.618) % 1) * text.length)))
  const end = index % 2 === 0 ? start : { line: start.line, character: start.character + 1 }
  await change([{ range: { start, end }, text: index % 2 === 0 ? 'a' : '' }])
  await ask()
}

const heap = () =>
  new Promise((resolve) => {
    server.once('message', (used) => resolve(used / 2 ** 20))
    server.send('heap')
  })

for (let index = 0; index < 20; index++) await type(index)
const first = await heap()
console.log(`${language}, ${kind}: ${text.length} units; heap after 20 keystrokes ${first.toFixed(1)} MiB`)
for (let index = 20; index <= edits; index++) {
  await type(index)
  if (index % Math.ceil(edits / 10) !== 0) continue
  const now = await heap()
  console.log(`  ${String(index).padStart(5)}  ${now.toFixed(1)} MiB  ${(now / first).toFixed(3)}`)
}
await close()
server.disconnect()
