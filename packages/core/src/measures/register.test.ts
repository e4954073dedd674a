import { expect, it } from 'vitest'
import type { SentenceRegister } from '../languages/language.ts'
import type { Passage, Role } from '../text/index.ts'
import type { Analysis } from './analysis.ts'
import { registerMeasure } from './register.ts'

type Said = Partial<SentenceRegister> & { says?: 'formal' | 'informal'; strength?: 'strong' | 'weak' }

function measured(...passages: readonly (readonly [Role, ...Said[]])[]): ReturnType<typeof registerMeasure> {
  const known = new Map<Passage, SentenceRegister[]>()
  for (const [role, ...sentences] of passages) {
    const passage: Passage = { role, block: 0, audience: 'public', start: 0, end: 1 }
    known.set(
      passage,
      sentences.map(({ says, strength = 'strong', ...rest }) => ({
        formality: says ?? 'neutral',
        evidence: says ? [{ start: 0, end: 1, says, strength, form: 'x' }] : [],
        ...rest,
      })),
    )
  }
  const read = [...known.keys()]
  return registerMeasure({
    document: { map: { source: (span: object) => span } },
    passages: read,
    register: (passage: Passage) => known.get(passage),
  } as unknown as Analysis)
}

const formal: Said = { says: 'formal', level: 'polite' }
const informal: Said = { says: 'informal', level: 'plain' }

it('takes the larger side', () => {
  expect(measured(['body', formal, formal, informal]).formality).toBe('formal')
  expect(measured(['body', informal, informal, formal]).formality).toBe('informal')
})

it('is mixed when both sides weigh nearly the same', () => {
  expect(measured(['body', formal, informal]).formality).toBe('mixed')
  expect(measured(['body', formal, formal, formal, informal, informal, informal]).formality).toBe('mixed')
})

it('is neutral without evidence, and has no level then', () => {
  expect(measured(['body', {}, {}])).toEqual({ formality: 'neutral', evidence: [] })
  expect(measured()).toEqual({ formality: 'neutral', evidence: [] })
})

it('listens to weak evidence only where there is no strong', () => {
  expect(measured(['body', { ...formal, strength: 'weak' }]).formality).toBe('formal')
  expect(measured(['body', informal, { ...formal, strength: 'weak' }]).formality).toBe('informal')
})

it('does not count headings and buttons against the prose', () => {
  expect(measured(['heading', informal, informal], ['body', formal], ['button', informal]).formality).toBe('formal')
  expect(measured(['heading', informal]).formality).toBe('informal')
})

it('takes the level from the sentences that show one', () => {
  const keigo = { sonkeigo: 1, kenjougo: 0, teichougo: 0, bikago: 0 }
  expect(measured(['body', formal, formal, informal]).level).toBe('polite')
  expect(measured(['body', informal, informal, formal]).level).toBe('plain')
  expect(measured(['body', formal, { ...formal, level: 'honorific' }]).level).toBe('honorific')
  expect(measured(['body', { ...formal, keigo }])).toMatchObject({ level: 'honorific', keigo })
  expect(measured(['body', { ...formal, keigo }, formal, formal, formal, formal]).level).toBe('polite')
  expect(measured(['body', { ...informal, keigo }]).level).toBe('plain')
})
