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
  const all = passages.flatMap((passage) => judged(analysis, passage))
  const prose = all.filter(({ role }) => !apart.has(role))
  const from = [prose, all].find((some) => some.some(({ register }) => register.evidence.length > 0)) ?? all
  const strong = from.some(({ register }) => register.evidence.some(isStrong))
  const counted = from.map(({ register }) => ({
    ...register,
    evidence: register.evidence.filter((one) => !strong || isStrong(one)),
  }))
  const level = levelOf(counted)
  const keigo = keigoOf(all)
  return {
    formality: formalityOf(counted),
    ...(level && { level }),
    ...(keigo && { keigo }),
    evidence: counted.flatMap(({ evidence }) =>
      evidence.map(({ start, end, says }) => ({ ...analysis.document.map.source({ start, end }), says })),
    ),
  }
}

interface Judged {
  readonly role: Role
  readonly register: SentenceRegister
}

const judged = (analysis: Analysis, passage: Passage): Judged[] =>
  (analysis.register(passage) ?? []).map((register) => ({ role: passage.role, register }))

const isStrong = ({ strength }: RegisterEvidence): boolean => strength === 'strong'

const says = (register: SentenceRegister, side: RegisterEvidence['says']): boolean =>
  register.evidence.some((one) => one.says === side)

function formalityOf(registers: readonly SentenceRegister[]): Formality {
  const formal = registers.filter((register) => says(register, 'formal')).length
  const informal = registers.filter((register) => says(register, 'informal')).length
  if (formal + informal === 0) return 'neutral'
  if (Math.min(formal, informal) > MIXED_SHARE * (formal + informal)) return 'mixed'
  return formal >= informal ? 'formal' : 'informal'
}

function levelOf(registers: readonly SentenceRegister[]): Level | undefined {
  const levels = registers.filter(({ evidence }) => evidence.length > 0)
  const shown = levels.some(({ level }) => level !== undefined) ? levels : registers
  const count = (wanted: Level): number => shown.filter((register) => raised(register) === wanted).length
  const [plain, polite, honorific] = [count('plain'), count('polite'), count('honorific')]
  const total = plain + polite + honorific
  if (total === 0) return undefined
  if (honorific >= HONORIFIC_SHARE * total) return 'honorific'
  return polite + honorific >= plain ? 'polite' : 'plain'
}

/** A polite sentence that names what belongs to the person addressed (ご意見, 貴社) honours as much as one whose verb does. */
const raised = ({ level, keigo }: SentenceRegister): Level | undefined =>
  level === 'polite' && keigo && keigo.sonkeigo + keigo.kenjougo + keigo.teichougo > 0 ? 'honorific' : level

function keigoOf(all: readonly Judged[]): Keigo | undefined {
  const seen = all.flatMap(({ register }) => (register.keigo ? [register.keigo] : []))
  if (seen.length === 0) return undefined
  const sum = (kind: keyof Keigo): number => seen.reduce((total, keigo) => total + keigo[kind], 0)
  return { sonkeigo: sum('sonkeigo'), kenjougo: sum('kenjougo'), teichougo: sum('teichougo'), bikago: sum('bikago') }
}
