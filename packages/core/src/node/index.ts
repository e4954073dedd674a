/** The only door to Node: finding and reading files and profiles. */

export {
  type BaselineChange,
  type BaselineFile,
  openBaseline,
} from './baseline-file.ts'
export {
  type BrandFacts,
  type CheckedFile,
  type CheckOptions,
  type FileChecker,
  fileChecker,
  type UncheckedFile,
} from './check-files.ts'
export { type CheckRun, checkRun, type FileResult, type RunOptions } from './check-run.ts'
export { type FoundFiles, findFiles, type SkippedFile } from './find-files.ts'
export { type LoadedProfile, loadProfile, loadSoundProfile, type SoundReading } from './find-profile.ts'
export type { FixWishes } from './fix-file.ts'
export { type ChangedFiles, type ChangeRequest, changedFiles, type LineRange } from './git/changed-files.ts'
export { libraryFindings } from './library-findings.ts'
export { baselineName, nearestBaseline } from './nearest-baseline.ts'
export { nearestProfile } from './nearest-profile.ts'
export { whyNotWritten } from './not-written.ts'
export { serveChecks } from './pool/serve.ts'
export { profileClaims } from './profile-claims.ts'
export { profileFiles } from './profile-files.ts'
export { localeAt, localeOfNamed, localeOfReading } from './profile-locale.ts'
export { pathInProfile } from './profile-place.ts'
export { decode, largestFile, readText } from './read-text.ts'
export { type Spool, spool } from './spool.ts'
export { writeWhole } from './write-file.ts'
