import remarkParse from 'remark-parse'
import remarkRetext from 'remark-retext'
import retextEnglish from 'retext-english'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { expect, it } from 'vitest'
import { type RetextVoiceOptions, retextVoice } from './index.ts'

const profile = `version: 1
brand: { name: Hoshi }
banned:
  - { phrase: act now, use: 'The offer ends on {date}.', reason: We do not rush people. }
`

async function messagesOf(markdown: string, options: Partial<RetextVoiceOptions> = {}): Promise<VFile['messages']> {
  const file = new VFile({ path: 'mail.md', value: markdown })
  const prose = unified()
    .use(retextEnglish)
    .use(retextVoice, { profile, language: 'en', ...options })
  const processor = unified()
    .use(remarkParse)
    .use(remarkRetext, prose as never)
  await processor.run(processor.parse(file), file)
  return file.messages.filter(({ ruleId }) => ruleId === 'banned')
}

it('puts findings on the file at their places', async () => {
  const [message, ...others] = await messagesOf('# Spring\n\nPlease **act** now, dear reader.\n')
  expect(others).toEqual([])
  expect(message).toMatchObject({
    source: 'terms',
    actual: 'act now',
    expected: ['The offer ends on {date}.'],
    fatal: true,
    place: { start: { line: 3, column: 10, offset: 19 }, end: { line: 3, column: 19 } },
  })
})

it('speaks the locale that is asked for, or that of the profile', async () => {
  const said = '「act now」は、プロファイルで使わないと決めた表現です。「The offer ends on {date}.」と書いてください。'
  const [asked] = await messagesOf('Please act now.\n', { locale: 'ja' })
  const [chosen] = await messagesOf('Please act now.\n', { profile: `${profile}locale: ja\n` })
  const [over] = await messagesOf('Please act now.\n', { profile: `${profile}locale: ja\n`, locale: 'en' })
  expect([asked?.reason, chosen?.reason]).toEqual([said, said])
  expect(over?.reason).toMatch(/is a phrase that this voice does not use/)
})

it('leaves code alone', async () => {
  expect(await messagesOf('Run `act now` to begin.\n')).toEqual([])
})

it('refuses a profile with problems', () => {
  expect(() => unified().use(retextVoice, { profile: 'version: 1\nbrnd: {}\n' }).freeze()).toThrow(/brnd/)
})
