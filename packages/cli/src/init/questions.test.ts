import { expect, it } from 'vitest'
import type { Answers } from './answers.ts'
import { interview } from './questions.ts'
import { wordingIn } from './wording.ts'

const proposed: Answers = {
  brand: 'Folder',
  languages: ['en'],
  relationship: 'peer',
  register: { en: { contractions: 'prefer' } },
  files: { support: ['macros/**'] },
  emoji: 1,
  exclamation: 1,
  counts: {},
}

/** Answers in order; whatever is asked after them gets Enter. */
async function answer(
  lines: readonly string[],
  locale: 'en' | 'ja' = 'en',
): Promise<{ answers: Answers; asked: string[] }> {
  const asked: string[] = []
  const ask = (question: string): Promise<string> => {
    asked.push(question)
    return Promise.resolve(lines[asked.length - 1] ?? '')
  }
  const factsOf = (tag: string) => Promise.resolve({ name: tag, forms: tag === 'de' ? ['du', 'ihr', 'Sie'] : [] })
  const wording = wordingIn(locale)
  return { answers: await interview(ask, proposed, { factsOf, supported: ['en', 'ja', 'de', 'tr'], wording }), asked }
}

it('takes what is proposed when Enter is pressed', async () => {
  expect((await answer([])).answers).toEqual(proposed)
})

it('asks for the register of each language that was named, in its own words', async () => {
  const { answers } = await answer(['Hoshi Coffee', 'de、JA', 'Friend', 'sie', 'dearu', 'お客様'])
  expect(answers).toMatchObject({ brand: 'Hoshi Coffee', languages: ['de', 'ja'], relationship: 'friend' })
  expect(answers.register).toEqual({ de: { address: 'Sie' }, ja: { style: 'dearu', customer: 'お客様' } })
})

it('asks again, and says what may be answered', async () => {
  const { answers, asked } = await answer(['', 'klingon', 'tr', 'boss', 'host'])
  expect(answers).toMatchObject({ languages: ['tr'], relationship: 'host', register: { tr: {} } })
  expect(asked[2]).toBe('Please answer with en, ja, de, tr. [en] ')
  expect(asked[4]).toBe('Please answer with host, peer, friend. [peer] ')
})

it('takes folders, globs and none', async () => {
  const { answers } = await answer(['', '', '', '', 'site/, ./mail', '-', 'x/*.md', '-'])
  expect(answers.files).toEqual({ marketing: ['site/**', 'mail/**'], social: ['x/*.md'] })
})

it('asks in Japanese', async () => {
  expect((await answer([], 'ja')).asked[0]).toBe('ブランドの名前は何ですか。 [Folder] ')
})
