/** The twenty ideas behind onevoice, as texts that must be flagged and texts that must not: `ideas.md` beside this file. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import type { Finding } from '../packages/core/src/base/index.ts'
import { check } from '../packages/core/src/engine/check.ts'
import { checkLibrary } from '../packages/core/src/engine/library.ts'
import { readPlain } from '../packages/core/src/formats/plain/read.ts'
import { createVoices, readProfile, standardLanguages, standardRules, type Voices } from '../packages/core/src/index.ts'
import { root } from '../scripts/generate/outputs.ts'
import { type Idea, type IdeaPart, type IdeaText, readIdeas } from './harness/idea-file.ts'

const ideas = readIdeas(readFileSync(join(root, 'test/ideas.md'), 'utf8'))
const known = new Set(standardRules.map(({ id }) => id))

async function voicesFor({ profile: lines, language }: IdeaPart): Promise<Voices> {
  const source = stringify({ version: 1, extends: 'recommended', ...parse(lines) })
  const { value, problems } = readProfile(source, { file: 'ideas.yaml', rules: standardRules })
  if (!value || problems.length > 0) throw new Error(problems.map(({ message }) => message).join(' '))
  const voices = createVoices({ profile: value, rules: standardRules, languages: standardLanguages })
  await voices.load([language, 'de'])
  return voices
}

function findingsOf(part: IdeaPart, one: IdeaText, voices: Voices): readonly Finding[] {
  if (one.path === undefined) return checked(part, one, voices).findings
  const entries = part.texts.flatMap((file) => {
    const { library } = checked(part, file, voices)
    return library().map((entry) => ({ ...entry, noted: { ...entry.noted, path: file.path! } }))
  })
  return checkLibrary(entries, voices.libraryRules()).get(one.path) ?? []
}

function checked({ language, channel }: IdeaPart, { text, path }: IdeaText, voices: Voices): ReturnType<typeof check> {
  const document = readPlain(text)
  const tag = path?.startsWith('de/') ? 'de' : language
  return check(document, voices, { languages: document.passages.map(() => tag), ...(channel ? { channel } : {}) })
}

/** What differs from what the text asks for; a mark is met when a finding of one of the idea's rules overlaps it. */
function differences({ rules }: Idea, part: IdeaPart, one: IdeaText, voices: Voices): string[] {
  const own = findingsOf(part, one, voices).filter(({ ruleId }) => rules.includes(ruleId))
  const show = ({ start, end }: { start: number; end: number }): string => one.text.slice(start, end)
  if (one.marks.length === 0) return own.map(({ ruleId, span }) => `should be silent: ${ruleId} “${show(span)}”`)
  return one.marks
    .filter((mark) => !own.some(({ span }) => span.start < mark.end && mark.start < span.end))
    .map((mark) => `not found: “${show(mark)}” (found: ${own.map(({ span }) => show(span)).join(', ') || 'nothing'})`)
}

it('names twenty ideas, and rules that exist', () => {
  expect(ideas).toHaveLength(20)
  const gaps = ideas.filter(({ parts }) => parts.some(({ texts }) => texts.some(({ todo }) => todo)))
  const unknown = ideas
    .filter((idea) => !gaps.includes(idea))
    .flatMap(({ rules }) => rules.filter((id) => !known.has(id)))
  expect(unknown).toEqual([])
})

describe.each(ideas)('$title', (idea) => {
  it.each(['en', 'ja'])('has two texts to flag and two to leave alone in %s', (language) => {
    const texts = idea.parts.filter((part) => part.language === language).flatMap((part) => part.texts)
    expect(texts.filter(({ marks }) => marks.length > 0).length).toBeGreaterThanOrEqual(2)
    expect(texts.filter(({ marks }) => marks.length === 0).length).toBeGreaterThanOrEqual(2)
  })

  describe.each(idea.parts)('$title', (part) => {
    it.each(part.texts)('$line: $text', async (one) => {
      const found = differences(idea, part, one, await voicesFor(part))
      if (one.todo) expect(found, 'it holds now: take TODO away').not.toEqual([])
      else expect(found).toEqual([])
    })
  })
})
