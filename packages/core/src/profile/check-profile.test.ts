import { describe, expect, test } from 'vitest'
import { boundedRegExp } from '../lexicon/bounded-regexp.ts'
import { checkProfile, profileJsonSchema, readBuiltInProfile, readProfile } from './index.ts'
import { read } from './read.fixture.ts'
import { fixtureRules } from './rules.fixture.ts'

describe('checkProfile', () => {
  const messages = (lines: string, paths?: string[]): string[] =>
    checkProfile(read(lines), { today: '2027-01-01', ...(paths ? { paths } : {}) }).map(({ message }) => message)

  test('is quiet about a sound profile', () => {
    expect(
      messages(
        'brand: { languages: [en] }\nbanned: [{ phrase: guarantee, use: promise, unless: money-back guarantee }]\nexamples: [{ say: Hello. }]',
      ),
    ).toEqual([])
  })

  test.each([
    [
      'banned: [{ phrase: cheap, use: fair price }, { phrase: fair, use: just }]',
      '“fair price” is offered here, but voice.yaml:2:46 flags it.',
    ],
    ['terms: [{ use: sign up form, instead_of: [sign up] }]', '“sign up form” is found by the entry that offers it.'],
    [
      'exceptions: [{ files: a, rules: [tone/formal], reason: x, until: 2026-12-31 }]',
      'There is no rule called “tone/formal”.',
    ],
    [
      'exceptions: [{ files: a, rules: [tone/formality], reason: x, until: 2026-12-31 }]',
      'This exception ended on 2026-12-31.',
    ],
    ['examples: [{ avoid: x, because: pushy/urgencies }]', 'There is no rule called “pushy/urgencies”.'],
    ['examples: [{ say: x, channel: mial }]\nchannels: { mail: {} }', 'There is no channel called “mial”.'],
    ['brand: { languages: [en, de] }\nexamples: [{ say: Hallo. }]', 'This example is too short to tell its language.'],
    [
      'brand: { languages: [en] }\nregister: { ja: { style: da } }',
      '“register.ja” is set, but “brand.languages” does not list ja.',
    ],
    ['channels: { mail: { files: "mail/**" }, chat: {} }', 'The channel “chat” has no files.'],
    ['departments: { sales: {} }\nchannels: { mail: { department: sale } }', 'There is no department called “sales”.'],
    ['situations: { outage: { in: [mail] } }', 'There is no channel called “mail”.'],
    ['extends: base.yaml\nremove: [cheep]', 'There is nothing called “cheep” to take away.'],
    [
      'extends: base.yaml\nbanned: [{ phrase: blend, use: mix }]\nremove: [mix]',
      'There is nothing called “mix” to take away.',
    ],
    ['banned: ["(("]', expect.stringContaining('“((” cannot be read.')],
  ])('%s', (lines, message) => {
    expect(messages(lines)).toContainEqual(message)
  })

  test.each([
    ['banned: [{ phrase: cheap, use: fair price }, { phrase: fair, use: just }]\nremove: [fair]'],
    ['banned: [{ phrase: cheap, use: fair price }, { phrase: [fair, square], use: just }]\nremove: [FAIR]'],
    ['banned: [{ phrase: cheap, use: fair price }]\nterms: [{ use: just, instead_of: [fair] }]\nremove: [just]'],
    ['banned: [{ phrase: cheap, use: fair price }, { phrase: fair, use: just }]\nremove: [cheap]'],
  ])('what is taken away contradicts nothing: %s', (lines) => {
    expect(messages(lines)).toEqual([])
  })

  test('what one channel takes away still contradicts elsewhere', () => {
    const lines =
      'banned: [{ phrase: cheap, use: fair price }, { phrase: fair, use: just }]\nchannels: { mail: { files: "a/**", remove: [fair] } }'
    expect(messages(lines)).toContainEqual(expect.stringContaining('“fair price” is offered here'))
  })

  test('says which banned phrase a removed word is offered for', () => {
    const found = checkProfile(read('extends: base.yaml\nbanned: [{ phrase: blend, use: mix }]\nremove: [mix]'), {
      today: '2027-01-01',
      readPattern: boundedRegExp,
    })
    expect(found.map(({ hint }) => hint)).toContain('Did you mean “blend”?')
  })

  test('asks about regular expressions', () => {
    const found = checkProfile(read('banned: [{ pattern: "(a+)+b" }, { pattern: "a" }]'), {
      today: '2027-01-01',
      readPattern: boundedRegExp,
    })
    expect(found.map(({ code }) => code)).toEqual(['wrong-pattern'])
  })

  test('finds globs that fit no file', () => {
    const lines =
      'channels: { mail: { files: ["mail/**", "post/**"] } }\nexceptions: [{ files: old.md, rules: [tone/formality], reason: x }]'
    expect(messages(lines, ['mail/a.md'])).toEqual(['No file fits “post/**”.', 'No file fits “old.md”.'])
  })
})

describe('the built-in profile', () => {
  test('is sound, checked like any other', () => {
    const { value } = readBuiltInProfile('recommended', fixtureRules)
    const copy = value!.layers[0]!.source.replace(/^/, '# a copy\n')
    const { problems } = readProfile(copy, { file: 'copy.yaml', rules: fixtureRules })
    expect(problems).toEqual([])
    expect(value!.examples.length).toBeGreaterThanOrEqual(20)
  })
})

describe('the JSON schema', () => {
  test('knows rules, their options, and describes every key at the top', () => {
    const schema = profileJsonSchema(fixtureRules) as Record<string, Record<string, unknown>>
    expect(schema.properties!.rules).toEqual({ $ref: '#/definitions/rules' })
    const text = JSON.stringify(schema)
    expect(text).toContain('Looks after pushy/urgency.')
    expect(schema.required).toEqual(['version'])
    const rules = (schema.definitions!.rules as { properties: Record<string, unknown> }).properties
    expect(Object.keys(rules)).toEqual(fixtureRules.map(({ id }) => id))
    expect(JSON.stringify(rules['pushy/urgency'])).toContain('"on"')
  })
})
