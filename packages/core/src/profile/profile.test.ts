import { describe, expect, test } from 'vitest'
import type { Language } from '../languages/language.ts'
import { channelOf, exceptionsFor, readProfile, showVoice, situationOf } from './index.ts'
import { read, voice } from './read.fixture.ts'
import { fixtureRules } from './rules.fixture.ts'

describe('resolution', () => {
  test('from wide to narrow: language, department, channel, audience, situation', () => {
    const profile = read(`
tone: { warmth: [10, 20], formality: [10, 20], enthusiasm: [10, 20], directness: [10, 20], confidence: [10, 20], plainness: [10, 20] }
situations: { outage: { tone: { plainness: { max: 60 } } } }
audiences: { internal: { tone: { plainness: { max: 50 }, confidence: { max: 50 } } } }
channels: { mail: { department: sales, tone: { plainness: { max: 40 }, confidence: { max: 40 }, directness: { max: 40 } } } }
departments: { sales: { tone: { plainness: { max: 30 }, confidence: { max: 30 }, directness: { max: 30 }, enthusiasm: { max: 30 } } } }
languages: { en: { tone: { plainness: { max: 20 }, confidence: { max: 20 }, directness: { max: 20 }, enthusiasm: { max: 20 }, formality: { max: 20 } } } }`)
    const { tone } = voice(profile, { channel: 'mail', audience: 'internal', situation: 'outage' })
    expect(tone).toEqual({
      warmth: { min: 10, max: 20 },
      formality: { max: 20 },
      enthusiasm: { max: 30 },
      directness: { max: 40 },
      confidence: { max: 50 },
      plainness: { max: 60 },
    })
    expect(voice(profile, { tag: 'ja' }).tone.formality).toEqual({ min: 10, max: 20 })
  })

  test('the front matter has the last word on channel and situation', () => {
    const profile = read(
      'channels: { mail: { forbid: [emoji] }, chat: {} }\nsituations: { outage: { forbid: [exclamation] } }',
    )
    const { channel, forbid } = voice(profile, {
      channel: 'mail',
      frontMatter: { channel: 'chat', situation: 'outage' },
    })
    expect([channel, forbid]).toEqual(['chat', ['exclamation']])
  })

  test('a base comes first, and its channels keep their settings', () => {
    const profile = read(
      'extends: base.yaml\ntone: { warmth: warm }\npushy: { urgency: error }\nbanned: [best price]\nstructure: { require: [answer] }',
    )
    const sales = voice(profile, { channel: 'sales' })
    expect(sales.tone.warmth).toEqual({ min: 70, max: 90 })
    expect([sales.setting('pushy/urgency'), sales.setting('pushy/hype')]).toEqual(['error', 'error'])
    expect(sales.banned.map(({ phrase }) => phrase)).toEqual([['cheap'], ['buy now', 'order now'], ['best price']])
    expect(sales.structure.require).toEqual(['greeting', 'answer'])
    expect(channelOf(profile, 'sales/a.md').channel).toBe('sales')
  })

  test('named fifths, ranges and shifts, which stay within 0 to 100', () => {
    expect(voice('tone: { formality: casual, warmth: [5, 90], directness: { max: 30 } }').tone).toEqual({
      formality: { min: 20, max: 40 },
      warmth: { min: 5, max: 90 },
      directness: { max: 30 },
    })
    const shifts = read(
      'tone: { warmth: [5, 90] }\nchannels: { a: { tone: { warmth: { shift: 20 } } }, b: { tone: { warmth: { shift: -10 } } } }',
    )
    expect(voice(shifts, { channel: 'a' }).tone.warmth).toEqual({ min: 25, max: 100 })
    expect(voice(shifts, { channel: 'b' }).tone.warmth).toEqual({ min: 0, max: 80 })
    expect(voice('channels: { a: { tone: { warmth: { shift: 20 } } } }', { channel: 'a' }).tone).toEqual({})
  })

  test('counts and limits, by language where they differ', () => {
    const limits = 'limits: { words: 120, characters: { en: 280, ja: { max: 140 } }, asks: [1, 2] }'
    expect(voice(limits).limits).toEqual({ words: { max: 120 }, characters: { max: 280 }, asks: { min: 1, max: 2 } })
    expect(voice(limits, { tag: 'ja' }).limits.characters).toEqual({ max: 140 })
    expect(voice(limits, { tag: 'de' }).limits.characters).toBeUndefined()
    expect(voice('register: { en: { emoji: 1, exclamation: { max: 0 } } }').register).toEqual({
      emoji: { max: 1 },
      exclamation: { max: 0 },
    })
  })

  test('an entry replaces the one for the same phrase, and `remove` takes entries away', () => {
    const profile = read(
      'extends: base.yaml\nremove: [cheap, greeting]\nbanned: [{ phrase: Buy now, severity: advice }]',
    )
    const { banned, structure } = voice(profile)
    expect(banned.map(({ phrase, severity }) => [phrase, severity])).toEqual([
      [['order now'], undefined],
      [['Buy now'], 'advice'],
    ])
    expect(structure.require).toEqual([])
    const channel = read(
      'banned: [cheap]\nterms: [{ use: sign up, instead_of: [signup] }]\nchannels: { a: { remove: [cheap, sign up] } }',
    )
    expect([voice(channel, { channel: 'a' }).banned, voice(channel, { channel: 'a' }).terms]).toEqual([[], []])
    expect(voice(channel).banned).toHaveLength(1)
  })

  test('phrases keep to their language and channels', () => {
    const profile = read(
      'banned: [{ phrase: 囲い込み, language: ja }, { phrase: cheap, channels: [mail] }]\nchannels: { mail: {} }',
    )
    expect(voice(profile).banned).toEqual([])
    expect(voice(profile, { tag: 'ja' }).banned[0]?.phrase).toEqual(['囲い込み'])
    expect(voice(profile, { channel: 'mail' }).banned[0]?.phrase).toEqual(['cheap'])
  })

  test('severities: the rule, then the key that stands for it, then its id', () => {
    expect(voice('').setting('pushy/hype')).toBe('advice')
    expect(voice('pushy: { hard_sell: error }').setting('pushy/hard-sell')).toBe('error')
    expect(voice('rules: { pushy/hype: [warning] }\npushy: { hype: error }').setting('pushy/hype')).toBe('warning')
    expect(voice('register: { ja: { mixing: off } }', { tag: 'ja' }).setting('register/mixed')).toBe('off')
    expect(voice('register: { ja: { mixing: off } }').setting('register/mixed')).toBe('warning')
    const family = voice('rules: { pushy/*: off, pushy/hype: { severity: error, on: [x], reason: We are calm. } }')
    expect([family.setting('pushy/urgency'), family.setting('pushy/hype'), family.setting('tone/formality')]).toEqual([
      'off',
      'error',
      'warning',
    ])
    expect([family.options('pushy/hype'), family.options('pushy/urgency'), family.reason?.('pushy/hype')]).toEqual([
      { on: ['x'] },
      undefined,
      'We are calm.',
    ])
    expect(voice('').setting('no/rule')).toBe('off')
  })

  test('listed languages; none listed means all', () => {
    expect(voice('').listed).toBe(true)
    expect(voice('brand: { languages: [pt-BR] }', { tag: 'pt' }).listed).toBe(true)
    expect(voice('brand: { languages: [en, ja] }', { tag: 'de' }).listed).toBe(false)
  })

  test('what is locked stays, also when the profile is used in spite of its problems', () => {
    const strict =
      'tone: { formality: { min: 40, max: 60, locked: true } }\nrules: { pushy/hype: { severity: error, locked: true } }\nregister: { en: { slang: avoid, emoji: 1, locked: true } }'
    const weak =
      'channels: { a: { tone: { formality: { max: 80 } }, pushy: { hype: off }, register: { en: { slang: allow, emoji: 3 } } } }'
    const { value, problems } = readProfile(`version: 1\n${strict}\n${weak}`, {
      file: 'voice.yaml',
      rules: fixtureRules,
    })
    expect(problems.map(({ code }) => code)).toEqual(['locked', 'locked', 'locked', 'locked'])
    const kept = voice(value!, { channel: 'a' })
    expect([kept.tone.formality, kept.setting('pushy/hype'), kept.register.slang, kept.register.emoji]).toEqual([
      { min: 40, max: 60 },
      'error',
      'avoid',
      { max: 1 },
    ])
    read(`${strict}\nchannels: { a: { tone: { formality: [45, 55] }, register: { en: { emoji: 0 } } } }`)
  })
})

