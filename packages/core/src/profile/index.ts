/** Profiles: YAML that an author writes, read into a profile and compiled into voices. */

export { type CheckProfileOptions, checkProfile, deadGlobs } from './check-profile.ts'
export { compileVoice } from './compile.ts'
export { type ProfileSource, type Resolve, resolveBuiltIn } from './extend.ts'
export { profileJsonSchema } from './json-schema.ts'
export { patternProblems, type ReadPattern, unreadableProblems } from './phrase-problems.ts'
export { type ChannelOf, channelOf, type ExceptionsFor, exceptionsFor, formatEntryFor, situationOf } from './place.ts'
export {
  type ChannelFacts,
  type Layer,
  originOf,
  type Profile,
  type SituationFacts,
  type Statement,
  type Written,
} from './profile.ts'
export type { ExceptionEntry, FormatEntry, ProfileFile, TermSpec } from './profile-file.ts'
export { type ReadProfileOptions, readBuiltInProfile, readProfile } from './read.ts'
export type { VoiceRequest } from './resolve.ts'
export { type ShownValue, showVoice } from './show.ts'
