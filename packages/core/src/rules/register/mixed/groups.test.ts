import { expect, it } from 'vitest'
import type { RegisterEvidence, SentenceRegister } from '../../../languages/language.ts'
import type { Analysis } from '../../../measures/analysis.ts'
import type { Passage, Role } from '../../../text/index.ts'
import { groupsOf, slips } from './groups.ts'

const evidence = (form: string, says: RegisterEvidence['says'], start = 0): RegisterEvidence => ({
  start,
  end: start + 1,
  form,
  says,
  strength: 'strong',
})
const du = evidence('du', 'informal')
const sie = evidence('Sie', 'formal')

function grouped(
  ...passages: readonly (readonly [Role, number, ...SentenceRegister[]])[]
): ReturnType<typeof groupsOf> {
  const known = new Map<Passage, SentenceRegister[]>(
    passages.map(([role, block, ...registers]) => [{ role, block, audience: 'public', start: 0, end: 1 }, registers]),
  )
  const analysis = {
    register: (passage: Passage) => known.get(passage),
    sentences: () => [{ text: 'x.' }],
    notes: () => (passage: Passage, work: (one: Passage) => unknown) => work(passage),
  } as unknown as Analysis
  return groupsOf([...known.keys()], analysis)
}

const sentence = (...all: RegisterEvidence[]): SentenceRegister => ({ formality: 'neutral', evidence: all })
const levelled = (one: RegisterEvidence): SentenceRegister => ({ formality: one.says, level: 'plain', evidence: [one] })

it('takes a text with pronouns of address as one, buttons and lists included', () => {
  const [group, ...none] = grouped(
    ['body', 0, sentence(du)],
    ['button', 1, sentence(sie)],
    ['list-item', 2, sentence(du)],
  )
  expect(none).toEqual([])
  expect(group?.said).toEqual([du, sie, du])
})

it('leaves quotations out', () => expect(grouped(['quote', 0, sentence(du)])).toEqual([]))

it('keeps lists apart where endings carry politeness', () => {
  const groups = grouped(
    ['body', 0, levelled(sie)],
    ['list-item', 1, levelled(du)],
    ['list-item', 1, levelled(du)],
    ['list-item', 2, levelled(sie)],
  )
  expect(groups.map(({ kind, said }) => [kind, said.length])).toEqual([
    ['prose', 1],
    ['list', 2],
    ['list', 1],
  ])
})

it('finds a sentence that disagrees with itself, and counts it on no side', () => {
  const [group] = grouped(['body', 0, sentence(sie, du), sentence(sie)])
  expect(group).toMatchObject({ said: [sie], split: [{ evidence: du, other: sie }] })
})

const side = ({ says }: RegisterEvidence): string => says

it('flags the smaller side, and a divided text once', () => {
  expect(slips([sie, sie, du, sie], side, 2)).toEqual([{ messageId: 'minority', evidence: du, other: sie }])
  expect(slips([sie, du], side, 2)).toEqual([{ messageId: 'divided', evidence: du, other: sie }])
  expect(slips([sie, du, sie, du, du], side, 2)).toEqual([
    { messageId: 'minority', evidence: sie, other: du },
    { messageId: 'minority', evidence: sie, other: du },
  ])
})

it('says nothing without a majority or a clash', () => {
  expect(slips([sie, du], side, 3)).toEqual([])
  expect(slips([sie, sie, sie], side, 2)).toEqual([])
  expect(slips([], side, 0)).toEqual([])
})