describe('origins', () => {
  const profile = read(`extends: base.yaml
tone:
  formality: casual
register: { ja: { level: [polite, honorific] } }
channels:
  a:
    tone: { formality: { shift: 10 } }
rules:
  tone/formality: error`)

  test('name file, line and column of what decided', () => {
    const { origin } = voice(profile, { channel: 'a' })
    expect(origin('tone.formality')).toEqual({ file: 'voice.yaml', line: 8, column: 13 })
    expect(origin('tone.warmth')).toEqual({ file: 'base.yaml', line: 2, column: 9 })
    expect(origin('rules.tone/formality')).toEqual({ file: 'voice.yaml', line: 10, column: 3 })
    expect(origin('rules.pushy/urgency')).toEqual({ file: 'base.yaml', line: 3, column: 10 })
    expect(origin('rules.support/blame')).toBeUndefined()
    expect(voice(profile, { tag: 'ja' }).origin('register.ja.level')).toEqual({
      file: 'voice.yaml',
      line: 5,
      column: 19,
    })
  })

  test('are shown with every value, in a stable order', () => {
    const rows = showVoice(profile, { language: { tag: 'en' } as Language, channel: 'sales' })
    expect(rows.slice(0, 5).map(({ path }) => path)).toEqual([
      'channel',
      'language',
      'pushy.hype',
      'pushy.urgency',
      'tone.formality',
    ])
    expect(rows.find(({ path }) => path === 'banned[2]')).toMatchObject({ origin: { file: 'base.yaml', line: 4 } })
    expect(rows.find(({ path }) => path === 'rules.support/blame')).toEqual({
      path: 'rules.support/blame',
      value: 'off',
    })
  })
})

