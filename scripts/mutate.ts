/**
 * `pnpm mutate register/level`: breaks the code of a rule in small ways, one at a time, and runs its cases. A break that no case notices is
 * printed with its place: either a case is missing or the code does nothing. Without a rule it goes through all that are written in code.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'
import { filesUnder, root } from './generate/outputs.ts'

interface Mutant {
  readonly source: string
  readonly line: number
  readonly was: string
  readonly now: string
}

/** Small breaks: a pattern and what stands there instead. */
const breaks: readonly (readonly [RegExp, string])[] = [
  [/===/g, '!=='],
  [/!==/g, '==='],
  [/&&/g, '||'],
  [/\|\|/g, '&&'],
  [/ < /g, ' >= '],
  [/ > /g, ' <= '],
  [/ <= /g, ' > '],
  [/ >= /g, ' < '],
  [/ \+ /g, ' - '],
  [/\btrue\b/g, 'false'],
  [/\bfalse\b/g, 'true'],
  [/\byield flag\(/g, 'void flag('],
  [/\breturn true\b/g, 'return false'],
]

const wanted = process.argv[2]
const folder = mkdtempSync(join(tmpdir(), 'onevoice-mutants-'))
/** Milliseconds that the cases of a rule may take, process included. */
const patience = 30_000
let runner: ChildProcess | undefined
let [noticed, missed, made] = [0, 0, 0]
try {
  for (const path of filesUnder('packages/core/src/rules').filter(
    (one) => /\/[\w-]+\/[\w-]+\/[\w-]+\.ts$/.test(one) && !one.endsWith('.test.ts'),
  )) {
    const id = dirname(path).split('/').slice(-2).join('/')
    if (wanted === undefined || id.startsWith(wanted)) await mutateFile(path, id)
  }
} finally {
  runner?.kill()
  rmSync(folder, { recursive: true })
}
console.log(`${noticed} of ${noticed + missed} breaks were noticed.`)

async function mutateFile(path: string, id: string): Promise<void> {
  const source = readFileSync(join(root, path), 'utf8')
  const whole: Mutant = { source, line: 0, was: '', now: '' }
  if (await isNoticed(path, id, whole)) throw new Error(`${id} fails its cases as it stands`)
  for (const mutant of mutantsOf(source)) {
    if (await isNoticed(path, id, mutant)) noticed++
    else {
      missed++
      console.log(`${path}:${mutant.line}: ${mutant.was.trim()} → ${mutant.now.trim()}`)
    }
  }
}

/** One mutant for each place; declarations of messages, types and imports are left alone. */
function* mutantsOf(source: string): Iterable<Mutant> {
  for (const [pattern, instead] of breaks)
    for (const match of source.matchAll(pattern)) {
      const start = source.lastIndexOf('\n', match.index) + 1
      const end = source.indexOf('\n', match.index)
      const was = source.slice(start, end)
      if (/^\s*(\/\/|\*|\/\*|import|summary:|why:|export type|[\w]+: ['“])/.test(was)) continue
      const now = source.slice(start, match.index) + instead + source.slice(match.index + match[0].length, end)
      yield {
        source: source.slice(0, start) + now + source.slice(end),
        line: source.slice(0, start).split('\n').length,
        was,
        now,
      }
    }
}

/** What a process is asked: whether the cases of a rule, bundled into a file, notice that it is broken. */
export interface MutantQuestion {
  readonly bundle: string
  readonly id: string
}

/** Mutants run in a process of their own, so that one that loops for ever can be stopped: whoever waits for it has noticed. */
async function isNoticed(path: string, id: string, mutant: Mutant): Promise<boolean> {
  const bundle = await bundled(path, id, mutant.source).catch(() => undefined)
  // It does not even build: nobody could miss that.
  if (bundle === undefined) return true
  runner ??= fork(new URL('mutant-runner.ts', import.meta.url))
  const answer = await answerOf(runner, { bundle, id })
  if (answer !== undefined) return answer
  runner.kill('SIGKILL')
  runner = undefined
  return true
}

/** Undefined when the process ends or takes too long. */
function answerOf(asked: ChildProcess, question: MutantQuestion): Promise<boolean | undefined> {
  return new Promise((resolve) => {
    const settle = (answer: boolean | undefined): void => {
      clearTimeout(limit)
      asked.removeAllListeners()
      resolve(answer)
    }
    const limit = setTimeout(() => settle(undefined), patience)
    asked.once('message', (answer) => settle(answer === true))
    asked.once('exit', () => settle(undefined))
    asked.send(question)
  })
}

/** A file with the rule, bundled with one of its files replaced. */
async function bundled(path: string, id: string, source: string): Promise<string> {
  const outfile = join(folder, `${made++}.mjs`)
  await build({
    entryPoints: [join(root, 'packages/core/src/rules', id, 'rule.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'silent',
    plugins: [
      {
        name: 'mutant',
        setup: ({ onLoad }) =>
          onLoad({ filter: /\.ts$/ }, ({ path: file }) =>
            file === join(root, path) ? { contents: source, loader: 'ts' } : undefined,
          ),
      },
    ],
  })
  return outfile
}
