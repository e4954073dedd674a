/** What is said about profiles and files, and the help, in Japanese. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { help } from '../packages/cli/src/words/help-ja.ts'
import { japaneseSentences } from '../packages/core/src/base/sentences/ja/index.ts'
import { problemIn, say, withHint, worded, wordsOf } from '../packages/core/src/base/sentences/say.ts'
import { filesUnder, root } from '../scripts/generate/outputs.ts'

const fieldsIn = (text: string): string[] => [...new Set(text.match(/\{[a-z]+\}/g))].sort()

describe('the Japanese sentences', () => {
  const all = Object.entries(japaneseSentences)

  it('have the fields of the English ones', () => {
    expect(all.filter(([english, japanese]) => `${fieldsIn(japanese)}` !== `${fieldsIn(english)}`)).toEqual([])
  })

  it('are Japanese, and end as sentences where they are', () => {
    const isSentence = /^(?:[A-Z]|“[^”]*” [a-z]).*[a-z”}]\.$/
    const strange = all.filter(([english, japanese]) => isSentence.test(english) && !/[。）：}A-Za-z]$/u.test(japanese))
    expect(strange).toEqual([])
    const untranslated = all.filter(
      ([english, japanese]) => /[a-z] [a-z]/.test(english) && !/[\u3040-\u30ff\u4e00-\u9fff]/.test(japanese),
    )
    expect(untranslated).toEqual([])
  })

  it('are all said somewhere, and so are those of the help', () => {
    const sources = ['packages/core/src', 'packages/cli/src', 'packages/language-server/src']
      .flatMap(filesUnder)
      .filter((path) => path.endsWith('.ts') && !/\.test\.|\/ja\/|-ja\.ts$|\/generated\//.test(path))
      .map((path) => readFileSync(join(root, path), 'utf8'))
      .join('\n')
    const ofCommander = ['output the version number', 'display help for command']
    const english = [...all.map(([text]) => text), ...Object.keys(help)].filter((text) => !ofCommander.includes(text))
    const isSaid = (text: string): boolean => sources.includes(text.replaceAll('\\', '\\\\'))
    expect(english.filter((text) => !isSaid(text))).toEqual([])
  })
})

it('every problem is worded for every locale', () => {
  // Lexicons are ours: who mends them reads English.
  const files = ['packages/core/src', 'packages/cli/src/commands', 'packages/cli/src/reporters']
    .flatMap(filesUnder)
    .filter(
      (path) => path.endsWith('.ts') && !/\.(?:test|fixture)\.|\/generated\/|core\/src\/lexicon\/read\.ts$/.test(path),
    )
  const bare = files.filter((path) => /code: '[a-z-]+',\s+message\b/.test(readFileSync(join(root, path), 'utf8')))
  expect(bare).toEqual([])
})

describe('a problem', () => {
  const problem = {
    code: 'x',
    ...worded(
      say('“{phrase}” cannot be read. {why}', { phrase: 'a (b', why: say('The phrase is empty.') }),
      say('Did you mean “{near}”?', { near: '$1 {why}' }),
    ),
  }

  it('is English where it is made', () => {
    expect(problem.message).toBe('“a (b” cannot be read. The phrase is empty.')
    expect(problem.hint).toBe('Did you mean “$1 {why}”?')
  })

  it('has all its words in another locale, and fills nothing into what was filled in', () => {
    expect(problemIn(problem, japaneseSentences)).toMatchObject({
      code: 'x',
      message: '「a (b」を読み取れません。表現が空です。',
      hint: '「$1 {why}」ではありませんか。',
    })
  })

  it('takes another hint along', () => {
    const other = withHint(problem, say('Use a smaller number.'))
    expect(other.hint).toBe('Use a smaller number.')
    expect(problemIn(other, japaneseSentences).hint).toBe('数を小さくしてください。')
  })

  it('without words for other locales stays as it is', () => {
    const plain: { message: string } = { message: 'x' }
    expect(problemIn(plain, japaneseSentences)).toBe(plain)
    expect(wordsOf({ text: 'Use a smaller number.' }, {})).toBe('Use a smaller number.')
  })
})
