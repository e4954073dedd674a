export type {
  Capability,
  Flag,
  Hit,
  HitDetails,
  LibraryHit,
  LibraryNote,
  MatchScope,
  Noted,
  Rule,
  RuleEntry,
  RuleFacts,
  Say,
  Scope,
  Suppression,
  Visit,
} from './rule.ts'
export { defineRule } from './rule.ts'
export { isStructurePart, type StructurePart, structureParts } from './structure-parts.ts'
export type { Axis, Origin, ProfilePhrase, Range, RegisterSettings, Voice } from './voice.ts'
