/** What belongs together when a text is asked whether it keeps to one form of address. */
import type { RegisterEvidence, SentenceRegister } from '../../../languages/language.ts'
import type { Analysis } from '../../../measures/analysis.ts'
import type { Passage, Role } from '../../../text/index.ts'

/** A piece of evidence with what it stands against. */
export interface Clash {
  readonly evidence: RegisterEvidence
  readonly other: RegisterEvidence
}

/** Sentences that have to agree. */
export interface Group {
  readonly kind: 'prose' | 'list'
  /** Endings, not pronouns, carry politeness here. */
  readonly byEnding: boolean
  /** The first strong evidence of each sentence that has any, in order. */
  readonly said: readonly RegisterEvidence[]
  /** Sentences that disagree with themselves. */
  readonly split: readonly Clash[]
}

/** Where politeness is carried by endings, these are worded apart from the prose, each kind in its own way. */
const apartByEnding: ReadonlySet<Role> = new Set<Role>([
  'heading',
  'table-cell',
  'quote',
  'caption',
  'footnote',
  'title',
  'button',
  'label',
  'alt',
])
/** Where the pronoun carries it, a button says “your” to the same reader; only a quotation has another speaker. */
const apartByPronoun: ReadonlySet<Role> = new Set<Role>(['quote'])

/**
 * The prose of the document as one group. Where endings carry politeness (Japanese, Korean: sentences have a level) every list is a group
 * of its own, since a plain list in a polite text is good style.
 */
export function groupsOf(passages: readonly Passage[], analysis: Analysis): Group[] {
  const notes = analysis.notes<Shown>('address')
  const work = (passage: Passage): Shown => shownBy(passage, analysis)
  const byEnding = passages.some((passage) => notes(passage, work).hasLevel)
  const apart = byEnding ? apartByEnding : apartByPronoun
  const groups = new Map<string, { kind: Group['kind']; byEnding: boolean; said: RegisterEvidence[]; split: Clash[] }>()
  for (const passage of passages) {
    if (apart.has(passage.role)) continue
    const { said, split, isTitle } = notes(passage, work)
    if (said.length === 0 && split.length === 0) continue
    const kind = byEnding && passage.role === 'list-item' ? 'list' : 'prose'
    const key = kind === 'list' ? `list ${passage.block}` : kind
    const group = groups.get(key) ?? { kind, byEnding, said: [], split: [] }
    groups.set(key, group)
    if (byEnding && isTitle) continue
    for (const one of said) group.said.push(moved(one, passage.start))
    for (const { evidence, other } of split)
      group.split.push({ evidence: moved(evidence, passage.start), other: moved(other, passage.start) })
  }
  return [...groups.values()]
}

/** What one passage says, with offsets counted from its start. */
interface Shown {
  readonly hasLevel: boolean
  readonly isTitle: boolean
  readonly said: readonly RegisterEvidence[]
  readonly split: readonly Clash[]
}

function shownBy(passage: Passage, analysis: Analysis): Shown {
  const registers = analysis.register(passage) ?? []
  const hasLevel = registers.some(({ level }) => level !== undefined)
  const by = -passage.start
  const said = registers.flatMap(firstStrong).map((one) => moved(one, by))
  const split = registers
    .flatMap(clashOf)
    .map(({ evidence, other }) => ({ evidence: moved(evidence, by), other: moved(other, by) }))
  if (said.length === 0 && split.length === 0) return hasLevel ? silent.withLevel : silent.without
  return { hasLevel, isTitle: isTitle(passage, registers, analysis), said, split }
}

/** Most passages of most languages say nothing and share these. */
const silent = {
  withLevel: { hasLevel: true, isTitle: false, said: [], split: [] },
  without: { hasLevel: false, isTitle: false, said: [], split: [] },
} as const

/** Field by field: a text has hundreds, and spreading is slow. */
const moved = ({ start, end, says, strength, form }: RegisterEvidence, by: number): RegisterEvidence => ({
  start: start + by,
  end: end + by,
  says,
  strength,
  form,
})

/** A plain line of its own without a full stop is a title, whatever the format calls it. */
function isTitle(passage: Passage, registers: readonly SentenceRegister[], analysis: Analysis): boolean {
  if (passage.role === 'list-item' || registers.length !== 1 || registers[0]!.formality !== 'informal') return false
  return !/[。．.！!？?]\s*$/.test(analysis.sentences(passage)[0]?.text ?? '')
}

const strongOf = ({ evidence }: SentenceRegister): RegisterEvidence[] =>
  evidence.filter(({ strength }) => strength === 'strong')

/** Nothing for a sentence that disagrees with itself: it is found as such. */
function firstStrong(register: SentenceRegister): RegisterEvidence[] {
  return clashOf(register).length > 0 ? [] : strongOf(register).slice(0, 1)
}

function clashOf(register: SentenceRegister): Clash[] {
  const [first, ...rest] = strongOf(register)
  const against = rest.find(({ says }) => says !== first?.says)
  return first && against ? [{ evidence: against, other: first }] : []
}

/** A clash in a group, and whether it is a slip or the group is of two minds. */
export interface Slip extends Clash {
  readonly messageId: 'minority' | 'divided'
}

/** Above this share of the smaller side it is no slip: the text as a whole is undecided, which is said once. */
const DIVIDED_SHARE = 0.4

/** Where the smaller of two sides stands against the larger one; nothing below `fewest` pieces of evidence. */
export function slips<T extends RegisterEvidence>(
  said: readonly T[],
  side: (evidence: T) => string,
  fewest: number,
): Slip[] {
  const first = said[0]
  if (!first || said.length < fewest) return []
  const ones = said.filter((evidence) => side(evidence) === side(first))
  const others = said.filter((evidence) => side(evidence) !== side(first))
  if (others.length === 0) return []
  if (Math.min(ones.length, others.length) > DIVIDED_SHARE * said.length)
    return [{ messageId: 'divided', evidence: others[0]!, other: first }]
  const [few, many] = ones.length < others.length ? [ones, others] : [others, ones]
  return few.map((evidence) => ({ messageId: 'minority', evidence, other: many[0]! }))
}
