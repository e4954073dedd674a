/**
 * What a keystroke costs: drives the built `onevoice lsp` over standard input and output, types one unit at a time into a text of 100 KB, and
 * asks for the diagnostics after each. Prints the processor time of the server's main thread for each update, which is what an editor waits for on
 * a machine that has nothing else to do, the time until the answer, both as shares of a full check, and the server's memory.
 *
 *     node bench/latency.mjs [edits]
 */
import { readFileSync } from 'node:fs'
import { openText, positionAt } from './typing.mjs'

const edits = Number(process.argv[2] ?? 500)

/** Resident KiB of a process, from /proc; 0 where there is none. */
function resident(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
  } catch {
    return 0
  }
}

/** Processor milliseconds of the main thread of a process, from /proc; 0 where there is none. */
function spent(pid) {
  try {
    return Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6
  } catch {
    return 0
  }
}

const at = (figures, share) =>
  figures.toSorted((a, b) => a - b)[Math.min(figures.length - 1, Math.floor(figures.length * share))]
const shown = (value) => value.toFixed(1).padStart(7)

async function run(language, kind) {
  const { server, text: first, ask, change, close, placeFrom } = await openText({ language, kind })
  let text = first
  const timed = async (work) => {
    const [before, from] = [performance.now(), spent(server.pid)]
    const same = await work()
    return { same, waited: performance.now() - before, processor: spent(server.pid) - from }
  }
  const type = async (index) => {
    // Where people type: somewhere, and then on from there.
    const place = placeFrom(text, Math.floor(((Math.floor(index / 20) * 0.618) % 1) * text.length)) + (index % 20)
    const start = positionAt(text, place)
    const unit = 'an order. '[index % 10]
    text = text.slice(0, place) + unit + text.slice(place)
    await change([{ range: { start, end: start }, text: unit }])
    return ask()
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
  const keys = []
  const memory = []
  for (let index = 0; index < edits; index++) {
    keys.push(await timed(() => type(index + 60)))
    if (index % Math.ceil(edits / 10) === 0) memory.push(Math.round(resident(server.pid) / 1024))
  }
  console.log(`${language}, ${kind}: ${text.length} units, ${edits} keystrokes`)
  for (const [name, what] of [
    ['processor', ({ processor }) => processor],
    ['answer after', ({ waited }) => waited],
  ]) {
    const whole = at(full.map(what), 0.5)
    const [median, most] = [at(keys.map(what), 0.5), at(keys.map(what), 0.95)]
    console.log(
      `  ${name.padEnd(12)} full ${shown(whole)} ms   keystroke ${shown(median)}   95 % ${shown(most)}   shares ${(median / whole).toFixed(2)} ${(most / whole).toFixed(2)}`,
    )
  }
  console.log(`  diagnostics that stayed ${shown((100 * keys.filter(({ same }) => same).length) / edits)} %`)
  console.log(`  resident MiB ${memory.join(' ')}`)
  await close()
}

for (const kind of ['markdown', 'json']) for (const language of ['en', 'ja']) await run(language, kind)
