/** Compiles a profile for one channel and language into the voice that rules see. */
import type { Setting } from '../base/index.ts'
import type { Language } from '../languages/language.ts'
import type { ProfilePhrase, RegisterSettings, Voice } from '../rules/index.ts'
import type { PhraseSlot } from './phrases.ts'
import { listOf, originOf, type Profile } from './profile.ts'
import { primary, type Resolved, resolveVoice, type Slot, type VoiceRequest } from './resolve.ts'

/** Never fails: what the profile does not say stays open, and a channel or situation it does not know changes nothing. */
export function compileVoice(profile: Profile, request: VoiceRequest): Voice {
  const resolved = resolveVoice(profile, request)
  const { channel, department, situation, audience, language } = resolved.place
  const { brand } = profile
  const { relationship } = valuesOf(resolved)
  const placeholders = listIn(resolved, 'placeholders')
  const register = objectOf(resolved.register) as RegisterSettings
  return Object.freeze({
    profile: profile.file,
    language: inVariant(request.language, register.variant),
    ...(resolved.place.register === undefined ? {} : { locale: `${language}-${resolved.place.register}` }),
    audience,
    ...(channel === undefined ? {} : { channel }),
    ...(department === undefined ? {} : { department }),
    ...(situation === undefined ? {} : { situation }),
    brand: {
      aliases: brand.aliases ?? [],
      languages: profile.languages,
      ...(brand.name === undefined ? {} : { name: brand.name }),
    },
    listed: profile.languages.length === 0 || profile.languages.some((tag) => primary(tag) === language),
    ...(relationship === undefined ? {} : { relationship }),
    tone: objectOf(resolved.tone),
    register,
    limits: objectOf(resolved.limits),
    structure: { require: listIn(resolved, 'structure.require'), recommend: listIn(resolved, 'structure.recommend') },
    forbid: listIn(resolved, 'forbid'),
    ...(placeholders.length > 0 ? { placeholders } : {}),
    banned: resolved.banned.map(phraseOf),
    terms: resolved.terms.map(phraseOf),
    ...judgement(profile, resolved),
  })
}

/** Who is addressed by a form differs from country to country. */
function inVariant(language: Language, variant: string | undefined): Language {
  const register = variant === undefined ? undefined : language.register?.inVariant?.(variant)
  return register ? { ...language, register } : language
}

/** The part of the voice that rules are asked about one by one. */
function judgement(
  profile: Profile,
  resolved: Resolved,
): Pick<Voice, 'datedInforms' | 'setting' | 'options' | 'reason' | 'origin'> {
  const defaults = new Map(profile.rules.map(({ id, severity }): [string, Setting] => [id, severity]))
  return {
    datedInforms: resolved.values.get('pushy.unless.dated')?.value === true,
    setting: (ruleId) => resolved.severities.get(ruleId)?.value ?? defaults.get(ruleId) ?? 'off',
    options: (ruleId) => resolved.options.get(ruleId)?.value,
    reason: (ruleId) => resolved.reasons.get(ruleId)?.value,
    origin: (path) => {
      const slot = slotAt(resolved, path)
      return slot && originOf(slot.from)
    },
  }
}

function slotAt(resolved: Resolved, path: string): Slot<unknown> | undefined {
  const dot = path.indexOf('.')
  const rest = path.slice(dot + 1)
  if (path.startsWith('rules.')) return resolved.severities.get(rest) ?? resolved.options.get(rest)
  if (path.startsWith('tone.')) return (resolved.tone as ReadonlyMap<string, Slot<unknown>>).get(rest)
  if (path.startsWith('limits.')) return resolved.limits.get(rest)
  if (path.startsWith('register.')) return resolved.register.get(rest.slice(rest.indexOf('.') + 1))
  if (path === 'relationship') return resolved.values.get('voice.relationship')
  return resolved.values.get(path) ?? resolved.lists.get(path)?.[0]
}

function valuesOf({ values }: Resolved): { readonly relationship?: 'host' | 'peer' | 'friend' } {
  const slot = values.get('voice.relationship')
  return slot ? { relationship: slot.value as 'host' | 'peer' | 'friend' } : {}
}

function listIn({ lists }: Resolved, path: string): readonly string[] {
  return (lists.get(path) ?? []).map(({ value }) => value)
}

function objectOf<T>(slots: ReadonlyMap<string, Slot<T>>): Readonly<Record<string, T>> {
  const object: Record<string, T> = {}
  for (const [key, { value }] of slots) object[key] = value
  return object
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

/** Profiles may have thousands of phrases, and each voice lists them anew. */
function phraseOf({ entry, phrases, from }: PhraseSlot): ProfilePhrase {
  const phrase: Writable<ProfilePhrase> = {
    phrase: phrases,
    use: listOf(entry.use),
    unless: listOf(entry.unless),
    origin: originOf(from),
  }
  if ('pattern' in entry && entry.pattern !== undefined) phrase.pattern = entry.pattern
  if ('must_be_empty' in entry && entry.must_be_empty !== undefined) phrase.mustBeEmpty = entry.must_be_empty
  if ('boundary' in entry && entry.boundary !== undefined) phrase.boundary = entry.boundary
  if ('means' in entry && entry.means !== undefined) phrase.means = entry.means
  if (entry.reason !== undefined) phrase.reason = entry.reason
  if (entry.severity !== undefined) phrase.severity = entry.severity
  if (entry.as !== undefined) phrase.as = entry.as
  if (entry.case !== undefined) phrase.case = entry.case
  if (entry.roles !== undefined) phrase.roles = entry.roles
  return phrase
}
