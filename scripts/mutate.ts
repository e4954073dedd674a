/**
 * `pnpm mutate register/level`: breaks the code of a rule in small ways, one at a time, and runs its cases. A break that no case notices is
 * printed with its place: either a case is missing or the code does nothing. Without a rule it goes through all that are written in code.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { rules } from '../packages/core/src/generated/rules.ts'
import type { Rule } from '../packages/core/src/rules/index.ts'
import { type Case, readCases } from '../test/harness/case-file.ts'
import { differences, libraryDifferences } from '../test/harness/run-case.ts'
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
let [noticed, missed, made] = [0, 0, 0]
try {
  for (const path of filesUnder('packages/core/src/rules').filter(
    (one) => /\/[\w-]+\/[\w-]+\/[\w-]+\.ts$/.test(one) && !one.endsWith('.test.ts'),
  )) {
    const id = dirname(path).split('/').slice(-2).join('/')
    if (wanted === undefined || id.startsWith(wanted)) await mutateFile(path, id)
  }
} finally {
  rmSync(folder, { recursive: true })
}
console.log(`${noticed} of ${noticed + missed} breaks were noticed.`)

async function mutateFile(path: string, id: string): Promise<void> {
  const cases = casesOf(id)
  const source = readFileSync(join(root, path), 'utf8')
  const whole: Mutant = { source, line: 0, was: '', now: '' }
  if (await isNoticed(path, id, whole, cases)) throw new Error(`${id} fails its cases as it stands`)
  for (const mutant of mutantsOf(source)) {
    if (await isNoticed(path, id, mutant, cases)) noticed++
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

async function isNoticed(path: string, id: string, mutant: Mutant, cases: readonly Case[]): Promise<boolean> {
  try {
    const rule = await ruleWith(path, id, mutant.source)
    const registry = rules.map((one) => (one.id === id ? rule : one))
    const sections = new Map<string, Case[]>()
    for (const one of cases)
      if (one.path !== undefined) sections.set(one.section, [...(sections.get(one.section) ?? []), one])
      else if ((await differences(rule, one, registry)).length > 0) return true
    for (const files of sections.values()) if ((await libraryDifferences(rule, files, registry)).length > 0) return true
    return false
  } catch {
    // It does not even load, or throws: nobody could miss that.
    return true
  }
}

/** The rule, bundled with one of its files replaced. */
async function ruleWith(path: string, id: string, source: string): Promise<Rule> {
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
  return ((await import(pathToFileURL(outfile).href)) as { rule: Rule }).rule
}

function casesOf(id: string): Case[] {
  return filesUnder(`packages/core/src/rules/${id}`)
    .filter((path) => /\/cases[^/]*\.md$/.test(path))
    .flatMap((path) => readCases(readFileSync(join(root, path), 'utf8'), path))
    .filter(({ todo }) => !todo)
}
