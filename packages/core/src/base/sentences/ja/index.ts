/** All sentences about profiles, files and streams in Japanese. */
import type { Sentence } from '../say.ts'
import { expected } from './expected.ts'
import { aboutFiles } from './files.ts'
import { aboutProfiles } from './profiles.ts'
import { reasons } from './reasons.ts'
import { aboutLines } from './stream.ts'
import { aboutYaml } from './yaml.ts'

export const japaneseSentences: Readonly<Record<Sentence, string>> = {
  ...reasons,
  ...expected,
  ...aboutFiles,
  ...aboutProfiles,
  ...aboutLines,
  ...aboutYaml,
}
