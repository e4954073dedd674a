/** All sentences about profiles and files in Japanese. */
import type { Sentence } from '../say.ts'
import { expected } from './expected.ts'
import { aboutFiles } from './files.ts'
import { aboutProfiles } from './profiles.ts'
import { reasons } from './reasons.ts'

export const japaneseSentences: Readonly<Record<Sentence, string>> = {
  ...reasons,
  ...expected,
  ...aboutFiles,
  ...aboutProfiles,
}
