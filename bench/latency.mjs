/**
 * What a keystroke costs: drives the built `onevoice lsp` over standard input and output, types one unit at a time into a text of 100 KB, and
 * asks for the diagnostics after each. Prints the server's processor time for each update as a share of a full check, and its memory.
 *
 *     node bench/latency.mjs [edits]
 */
import { readFileSync } from 'node:fs'
import { openText, positionAt } from './typing.mjs'

const edits = Number(process.argv[2] ?? 500)

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
  const { server, text: opened, ask, change, close } = await openText({ language })
  let text = opened
  const timed = async (work) => {
    const before = performance.now()
    await work()
    return performance.now() - before
  }
  const type = async (index) => {
    // Where people type: somewhere, and then on from there.
    const place = Math.floor(((Math.floor(index / 20) * 0.618) % 1) * text.length) + (index % 20)
    const start = positionAt(text, place)
    const unit = 'an order. '[index % 10]
    text = text.slice(0, place) + unit + text.slice(place)
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
  await close()
}

for (const language of ['en', 'ja']) await run(language)
