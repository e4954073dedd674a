/** Findings of one word in a file, as the program finds them. */
import type { Finding } from '../../packages/core/src/base/index.ts'
import { checkText } from '../../packages/core/src/engine/check-text.ts'
import { createVoices, type Voices } from '../../packages/core/src/engine/voices.ts'
import type { FileFacts, ReadingWishes } from '../../packages/core/src/formats/format.ts'
import { formats } from '../../packages/core/src/generated/formats.ts'
import { languages } from '../../packages/core/src/generated/languages.ts'
import { rules } from '../../packages/core/src/generated/rules.ts'
import { readProfile } from '../../packages/core/src/profile/index.ts'

const voicesByReading = new Map<string, Voices>()

/** A profile that bans two words, and says where the texts of a file stand. */
function voicesFor({ texts = [], title }: ReadingWishes): Voices {
  const formats =
    texts.length > 0 ? `formats: ${JSON.stringify([{ files: '**', texts, ...(title ? { title } : {}) }])}\n` : ''
  const known = voicesByReading.get(formats)
  if (known) return known
  const { value } = readProfile(`version: 1\nbanned: [act now]\n${formats}`, { file: 'voice.yaml', rules })
  const voices = createVoices({ profile: value!, rules, languages, only: (id) => id === 'terms/banned' })
  voicesByReading.set(formats, voices)
  return voices
}

interface Place extends FileFacts {
  readonly path: string
  readonly format: string
}

/** Where “act now” stands in the file. */
export async function findingsIn(source: string, { path, reading = {}, format }: Place): Promise<readonly Finding[]> {
  const options = { formats, path, place: path, language: 'en', today: '2026-01-01' }
  const checked = await checkText(source, voicesFor(reading), reading.texts ? options : { ...options, format })
  return checked?.findings ?? []
}
