/** `pnpm bench`: onevoice beside its peers on the same texts, as ratios of processor time. Run by hand; never part of the tests. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stringify } from 'yaml'
import { readCorpora, textOf, wordsOf, writeFile } from './corpus.ts'
import { type Figure, interleaved, type Program } from './measure.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const onevoice = join(here, '../packages/cli/bin/onevoice.js')
const bin = (name: string): string => join(here, 'node_modules', name)
const rounds = Number(process.env.ROUNDS ?? 5)
const only = process.argv[2]

const work = mkdtempSync(join(tmpdir(), 'onevoice-bench-texts-'))

function installPeers(): void {
  const { status } = spawnSync(
    'npx',
    ['--yes', 'pnpm@10.34.9', 'install', '--ignore-workspace', '--frozen-lockfile', '--silent'],
    { cwd: here, stdio: 'inherit' },
  )
  if (status !== 0) throw new Error('the peers could not be installed')
}

function report(title: string, programs: readonly Program[]): void {
  if (only && !title.toLowerCase().includes(only.toLowerCase())) return
  const figures = interleaved(programs, rounds)
  console.log(`\n${title}\n${'program'.padEnd(34)}${'cpu ms'.padStart(9)}${'× first'.padStart(10)}${'MiB'.padStart(7)}`)
  for (const figure of figures) console.log(row(figure))
}

const row = ({ name, cpu, ratio, memory }: Figure): string =>
  `${name.padEnd(34)}${cpu.toFixed(0).padStart(9)}${ratio.toFixed(2).padStart(10)}${memory.toFixed(0).padStart(7)}`

function prepareTexts(): void {
  const corpora = readCorpora([join(here, 'node_modules/.pnpm'), join(here, '../node_modules/.pnpm')])
  const text = textOf(corpora.english, 1_000_000)
  writeFile(join(work, 'en/text.md'), text)
  writeFile(join(work, 'ja/text.md'), textOf(corpora.japanese, 1_000_000))
  const words = wordsOf(text, 5000)
  const terms = words.slice(0, 500)
  writeFile(
    join(work, 'en/prh.yml'),
    stringify({ version: 1, rules: terms.map((word) => ({ expected: `${word}s`, pattern: `/\\b${word}\\b/i` })) }),
  )
  writeFile(join(work, 'en/.textlintrc.json'), JSON.stringify({ rules: { prh: { rulePaths: ['prh.yml'] } } }))
  writeFile(join(work, 'ja/.textlintrc.json'), JSON.stringify({ rules: { 'preset-ja-technical-writing': true } }))
  for (const [name, count] of [
    ['terms', 500],
    ['few', 200],
    ['many', 5000],
  ] as const)
    writeFile(join(work, `en/${name}.yaml`), termsProfile(words, count))
  const line = corpora.english
    .join('\n')
    .split('\n')
    .filter((one) => one.length > 60)
  for (let index = 0; index < 10_000; index++)
    writeFile(
      join(work, `many/${index % 100}/${index}.md`),
      `# Note ${index}\n\n${line.slice(index, index + 4).join('\n\n')}\n`,
    )
  writeFile(join(work, 'one/line.md'), 'Thank you for your order.\n')
}

/** Terms that occur, then pairs of words that need not. */
function termsProfile(words: readonly string[], count: number): string {
  const pairs = words.flatMap((word, index) =>
    index % 7 === 0 ? words.slice(index + 1, index + 8).map((other) => `${word} ${other}`) : [],
  )
  const phrases = [...words.slice(0, Math.min(count, 500)), ...pairs].slice(0, count)
  const rules = Object.fromEntries(['urgency', 'scarcity', 'hype'].map((name) => [name, 'off']))
  return stringify({
    version: 1,
    brand: { name: 'Bench' },
    pushy: rules,
    terms: phrases.map((word) => ({ use: `${word}s`, instead_of: [word], language: 'en' })),
  })
}

const check = (name: string, ...args: string[]): Program => ({
  name,
  args: [onevoice, 'check', '--format', 'compact', ...args],
  cwd: work,
})
const textlint = (name: string, folder: string): Program => ({
  name,
  args: [bin('textlint/bin/textlint.js'), '--rules-base-directory', bin(''), 'text.md'],
  cwd: join(work, folder),
})

function startUp(): Program[] {
  return [
    { name: 'node -e 0', args: ['-e', '0'] },
    { name: 'onevoice --version', args: [onevoice, '--version'] },
    check('onevoice, one line', 'one/line.md'),
    { name: 'write-good, one line', args: [bin('write-good/bin/write-good.js'), 'one/line.md'], cwd: work },
    { name: 'alex, one line', args: [bin('alex/cli.js'), 'one/line.md'], cwd: work },
  ]
}

const englishTerms = (): Program[] => [
  check('onevoice', 'en/text.md', '--profile', 'en/terms.yaml'),
  textlint('textlint + prh', 'en'),
]

const english = (): Program[] => [
  check('onevoice', 'en/text.md'),
  { name: 'alex', args: [bin('alex/cli.js'), 'en/text.md'], cwd: work },
  { name: 'write-good', args: [bin('write-good/bin/write-good.js'), 'en/text.md'], cwd: work },
]

const japanese = (): Program[] => [check('onevoice', 'ja/text.md'), textlint('textlint + ja-technical-writing', 'ja')]

const phrases = (): Program[] => [
  check('200 phrases', 'en/text.md', '--profile', 'en/few.yaml'),
  check('5,000 phrases', 'en/text.md', '--profile', 'en/many.yaml'),
]

const manyFiles = (): Program[] => [check('onevoice', 'many')]

installPeers()
try {
  prepareTexts()
  report('Start-up', startUp())
  report('1 MB of English Markdown, 500 terms', englishTerms())
  report('1 MB of English Markdown, recommended profile', english())
  report('1 MB of Japanese Markdown', japanese())
  report('200 and 5,000 phrases on 1 MB', phrases())
  report('10,000 small files', manyFiles())
} finally {
  rmSync(work, { recursive: true })
}
