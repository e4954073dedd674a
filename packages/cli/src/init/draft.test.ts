import { standardLanguages } from '@onevoice/core'
import { expect, it } from 'vitest'
import type { Answers, RegisterAnswer } from './answers.ts'
import { draft } from './draft.ts'
import { samplesFor } from './samples.ts'
import { wordingIn } from './wording.ts'

const wording = wordingIn('en')
const place = { file: 'voice.yaml', today: '2026-01-01', paths: ['macros/a.md'] }

const answers = (language: string, register: RegisterAnswer, more: Partial<Answers> = {}): Answers => ({
  brand: 'Hoshi: "Coffee"',
  languages: [language],
  relationship: 'peer',
  register: { [language]: register },
  files: {},
  emoji: 1,
  exclamation: 1,
  counts: {},
  ...more,
})

const forms: readonly [string, RegisterAnswer][] = [
  ['en', { contractions: 'prefer' }],
  ['en', { contractions: 'avoid' }],
  ['ja', { style: 'desu-masu', level: ['polite', 'honorific'], customer: 'お客様' }],
  ['ja', { style: 'dearu' }],
  ...['du', 'Sie'].map((address): [string, RegisterAnswer] => ['de', { address }]),
  ...['tu', 'vous'].map((address): [string, RegisterAnswer] => ['fr', { address }]),
  ...['tú', 'usted'].map((address): [string, RegisterAnswer] => ['es', { address }]),
  ...['tu', 'Lei'].map((address): [string, RegisterAnswer] => ['it', { address }]),
  ...['tu', 'você'].map((address): [string, RegisterAnswer] => ['pt', { address }]),
  ...['je', 'u'].map((address): [string, RegisterAnswer] => ['nl', { address }]),
  ...['ty', 'Pan'].map((address): [string, RegisterAnswer] => ['pl', { address }]),
  ...['ты', 'вы'].map((address): [string, RegisterAnswer] => ['ru', { address }]),
  ...['hasipsio', 'haeyo', 'hae'].map((address): [string, RegisterAnswer] => ['ko', { address }]),
  ...['你', '您'].map((address): [string, RegisterAnswer] => ['zh', { address }]),
]

it.each(forms)('%s %o: the profile has no problems and keeps every sample', async (language, register) => {
  const { problems, examples, text } = await draft(answers(language, register), place, wording)
  expect(problems).toEqual([])
  const samples = samplesFor(language, register.address ?? register.style ?? register.contractions, register.customer)
  expect(samples.filter(({ say, avoid }) => !text.includes(JSON.stringify(say ?? avoid)))).toEqual([])
  expect(examples).toBe(samples.length)
})

it('asks after every form in one of the languages that have forms', () => {
  const asked = new Set(forms.map(([language]) => language))
  expect(Object.keys(standardLanguages).filter((tag) => !asked.has(tag))).toEqual([])
})

it('notes folders without files instead of asking for them', async () => {
  const files = { support: ['macros/**', 'chat/**'], sales: ['sales/**'] }
  const { text, problems } = await draft(answers('en', {}, { files }), place, wording)
  expect(problems).toEqual([])
  expect(text).toContain('files: ["macros/**"]')
  expect(text).toContain('# sales: { department: sales, files: ["sales/**"] }')
})

it('drops lines of the copy that its own voice would flag', async () => {
  const lines = [
    { text: 'Act now: it ends soon!', language: 'en' },
    { text: 'Your beans leave on Monday.', language: 'en' },
  ]
  const { text } = await draft(answers('en', {}, { lines }), place, wording)
  expect(text).toContain('Your beans leave on Monday.')
  expect(text).not.toContain('it ends soon')
})