describe('places', () => {
  test('the longest glob decides, and the other channels are told', () => {
    const profile = read(
      'channels: { all: { files: "**/*.md" }, sales: { files: ["sales/**"] }, hot: { files: ["sales/hot/*.md", x.md] } }',
    )
    expect(channelOf(profile, 'sales/hot/a.md')).toEqual({
      channel: 'hot',
      glob: 'sales/hot/*.md',
      others: ['sales', 'all'],
    })
    expect(channelOf(profile, 'sales/a.txt')).toEqual({ channel: 'sales', glob: 'sales/**', others: [] })
    expect(channelOf(profile, '.hidden/a.md').channel).toBe('all')
    expect(channelOf(profile, 'x.txt')).toEqual({ others: [] })
    expect(channelOf(read('brand: { name: Hoshi }'), 'x.md')).toEqual({ others: [] })
  })

  test('situations go by title and channel', () => {
    const profile = read(
      'channels: { mail: {}, chat: {} }\nsituations: { outage: { in: mail, match: ["Outage::*", "障害*"] }, web: { match: "outage::web*" } }',
    )
    expect(situationOf(profile, 'Outage::Mail', 'mail')).toBe('outage')
    expect(situationOf(profile, 'OUTAGE::Web down', 'mail')).toBe('web')
    expect(situationOf(profile, '障害のお知らせ', 'chat')).toBeUndefined()
    expect(situationOf(profile, undefined, 'mail')).toBeUndefined()
  })

  test('exceptions hold up to their last day', () => {
    const profile = read(
      'exceptions: [{ files: "legal/**", rules: [tone/formality, pushy/*], reason: Set by Legal, until: 2027-03-31 }]',
    )
    const rests = (path: string, day: string): boolean =>
      exceptionsFor(profile, path, day).resting?.('pushy/hard-sell', undefined, undefined) !== undefined
    expect(rests('legal/a.md', '2027-03-31')).toBe(true)
    expect(rests('a.md', '2027-03-31')).toBe(false)
    const late = exceptionsFor(profile, 'legal/a.md', '2027-04-01')
    expect(rests('legal/a.md', '2027-04-01')).toBe(false)
    expect(late.problems[0]?.message).toBe('This exception ended on 2027-03-31.')
  })

  test('exceptions can name texts by title and by place', () => {
    const profile = read(
      'exceptions: [{ files: macros.json, entries: ["Refunds::*", "macros[3].*"], rules: [pushy/*], reason: Set by Legal }]',
    )
    const { resting } = exceptionsFor(profile, 'macros.json', '2027-03-31')
    const rests = (...text: Parameters<NonNullable<typeof resting>>): boolean => resting?.(...text) !== undefined
    expect(rests('pushy/hype', 'Refunds::Late', 'macros[0].actions[0].value')).toBe(true)
    expect(rests('pushy/hype', 'Delivery', 'macros[3].actions[0].value')).toBe(true)
    expect(rests('pushy/hype', 'Delivery', 'macros[1].actions[0].value')).toBe(false)
    expect(rests('tone/emoji', 'Refunds::Late', undefined)).toBe(false)
    expect(rests('pushy/hype', undefined, undefined)).toBe(false)
  })
})

describe('locales of a register', () => {
  const profile = read(`
brand: { languages: [de] }
register: { de-informal: { address: du }, de: { address: Sie } }
languages:
  de-informal: { tone: { formality: { max: 40 } } }
  de: { tone: { formality: { min: 60, max: 90 } } }`)

  test('have the last word, in whatever order they are written', () => {
    const informal = voice(profile, { tag: 'de', locale: 'de-informal' })
    expect([informal.register.address, informal.tone.formality, informal.locale]).toEqual([
      'du',
      { max: 40 },
      'de-informal',
    ])
  })

  test('change nothing for the other locales of the language', () => {
    for (const locale of [undefined, 'de', 'de-AT', 'de-formal']) {
      const plain = voice(profile, { tag: 'de', ...(locale && { locale }) })
      expect([plain.register.address, plain.tone.formality]).toEqual(['Sie', { min: 60, max: 90 }])
    }
  })
})
