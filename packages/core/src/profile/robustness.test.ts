import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { problemText } from '../base/problem-text.ts'
import type { Language } from '../languages/language.ts'
import { compileVoice, readProfile } from './index.ts'
import { fixtureRules } from './rules.fixture.ts'

function problemsOf(source: string): string {
  return readProfile(source, { file: 'voice.yaml', rules: fixtureRules }).problems.map(problemText).join('\n')
}

describe('what is no profile', () => {
  test('files that are no profile', () => {
    const missing = 'voice.yaml:1:1: A profile begins with “version: 1”.'
    expect(problemsOf('')).toBe(missing)
    expect(problemsOf('brand: { name: Hoshi }')).toContain(missing)
    expect(problemsOf('just text')).toContain('must be a block of keys that begins with “version: 1”, not “just text”.')
    expect(problemsOf('- a\n- b\n')).toContain('not a list.')
    expect(problemsOf('version: 2\n')).toContain('“version” must be 1, not 2.')
  })

  test('files that are too large or nested too deep', () => {
    expect(problemsOf(`version: 1\n# ${'x'.repeat(1_000_000)}`)).toBe(
      'voice.yaml:1:1: The file is too large for a profile.\n   1 | version: 1\n     | ^',
    )
    expect(problemsOf(`a: ${'['.repeat(300_000)}`)).toContain('nested too deep')
    expect(problemsOf(`a: ${'- '.repeat(300_000)}`)).toContain('nested too deep')
  })
})

test('a key that schemas pass over is named', () => {
  expect(problemsOf('version: 1\n__proto__:')).toContain('“__proto__” is not a key that is known.')
})

describe('readProfile never throws', () => {
  const word = fc.constantFrom(
    'version: 1',
    'tone',
    'banned',
    '- ',
    '  ',
    ': ',
    '\n',
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    '|',
    '>',
    '&a',
    '*a',
    '!t',
    '#',
    '%',
    '日本',
    '0',
    'null',
    '__proto__',
    'rules',
    'pushy/hype',
    '\t',
    '? ',
    '<<',
    '---',
  )
  test('on text that looks like YAML', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const source = words.join('')
        for (const text of [source, `version: 1\n${source}`]) {
          const { value, problems } = readProfile(text, { file: 'x.yaml', rules: fixtureRules })
          if (value) compileVoice(value, { language: { tag: 'en' } as Language })
          else if (problems.length === 0) throw new Error('neither a profile nor a problem')
        }
      }),
      { numRuns: 100 },
    )
  })

  test('on values of any shape', { timeout: 30_000 }, () => {
    const key = fc.constantFrom(
      'tone',
      'pushy',
      'banned',
      'rules',
      'channels',
      'register',
      'limits',
      'ja',
      'files',
      'phrase',
      'formality',
      'urgency',
    )
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(null, 1, true, 'error', 'x', '[1, 2]'),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(key, tie('tree'), { maxKeys: 3 }),
      ),
    }))
    fc.assert(
      fc.property(fc.dictionary(key, tree, { maxKeys: 5 }), (values) => {
        const source = JSON.stringify({ version: 1, ...values })
        const { value, problems } = readProfile(source, { file: 'x.yaml', rules: fixtureRules })
        if (value) compileVoice(value, { language: { tag: 'ja' } as Language, channel: 'ja' })
        else expect(problems.length).toBeGreaterThan(0)
      }),
      { numRuns: 100 },
    )
  })
})
