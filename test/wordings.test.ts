/** What rules say in other locales: whole, with the same fields, and in full sentences of that language. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { wordings } from '../packages/core/src/generated/wordings.ts'
import { explain, type Rule, standardRules, standardRulesIn } from '../packages/core/src/index.ts'
import { inWords, wordingOf } from '../packages/core/src/rules/wording.ts'
import { filesUnder, root } from '../scripts/generate/outputs.ts'

type Texts = Readonly<Record<string, string>>

const fieldsOf = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()
const optionsOf = (rule: Rule): string[] => explain(rule.id)!.options.map(({ name }) => name)
const japanese = wordings.ja()
const spoken = new Map(standardRulesIn('ja').map((rule) => [rule.id, rule]))

/** Full, polite sentences with Japanese punctuation. Names of keys and of tools stay as they are. */
function expectJapanese(text: string): void {
  expect(text).toMatch(/[ぁ-ん]/)
  expect(text).toMatch(/(?:。|{[a-z]+}。)$/)
  for (const sentence of text.replace(/「[^「」]*」/g, '「」').match(/[^。]+。/g) ?? [])
    expect(sentence).toMatch(
      /(?:ます|です|ません|ましょう|ください|でした|ました|ませんか|missing}|ます（[^）]*）|ません（[^）]*）|です（[^）]*）|ました（[^）]*）|です）|ます）)。$/,
    )
  expect(text).not.toMatch(/[“”"!?;]|[ぁ-んァ-ヶ一-龯][,.:()]|[,.()][ぁ-んァ-ヶ一-龯]/)
}

const translated = standardRules.filter(({ id }) => japanese[id])

/** Who adds a rule need not speak Japanese; so many may wait for somebody who does. */
const mostWaiting = 3

it('few rules wait for their Japanese', () => {
  const waiting = standardRules.filter((rule) => !translated.includes(rule)).map(({ id }) => id)
  expect(waiting.slice(mostWaiting)).toEqual([])
})

describe.each(translated.map((rule) => [rule.id, rule] as const))('%s in Japanese', (id, rule) => {
  const said = spoken.get(id)!
  const own = wordingOf(rule, japanese)

  it('says what it looks after and why', () => {
    expect(own.summary, 'summary').toBeDefined()
    expect(own.why, 'why').toBeDefined()
    expectJapanese(said.summary)
    expectJapanese(said.why)
    expect(own.contested === undefined).toBe(rule.contested === undefined)
    if (said.contested !== undefined) expectJapanese(said.contested)
  })

  it('has every message with its fields', () => {
    const without = leftOut(id)
    expect(Object.keys(said.messages)).toEqual(Object.keys(rule.messages))
    for (const [message, english] of Object.entries(rule.messages as Texts)) {
      const text = (said.messages as Texts)[message]!
      expectJapanese(text)
      const fields = fieldsOf(english).filter((field) => !without[message]?.includes(field.slice(1, -1)))
      expect(fieldsOf(text), message).toEqual(fields)
    }
  })

  it('has every word with its fields, and every option', () => {
    for (const [word, english] of Object.entries(rule.words ?? {})) {
      expect(own.words, word).toHaveProperty([word])
      expect(fieldsOf(said.words![word]!), word).toEqual(fieldsOf(english))
    }
    for (const name of optionsOf(rule)) {
      expect(own.options, name).toHaveProperty([name])
      expectJapanese(own.options![name]!)
    }
  })
})

/** Fields that a message of the rule does without on purpose. */
function leftOut(id: string): Readonly<Record<string, readonly string[]>> {
  const { without = {} } = parse(readFileSync(join(root, `packages/core/src/rules/${id}/ja.yaml`), 'utf8'))
  return without
}

it('every table belongs to rules, and holds nothing that none of them says', () => {
  const files = filesUnder('packages/core/src/rules').filter((path) => path.endsWith('/ja.yaml'))
  expect(files.length).toBe(Object.keys(japanese).length)
  for (const [key, { messages = {}, options = {}, ...rest }] of Object.entries(japanese)) {
    const rules = standardRules.filter(({ id }) => key === '*' || id === key || id.replace(/\/.*/, '/*') === key)
    expect(rules, key).not.toEqual([])
    expect(Object.keys(rest).filter((name) => !['summary', 'why', 'contested', 'words'].includes(name))).toEqual([])
    const ids = new Set(rules.flatMap((rule) => Object.keys(rule.messages)))
    expect(
      Object.keys(messages).filter((id) => !ids.has(id)),
      key,
    ).toEqual([])
    const names = new Set(rules.flatMap(optionsOf))
    expect(
      Object.keys(options).filter((name) => !names.has(name)),
      key,
    ).toEqual([])
  }
})

it('a rule without a translation speaks English', () => {
  const rule = standardRules.find(({ id }) => id === 'terms/banned')!
  const [said] = inWords([rule], { 'terms/*': { messages: { found: '「{found}」です。' } } })
  expect(said).toMatchObject({ id: rule.id, summary: rule.summary, why: rule.why })
  expect(said!.messages).toEqual({ ...rule.messages, found: '「{found}」です。' })
})
