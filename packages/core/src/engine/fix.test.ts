import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Finding, SourceSpan } from '../base/index.ts'
import { readMail } from '../formats/eml/read.ts'
import { readMarkdown } from '../formats/markdown/read.ts'
import { languages } from '../generated/languages.ts'
import { rules } from '../generated/rules.ts'
import { readProfile } from '../profile/index.ts'
import { check } from './check.ts'
import { fixText } from './fix.ts'
import { createVoices } from './voices.ts'

const profile = `version: 1
banned:
  - { phrase: sign up now, use: sign up }
  - send an e-mail
terms:
  - { use: sign up, instead_of: [signup, sign-up], language: en }
  - { use: e-mail, instead_of: [email] , language: en }
  - { use: e-mail address, instead_of: [mail address], language: en }
`

async function checker(
  lines = profile,
  read = readMarkdown,
): Promise<(source: string) => Promise<ReturnType<typeof check>['findings']>> {
  const { value } = readProfile(lines, { file: 'voice.yaml', rules })
  const voices = createVoices({ profile: value!, rules, languages })
  await voices.load(['en'])
  return async (source) => {
    const document = read(source)
    return check(document, voices, { languages: document.passages.map(() => 'en') }).findings
  }
}

test('fixes what is safe, again until nothing is left', async () => {
  const { source, fixed } = await fixText('Signup by email, or sign-up later.', { check: await checker() })
  expect(source).toBe('Sign up by e-mail, or sign up later.')
  expect(fixed.map(({ text }) => text)).toEqual(['Signup', 'email', 'sign-up'])
})

test('markup, placeholders, code and addresses stay as they are', async () => {
  const source = '`signup` at https://a.example/signup, [here](signup.html), {{signup}}, and **sign**-**up**.'
  const { source: after } = await fixText(source, { check: await checker() })
  expect(after).toBe(source.replace('**sign**-**up**', '**sign** **up**'))
})

test('nothing is put between markup and a word, where it could break the markup', async () => {
  const { source } = await fixText('Sign**up** and e**mail**.', { check: await checker() })
  expect(source).toBe('Sign**up** and e**mail**.')
})

test('an edit that makes a new finding is taken back, and the others stay', async () => {
  // “signup now” becomes “sign up now”, which the profile bans.
  const { source } = await fixText('Signup now. Write an email.', { check: await checker() })
  expect(source).toBe('Signup now. Write an e-mail.')
})

test('a finding about the text as a whole takes back many edits in few steps, and the others stay', async () => {
  const lines = `${profile}  - { use: reply soon, instead_of: [act now], language: en }\n`
  const check = await checker(lines)
  let checks = 0
  const { source, fixed } = await fixText(`${'Please act now or later.\n\n'.repeat(300)}Write an email.\n`, {
    check: (text) => {
      checks++
      return check(text)
    },
  })
  expect(source).toContain('Write an e-mail.')
  expect((await check(source)).filter(({ ruleId }) => ruleId === 'relationship/give-take')).toEqual([])
  expect(fixed.length).toBeLessThan(300)
  expect(checks).toBeLessThan(40)
})

test('a rule that is named has its first suggestion taken, unless it has a blank', async () => {
  const lines = `version: 1
banned:
  - { phrase: act now, use: "The offer ends on {date}." }
  - { phrase: very unique, use: unique }
`
  const options = { check: await checker(lines), suggestionsOf: ['terms/banned'] }
  const { source } = await fixText('Act now. This is very unique.', options)
  expect(source).toBe('Act now. This is unique.')
  const { source: without } = await fixText('This is very unique.', { check: options.check })
  expect(without).toBe('This is very unique.')
})

test('edits of a mail in base64, which hold the rest of their part, become one, and both forms of the mail are mended', async () => {
  const [before, after] = ['Our email has a signup form. '.repeat(15), 'Our e-mail has a sign up form. '.repeat(15)]
  const mail = (said: string): string => {
    const part = (kind: string, body: string): string =>
      `--b\nContent-Type: text/${kind}\nContent-Transfer-Encoding: base64\n\n${btoa(body).replace(/.{76}(?!$)/g, '$&\n')}\n`
    return `Subject: Hi\nContent-Type: multipart/alternative; boundary=b\n\n${part('plain', said)}${part('html', `<p>${said}</p>`)}--b--\n`
  }
  const { source, fixed } = await fixText(mail(before), { check: await checker(profile, readMail) })
  expect(source).toBe(mail(after))
  expect(fixed.length).toBe(60)
})

/** Finds each of some words, and what to write for it. */
const finding =
  (words: Readonly<Record<string, string>>): ((source: string) => Promise<Finding[]>) =>
  async (source) =>
    Object.entries(words)
      .flatMap(([text, use]) => {
        const start = source.indexOf(text)
        if (start < 0) return []
        const span = { start, end: start + text.length } as SourceSpan
        return {
          ruleId: 'terms/preferred',
          text,
          span,
          suggestions: [{ text: use, safe: true, edit: { span, text: use } }],
        }
      })
      .sort((a, b) => a.span.start - b.span.start) as unknown as Finding[]

test('edits that overlap or touch are made one after the other', async () => {
  const asked: string[] = []
  const find = finding({ 'one two': '1 2', 'two three': '2 3', four: '4', '!': '.' })
  const check = (source: string): Promise<Finding[]> => {
    asked.push(source)
    return find(source)
  }
  const { source, fixed } = await fixText('one two three, four!', { check })
  expect(asked).toEqual(['one two three, four!', '1 2 three, 4!', '1 2 three, 4.'])
  expect(source).toBe('1 2 three, 4.')
  expect(fixed.map(({ text }) => text)).toEqual(['one two', 'four', '!'])
})

test('the edit that made a new finding is told by its place in the edited text', async () => {
  const find = finding({ one: 'longer than it was', two: 'and this as well', six: 'new!' })
  const check = async (source: string): Promise<Finding[]> => [
    ...(await find(source)),
    ...(await finding({ 'new!': 'old' })(source)).map((one) => ({ ...one, suggestions: [] })),
  ]
  const { source } = await fixText('one two six', { check })
  expect(source).toBe('longer than it was and this as well six')
})

test('after a fix nothing is left to fix, and nothing new is found', async () => {
  const find = await checker()
  const word = fc.constantFrom(
    'signup',
    'Sign-up',
    'send an e-mail',
    'send an',
    'email',
    'now',
    'mail address',
    'mail address,',
    '**email**',
    '`email`',
    'the',
    '{{email}}',
    '\n\n',
    '. ',
  )
  const found = async (source: string): Promise<string[]> =>
    (await find(source)).map(({ ruleId, text }) => `${ruleId}: ${text}`).sort()
  let fixes = 0
  await fc.assert(
    fc.asyncProperty(fc.array(word, { maxLength: 25 }), async (words) => {
      const before = words.join(' ')
      const once = await fixText(before, { check: find })
      const twice = await fixText(once.source, { check: find })
      expect(twice.source).toBe(once.source)
      // What is found is what was found, without what was fixed; a fix may mend a second finding with its own.
      const left = await found(before)
      for (const one of await found(once.source)) {
        expect(left).toContain(one)
        left.splice(left.indexOf(one), 1)
      }
      expect(left.length).toBeGreaterThanOrEqual(once.fixed.length)
      fixes += once.fixed.length
    }),
    { numRuns: 100 },
  )
  expect(fixes).toBeGreaterThan(100)
})
