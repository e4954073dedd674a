/** What is measured: each work is one text and the programs that are run over it in turn. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Program } from './measure.ts'
import { brandTerms, exportSizes, fewFiles, fewNames, macros, manyFiles } from './texts.ts'

export interface Work {
  readonly title: string
  /** Ratios are against the first. */
  readonly programs: readonly Program[]
  /** How much more of the same work each program after the first has; its ratio is divided by it. */
  readonly times?: readonly number[]
}

const here = fileURLToPath(new URL('.', import.meta.url))
const onevoice = join(here, '../packages/cli/bin/onevoice.js')
const bin = (name: string): string => join(here, 'node_modules', name)

/**
 * @param folder where `writeTexts` wrote
 * @param vale where Vale is, if anywhere
 */
export function worksIn(folder: string, vale: string | undefined): Work[] {
  const withVale: Vale = (config, file) =>
    vale === undefined
      ? []
      : [{ name: 'Vale', command: vale, args: ['--no-global', `--config=${config}`, file], cwd: folder }]
  return [
    startUp(folder, withVale),
    ...english(folder, withVale),
    ...japanese(folder),
    ...otherCopy(folder, withVale),
    ...growth(folder),
    ...warm(folder),
  ]
}

/** Nothing where there is no Vale. */
type Vale = (config: 'vale/own.ini' | 'vale/terms.ini', file: string) => Program[]

const check = (cwd: string, ...args: string[]): Program => ({
  name: 'onevoice',
  args: [onevoice, 'check', '--format', 'compact', ...args],
  cwd,
})
const named = (name: string, program: Program): Program => ({ ...program, name })
const peer = (name: string, cwd: string, script: string, ...args: string[]): Program => ({
  name,
  args: [bin(script), ...args],
  cwd,
})
const textlint = (name: string, cwd: string, file: string): Program =>
  peer(name, cwd, 'textlint/bin/textlint.js', '--rules-base-directory', bin(''), file)

const technicalWriting = (cwd: string, file: string): Program =>
  textlint('textlint + ja-technical-writing', join(cwd, 'ja'), file)
const harper = (cwd: string, file: string): Program => ({
  name: 'harper.js',
  args: [join(here, 'harper.mjs'), file],
  cwd,
})

function startUp(cwd: string, vale: Vale): Work {
  return {
    title: 'Start-up, one line of text',
    programs: [
      { name: 'node -e 0', args: ['-e', '0'] },
      { name: 'onevoice --version', args: [onevoice, '--version'] },
      check(cwd, 'one/line.md'),
      ...vale('vale/own.ini', 'one/line.md'),
      peer('write-good', cwd, 'write-good/bin/write-good.js', 'one/line.md'),
      peer('markdownlint-cli2', cwd, 'markdownlint-cli2/markdownlint-cli2-bin.mjs', 'one/line.md'),
      peer('alex', cwd, 'alex/cli.js', 'one/line.md'),
      peer('cspell', cwd, 'cspell/bin.mjs', '--no-progress', 'one/line.md'),
    ],
  }
}

function english(cwd: string, vale: Vale): Work[] {
  return [
    {
      title: 'English Markdown, 1 MB',
      programs: [
        check(cwd, 'en/text.md'),
        ...vale('vale/own.ini', 'en/text.md'),
        peer('write-good', cwd, 'write-good/bin/write-good.js', 'en/text.md'),
        peer('markdownlint-cli2', cwd, 'markdownlint-cli2/markdownlint-cli2-bin.mjs', 'en/text.md'),
        peer('cspell', cwd, 'cspell/bin.mjs', '--no-progress', '--max-file-size=0', 'en/text.md'),
        peer('alex', cwd, 'alex/cli.js', 'en/text.md'),
        harper(cwd, 'en/text.md'),
      ],
    },
    {
      title: `English Markdown, 1 MB, ${brandTerms} terms of a brand`,
      programs: [
        check(cwd, 'en/text.md', '--profile', 'en/terms.yaml'),
        textlint('textlint + prh', join(cwd, 'en'), 'text.md'),
        ...vale('vale/terms.ini', 'en/text.md'),
      ],
    },
    {
      title: 'English Markdown, 100 kB',
      programs: [check(cwd, 'en/little.md'), harper(cwd, 'en/little.md')],
    },
  ]
}

function japanese(cwd: string): Work[] {
  return [
    { title: 'Japanese Markdown, 1 MB', programs: [check(cwd, 'ja/text.md'), technicalWriting(cwd, 'text.md')] },
    { title: 'Japanese Markdown, 100 kB', programs: [check(cwd, 'ja/little.md'), technicalWriting(cwd, 'little.md')] },
  ]
}

function otherCopy(cwd: string, vale: Vale): Work[] {
  return [
    {
      title: `${fewFiles} small Markdown files`,
      programs: [
        check(cwd, 'few'),
        ...vale('vale/own.ini', 'few'),
        peer('write-good', cwd, 'write-good/bin/write-good.js', ...fewNames),
        peer('markdownlint-cli2', cwd, 'markdownlint-cli2/markdownlint-cli2-bin.mjs', 'few/**/*.md'),
        peer('cspell', cwd, 'cspell/bin.mjs', '--no-progress', 'few/**/*.md'),
        peer('alex', cwd, 'alex/cli.js', 'few'),
      ],
    },
    { title: `An export of ${macros} Zendesk macros`, programs: [check(cwd, 'macros/macros.json')] },
  ]
}

/** Ratios near 1 mean that the cost of a character, a file or a run does not grow. */
function growth(cwd: string): Work[] {
  const megabyte = named('1 MB', check(cwd, 'en/text.md'))
  return [
    {
      title: 'Growth with size, cost of a character',
      programs: [
        megabyte,
        named('one file of 10 MB', check(cwd, 'en/large.md')),
        named('one file of 50 MB', check(cwd, 'en/largest.md')),
      ],
      times: [1, 10, 50],
    },
    {
      title: 'Growth of an export of macros, cost of a character',
      programs: exportSizes.map((size) => named(`${size} MB`, check(cwd, `macros/${size}.json`))),
      times: exportSizes.map((size) => size / exportSizes[0]),
    },
    {
      title: 'Growth with rules, 1 MB',
      programs: [
        named('rules about phrases of the profile', check(cwd, 'en/text.md', '--profile', 'en/foundation.yaml')),
        named('all rules', megabyte),
      ],
    },
    {
      title: 'Growth with phrases, 1 MB',
      programs: [
        named('200 phrases', check(cwd, 'en/text.md', '--profile', 'en/few.yaml')),
        named('5,000 phrases', check(cwd, 'en/text.md', '--profile', 'en/many.yaml')),
      ],
    },
    {
      title: 'Growth with files, cost of a file',
      programs: [named(`${fewFiles} files`, check(cwd, 'few')), named(`${manyFiles} files`, check(cwd, 'many'))],
      times: [1, manyFiles / fewFiles],
    },
  ]
}

/** Only where the program has a cache. */
function warm(cwd: string): Work[] {
  const { stdout } = spawnSync(process.execPath, [onevoice, 'check', '--help'], { encoding: 'utf8' })
  if (!stdout.includes('--cache')) return []
  const title = `${manyFiles} small files, cold and with a warm cache`
  return [
    {
      title,
      programs: [named('cold', check(cwd, 'many')), { ...named('warm', check(cwd, 'many', '--cache')), warm: true }],
    },
  ]
}
