/** The register of a whole text, from what its sentences show. */
import type { SourceSpan } from '../base/index.ts'
import type { Formality, Keigo, Level, RegisterEvidence, SentenceRegister } from '../languages/language.ts'
import type { Passage, Role } from '../text/index.ts'
import type { Analysis } from './analysis.ts'

export interface RegisterMeasure {
  /** The address form: `mixed` when the smaller side is more than two fifths, `neutral` when nothing shows one. */
  readonly formality: Formality
  /** Japanese and Korean; absent when no sentence shows one. */
  readonly level?: Level
  /** Japanese: how many of each were seen. */
  readonly keigo?: Keigo
  /** What the formality rests on, in source offsets. */
  readonly evidence: readonly (SourceSpan & { readonly says: RegisterEvidence['says'] })[]
}

/** Above this share of the smaller side a text has no register of its own. */
const MIXED_SHARE = 0.4
/** From this share of honorific sentences on, honorific is the level of the text. */
const HONORIFIC_SHARE = 0.25

/** Roles that are worded apart from the prose: headings may be plain in a polite text. */
const apart: ReadonlySet<Role> = new Set<Role>([
  'heading',
  'list-item',
  'table-cell',
  'quote',
  'caption',
  'footnote',
  'title',
  'button',
  'label',
  'alt',
])

/** The register of a document in any language. Weak evidence counts only where there is no strong evidence, wording apart only without prose. */
export function registerMeasure(analysis: Analysis, passages: readonly Passage[] = analysis.passages): RegisterMeasure {
  const tally = registerTally(analysis)
  for (const passage of passages) tally.add(passage)
  return tally.measure()
}

/** The same for passages that are added one after another. */
export interface RegisterTally {
  add(passage: Passage): void
  measure(): RegisterMeasure
}

export function registerTally(analysis: Analysis): RegisterTally {
  const prose = nothingShown()
  const others = nothingShown()
  return {
    add(passage) {
      const shown = apart.has(passage.role) ? others : prose
      for (const register of analysis.register(passage) ?? []) add(shown, register)
    },
    measure() {
      const from = prose.evidence.length > 0 ? prose : both(prose, others)
      const strong = from.evidence.some(isStrong)
      const evidence = strong ? from.evidence.filter(isStrong) : from.evidence
      const level = levelOf(strong ? from.strong : from.any) ?? levelOf(from.every)
      const keigo = keigoOf(prose, others)
      return {
        formality: formalityOf(strong ? from.strong : from.any),
        ...(level && { level }),
        ...(keigo && { keigo }),
        evidence: evidence.map(({ start, end, says }) => ({ ...analysis.document.map.source({ start, end }), says })),
      }
    },
  }
}

/** How many sentences speak for a side, and how many have each level. */
type Counts = Record<RegisterEvidence['says'] | Level, number>

/** What some sentences show. */
interface Shown {
  evidence: RegisterEvidence[]
  /** Of sentences with strong evidence: what that says. */
  readonly strong: Counts
  /** Of sentences with evidence. */
  readonly any: Counts
  /** Of all sentences. */
  readonly every: Counts
  keigo: Keigo | undefined
}

const noCounts = (): Counts => ({ formal: 0, informal: 0, plain: 0, polite: 0, honorific: 0 })

const nothingShown = (): Shown => ({
  evidence: [],
  strong: noCounts(),
  any: noCounts(),
  every: noCounts(),
  keigo: undefined,
})

function add(shown: Shown, register: SentenceRegister): void {
  const { evidence, keigo } = register
  const level = raised(register)
  if (keigo) shown.keigo = addKeigo(shown.keigo, keigo)
  if (level) shown.every[level]++
  if (evidence.length === 0) return
  for (const one of evidence) shown.evidence.push(one)
  count(shown.any, evidence, level)
  const strong = evidence.filter(isStrong)
  if (strong.length > 0) count(shown.strong, strong, level)
}

function count(counts: Counts, evidence: readonly RegisterEvidence[], level: Level | undefined): void {
  if (evidence.some(({ says }) => says === 'formal')) counts.formal++
  if (evidence.some(({ says }) => says === 'informal')) counts.informal++
  if (level) counts[level]++
}

/** @param prose without evidence */
const both = (prose: Shown, others: Shown): Shown => ({ ...others, every: sum(prose.every, others.every) })

const sum = (one: Counts, other: Counts): Counts => ({
  formal: one.formal + other.formal,
  informal: one.informal + other.informal,
  plain: one.plain + other.plain,
  polite: one.polite + other.polite,
  honorific: one.honorific + other.honorific,
})

const isStrong = ({ strength }: RegisterEvidence): boolean => strength === 'strong'

function formalityOf({ formal, informal }: Counts): Formality {
  if (formal + informal === 0) return 'neutral'
  if (Math.min(formal, informal) > MIXED_SHARE * (formal + informal)) return 'mixed'
  return formal >= informal ? 'formal' : 'informal'
}

function levelOf({ plain, polite, honorific }: Counts): Level | undefined {
  const total = plain + polite + honorific
  if (total === 0) return undefined
  if (honorific >= HONORIFIC_SHARE * total) return 'honorific'
  return polite + honorific >= plain ? 'polite' : 'plain'
}

/** A polite sentence that names what belongs to the person addressed (ご意見, 貴社) honours as much as one whose verb does. */
const raised = ({ level, keigo }: SentenceRegister): Level | undefined =>
  level === 'polite' && keigo && keigo.sonkeigo + keigo.kenjougo + keigo.teichougo > 0 ? 'honorific' : level

function keigoOf(prose: Shown, others: Shown): Keigo | undefined {
  if (!prose.keigo || !others.keigo) return prose.keigo ?? others.keigo
  return addKeigo(prose.keigo, others.keigo)
}

const addKeigo = (one: Keigo | undefined, other: Keigo): Keigo => ({
  sonkeigo: (one?.sonkeigo ?? 0) + other.sonkeigo,
  kenjougo: (one?.kenjougo ?? 0) + other.kenjougo,
  teichougo: (one?.teichougo ?? 0) + other.teichougo,
  bikago: (one?.bikago ?? 0) + other.bikago,
})
