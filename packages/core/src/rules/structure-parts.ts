/** The parts of a message that a profile can require or recommend. Each has a lexicon `signal/part-<name>` in the languages that know it. */
export const structureParts = [
  'greeting',
  'thanks',
  'acknowledgement',
  'apology',
  'empathy',
  'owner',
  'answer',
  'next_step',
  'next_update_time',
  'alternative',
  'sign_off',
  'closing_offer',
] as const

export type StructurePart = (typeof structureParts)[number]

export const isStructurePart = (name: string): name is StructurePart =>
  (structureParts as readonly string[]).includes(name)
