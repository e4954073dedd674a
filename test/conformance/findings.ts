/** Findings of one word in a file, as the program finds them. */
import type { Finding } from '../../packages/core/src/base/index.ts'
import { checkText } from '../../packages/core/src/engine/check-text.ts'
import { createVoices } from '../../packages/core/src/engine/voices.ts'
import { formats } from '../../packages/core/src/generated/formats.ts'
import { languages } from '../../packages/core/src/generated/languages.ts'
import { rules } from '../../packages/core/src/generated/rules.ts'
import { readProfile } from '../../packages/core/src/profile/index.ts'

const profile = readProfile('version: 1\nbanned: [act now]\n', { file: 'voice.yaml', rules }).value!
const voices = createVoices({ profile, rules, languages, only: (id) => id === 'terms/banned' })

/** Where “act now” stands in the file. */
export async function findingsIn(source: string, path: string, format: string): Promise<readonly Finding[]> {
  const checked = await checkText(source, voices, {
    formats,
    path,
    place: path,
    format,
    language: 'en',
    today: '2026-01-01',
  })
  return checked?.findings ?? []
}
