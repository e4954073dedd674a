/** All voices of one profile: compiled and prepared when a passage first needs them, kept as long as the caller keeps this object. */
import type { Language } from '../languages/language.ts'
import { undetermined } from '../languages/undetermined.ts'
import { sharedCompiler } from '../lexicon/index.ts'
import { compileVoice, type Profile } from '../profile/index.ts'
import type { Rule } from '../rules/index.ts'
import type { Audience } from '../text/index.ts'
import { type ActiveRule, type PreparedVoice, prepareVoice } from './prepare.ts'
import { type RunMemory, runMemory } from './run-memory.ts'

/** What a voice is resolved for. */
export interface Place {
  readonly language: string
  readonly channel?: string
  readonly audience?: Audience
  readonly situation?: string
}

export interface VoicesOptions {
  readonly profile: Profile
  readonly rules: readonly Rule[]
  /** Loaders by language tag; what is missing is judged by the profile's own phrases alone. */
  readonly languages: Readonly<Record<string, () => Promise<Language>>>
  /** Narrows the rules, for case files and editors. */
  readonly only?: (ruleId: string) => boolean
  readonly expression?: (source: string, letterCase?: 'exact') => RegExp | undefined
}

export interface Voices {
  readonly profile: Profile
  /** What was found in the passages of small texts that they judged. */
  readonly memory: RunMemory
  /** Loads the languages that are about to be met. `voice` throws for a language that was not loaded. */
  load(tags: Iterable<string>): Promise<void>
  voice(place: Place): PreparedVoice
  /** The library rules of the voices that were used so far, each once. */
  libraryRules(): readonly ActiveRule[]
}

export function createVoices({ profile, rules, languages, only, expression }: VoicesOptions): Voices {
  const loaded = new Map<string, Language>()
  const prepared = new Map<string, PreparedVoice>()
  const compile = sharedCompiler()
  const used = only ? rules.filter((rule) => only(rule.id)) : rules
  return {
    profile,
    memory: runMemory(),
    async load(tags) {
      for (const tag of tags) {
        if (loaded.has(tag)) continue
        const loader = languages[tag] ?? languages[tag.split('-')[0]!]
        loaded.set(tag, loader ? await withPanel(await loader(), profile) : undetermined(tag))
      }
    },
    libraryRules() {
      const active = [...prepared.values()].flatMap(({ rules }) => rules.ofLibraries.map(({ active }) => active))
      return [...new Map(active.map((one) => [one.rule.id, one])).values()]
    },
    voice(place) {
      const key = `${place.language}\n${place.channel ?? ''}\n${place.audience ?? ''}\n${place.situation ?? ''}`
      const known = prepared.get(key)
      if (known) return known
      const language = loaded.get(place.language)
      if (!language) throw new Error(`language ${place.language} was not loaded before it was judged`)
      const fresh = prepareVoice(compileVoice(profile, { ...place, language, locale: place.language }), {
        rules: used,
        compile,
        ...(expression ? { expression } : {}),
      })
      prepared.set(key, fresh)
      return fresh
    },
  }
}

/** The language with the panel of its readability, when the profile sets a reading grade somewhere. */
async function withPanel(language: Language, profile: Profile): Promise<Language> {
  const asked = profile.statements.some(
    ({ path }) => path === `register.${language.tag}.reading_grade` || path === `rules.readability/grade`,
  )
  const readability = asked ? await language.readability?.load?.() : undefined
  return readability ? { ...language, readability } : language
}
