import { describe, expect, test } from 'vitest'
import { rules } from '../../generated/rules.ts'
import { boundedRegExp } from '../../lexicon/bounded-regexp.ts'
import { patternProblems, type Resolve, readProfile } from '../index.ts'

const profile = 'version: 1\ndictionaries: [prh.yml]\n'

function read(files: Readonly<Record<string, string>>, source: string = profile): ReturnType<typeof readProfile> {
  const resolve: Resolve = (name) => {
    const file = name.replace(/^\.\//, '')
    const found = files[file]
    return found === undefined
      ? { problem: { code: 'unreadable', message: `There is no file ${file}.` } }
      : { file, source: found }
  }
  return readProfile(source, { file: 'voice.yaml', rules, resolve })
}

const terms = (files: Readonly<Record<string, string>>): unknown[] =>
  (read(files).value?.statements ?? []).filter(({ path }) => path === 'terms').map(({ value }) => value)

test('a rule with words becomes an entry that keeps capitals apart', () => {
  const source =
    'version: 1\nrules:\n  - expected: ハードウェア\n    patterns: [ハードウエアー, ハードウェアー]\n    prh: 長音は付けません。\n'
  expect(terms({ 'prh.yml': source })).toEqual([
    { use: 'ハードウェア', reason: '長音は付けません。', instead_of: 'ハードウエアー', case: 'exact' },
    { use: 'ハードウェア', reason: '長音は付けません。', instead_of: 'ハードウェアー', case: 'exact' },
  ])
})

test('a word alone stands for all its cases and widths', () => {
  expect(terms({ 'prh.yml': 'version: 1\nrules: [GitHub, { expected: C++ (17) }]\n' })).toEqual([
    { use: 'GitHub', instead_of: 'GitHub' },
    { use: 'C++ (17)', instead_of: 'C++ \\(17\\)' },
  ])
})

test('a word inside the right one is part of it', () => {
  expect(terms({ 'prh.yml': 'version: 1\nrules: [{ expected: ウェブサイト, pattern: サイト }]\n' })).toEqual([
    { use: 'ウェブサイト', unless: 'ウェブサイト', instead_of: 'サイト', case: 'exact' },
  ])
})

test('a pattern keeps its groups, its flags and what must be empty', () => {
  const source =
    'version: 1\nrules:\n  - expected: ($1)\n    pattern: /[（]([0-9])[）]/\n  - expected: Vue\n    pattern: /vue(js)?/i\n    regexpMustEmpty: $1\n    options: { wordBoundary: true }\n'
  expect(terms({ 'prh.yml': source })).toEqual([
    { use: '($1)', pattern: '[（]([0-9])[）]', case: 'exact' },
    { use: 'Vue', boundary: 'word', pattern: '\\b(?:vue(js)?)\\b', must_be_empty: '$1' },
  ])
})

test('imports are followed, each file once, and entries name their own file', () => {
  const files = {
    'prh.yml': 'version: 1\nimports: [a.yml, { path: b.yml }]\nrules: [Prh]\n',
    'a.yml': 'version: 1\nimports: b.yml\nrules: [Aaa]\n',
    'b.yml': 'version: 1\nrules: [Bbb]\n',
  }
  const { value, problems } = read(files)
  expect(problems).toEqual([])
  expect(value!.statements.map(({ layer }) => layer.file)).toEqual(['b.yml', 'a.yml', 'prh.yml'])
})

test('the profile’s own entries come after those of its dictionaries', () => {
  const { value } = read(
    { 'prh.yml': 'version: 1\nrules: [Prh]\n' },
    `${profile}terms: [{ use: Own, instead_of: Prh }]\n`,
  )
  expect(value!.statements.map(({ value }) => (value as { use: string }).use)).toEqual(['Prh', 'Own'])
})

test('specs are kept as tests', () => {
  const source =
    'version: 1\nrules:\n  - expected: サーバー\n    pattern: /サーバ(?!ー)/\n    specs: [{ from: サーバを見る, to: サーバーを見る }]\n'
  expect(read({ 'prh.yml': source }).value!.specs.map(({ value }) => value)).toEqual([
    { from: 'サーバを見る', to: 'サーバーを見る' },
  ])
})

describe('problems name their place', () => {
  const rule = (lines: string): string => `version: 1\nrules:\n  - ${lines}\n`
  test.each([
    ['a missing file', {}, 'voice.yaml', 'prh.yml', 'There is no file prh.yml.'],
    [
      'a circle',
      { 'prh.yml': 'version: 1\nimports: [prh.yml]\n' },
      'prh.yml',
      'prh.yml',
      'imports itself: prh.yml → prh.yml',
    ],
    ['no expected', { 'prh.yml': rule('{ pattern: x }') }, 'prh.yml', '{ pattern: x }', 'no “expected”'],
    [
      'a group that is not there',
      { 'prh.yml': rule('{ expected: "$2", pattern: "/a(b)/" }') },
      'prh.yml',
      '"/a(b)/"',
      '“$2” names no group',
    ],
    [
      'a name that is not there',
      { 'prh.yml': rule('{ expected: "$<x>", pattern: "/a(?<y>b)/" }') },
      'prh.yml',
      '"/a(?<y>b)/"',
      '“$<x>” names no group',
    ],
    [
      'half a spec',
      { 'prh.yml': rule('{ expected: a, pattern: b, specs: [{ from: b }] }') },
      'prh.yml',
      '{ from: b }',
      'lacks its',
    ],
    [
      'a filter',
      { 'prh.yml': 'version: 1\nimports: [{ path: a.yml, ignoreRules: [x] }]\n', 'a.yml': 'version: 1\n' },
      'prh.yml',
      'ignoreRules',
      '“ignoreRules”',
    ],
  ] as const)('%s', (_, files, file, place, message) => {
    const { problems } = read(files as unknown as Readonly<Record<string, string>>)
    expect(problems).toHaveLength(1)
    const [problem] = problems
    expect(problem!.message).toContain(message)
    expect(problem!.file).toBe(file)
    expect(problem!.source!.slice(problem!.span!.start, problem!.span!.end)).toBe(place)
  })

  test('a pattern that could hang is refused where it stands', () => {
    const { value } = read({ 'prh.yml': rule('{ expected: a, pattern: "/(a+)+b/" }') })
    const problems = patternProblems(value!, boundedRegExp)
    expect(problems.map(({ file }) => file)).toContain('prh.yml')
  })
})
