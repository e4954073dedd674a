/** What a first profile is written from, wherever it comes from: questions, existing copy, or what most brands would say. */

export const departments = ['marketing', 'sales', 'social', 'support'] as const
export type Department = (typeof departments)[number]

export const relationships = ['host', 'peer', 'friend'] as const
type Relationship = (typeof relationships)[number]

/** The register of one language, in the words of the profile; what is absent is not asked for. */
export interface RegisterAnswer {
  /** `du`, `vous`: one of the forms of the language. */
  readonly address?: string
  readonly contractions?: 'prefer' | 'allow' | 'avoid'
  readonly style?: 'desu-masu' | 'dearu' | 'any'
  readonly level?: readonly [string, string]
  /** お客様 or お客さま. */
  readonly customer?: string
}

/** The one spelling of a word where the copy has several. */
export interface TermAnswer {
  readonly use: string
  readonly insteadOf: readonly string[]
  readonly language: string
}

export interface Answers {
  readonly brand: string
  /** Tags, the main language first. */
  readonly languages: readonly string[]
  readonly relationship: Relationship
  readonly register: Readonly<Record<string, RegisterAnswer>>
  /** Globs of the files of a department. */
  readonly files: Partial<Readonly<Record<Department, readonly string[]>>>
  /** Globs that no file fits yet. */
  readonly later?: Partial<Readonly<Record<Department, readonly string[]>>>
  /** What a department's copy does otherwise than the rest. */
  readonly apart?: Partial<Readonly<Record<Department, Readonly<Record<string, RegisterAnswer>>>>>
  /** The most that one text may have. */
  readonly emoji: number
  readonly exclamation: number
  readonly tone?: Readonly<Record<string, readonly [number, number]>>
  readonly terms?: readonly TermAnswer[]
  /** Lines of the brand's own copy. */
  readonly lines?: readonly { readonly text: string; readonly language: string }[]
  /** What was counted, as a comment beside the value: `register.de.address` → `12 du, 1 Sie`. */
  readonly counts: Readonly<Record<string, string>>
}
