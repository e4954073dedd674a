import { expect, test } from 'vitest'
import { readMarkdown } from '../formats/markdown/read.ts'
import { format as po } from '../formats/po/format.ts'
import { languages } from '../generated/languages.ts'
import { rules } from '../generated/rules.ts'
import { readProfile } from '../profile/index.ts'
import type { Document } from '../text/index.ts'
import { check } from './check.ts'
import { createVoices } from './voices.ts'

const readPo = (source: string): Document => po.read(source, {})

/** `rule: found text` of every finding of a Markdown text. */
async function found(source: string, today = '2026-11-22', read = readMarkdown): Promise<string[]> {
  const { value } = readProfile(
    'version: 1\nbanned: [{ phrase: act now }, { phrase: hurry }]\nrules: { pushy/urgency: off }',
    { file: 'voice.yaml', rules },
  )
  const voices = createVoices({ profile: value!, rules, languages })
  await voices.load(['en'])
  const document = read(source)
  const { findings } = check(document, voices, { languages: document.passages.map(() => 'en'), today })
  return findings.map(({ ruleId, span }) => `${ruleId}: ${source.slice(span.start, span.end)}`)
}

const note = (text: string): string => `<!-- onevoice-${text} -->`

test('the next line, and the paragraph that begins there', async () => {
  const hidden = `${note('disable-next-line terms/banned: the name of our sale')}\n\nAct now, and\nhurry.\n\nHurry.`
  expect(await found(hidden)).toEqual(['terms/banned: Hurry'])
})

test('in a string file, the next text behind its key', async () => {
  const po = `# ${'onevoice-disable-next-line terms/banned: a quotation'}\nmsgid "a"\nmsgstr "Act now."\n\nmsgid "b"\nmsgstr "Hurry."\n`
  expect(await found(po, undefined, readPo)).toEqual(['terms/banned: Hurry'])
})

test('the line of the comment', async () => {
  expect(await found(`Act now. ${note('disable-line terms/banned: a quotation')}\n\nHurry.`)).toEqual([
    'terms/banned: Hurry',
  ])
})

test('from a comment to the one that ends it, or to the end of the file', async () => {
  const off = note('disable terms/*: agreed')
  expect(await found(`${off}\n\nAct now.\n\n${note('enable terms/*')}\n\nHurry.`)).toEqual(['terms/banned: Hurry'])
  expect(await found(`Hurry.\n\n${off}\n\nAct now.`)).toEqual(['terms/banned: Hurry'])
})

test('without a reason, or past its last day, nothing is hidden', async () => {
  const bare = note('disable-next-line terms/banned')
  expect(await found(`${bare}\nAct now.`)).toEqual([`suppression/reason: ${bare}`, 'terms/banned: Act now'])
  const old = note('disable-next-line terms/banned: the sale (until 2026-11-21)')
  expect(await found(`${old}\nAct now.`)).toEqual([`suppression/expired: ${old}`, 'terms/banned: Act now'])
  const last = note('disable-next-line terms/banned: the sale (until 2026-11-22)')
  expect(await found(`${last}\nAct now.`)).toEqual([])
})

test.each([
  'until 2026-11-21: the sale',
  '(until 2026-11-21) the sale',
  'until 2026-11-21 the sale',
  '2026-11-21まで、セールのため',
  'the sale, until 2026-11-21',
])('the last day stands before or behind the reason: %s', async (said) => {
  const old = note(`disable-next-line terms/banned: ${said}`)
  expect(await found(`${old}\nAct now.`)).toEqual([`suppression/expired: ${old}`, 'terms/banned: Act now'])
  expect(await found(`${old.replace('-21', '-22')}\nAct now.`)).toEqual([])
})

test('each rule of a comment has to hide something', async () => {
  const two = note('disable-next-line terms/banned, tone/emoji: the name of our sale')
  expect(await found(`${two}\nAct now.`)).toEqual([`suppression/unused: ${two}`])
})

test('a comment of many words is read in linear time', async () => {
  expect(await found(`${note(`disable ${'a/b '.repeat(20_000)}`)}\n\nFine.`)).not.toEqual([])
})

test('of names that fit the same finding the first is the one that was of use', async () => {
  const source = `${note('disable terms/*, terms/banned: a quotation')}\n\nHurry.`
  expect(await found(source)).toEqual([`suppression/unused: ${note('disable terms/*, terms/banned: a quotation')}`])
})

test('covers that lie in each other', async () => {
  const source = [
    note('disable terms/banned: the name of our sale'),
    'Hurry.',
    note('disable-next-line terms/banned: a quotation'),
    'Act now.',
    note('enable terms/banned'),
    'Hurry.',
    note('disable terms/*: our poem'),
    'Act now.',
    note('disable-next-line terms/banned: a quotation'),
    'Well.',
  ].join('\n\n')
  expect(await found(source)).toEqual([
    'terms/banned: Hurry',
    `suppression/unused: ${note('disable-next-line terms/banned: a quotation')}`,
  ])
})
