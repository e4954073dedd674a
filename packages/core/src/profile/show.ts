/** The resolved voice as a list, each value with the place where it was written: what `profile show` prints. */
import type { Origin, Rule } from '../rules/index.ts'
import { originOf, type Profile, type Statement } from './profile.ts'
import { resolveVoice, type Slot, type VoiceRequest } from './resolve.ts'

export interface ShownValue {
  /** `tone.formality`, `register.ja.level`, `banned[1]` (the first), `rules.pushy/urgency` … */
  readonly path: string
  readonly value: unknown
  /** Absent for a rule's own default. */
  readonly origin?: Origin
}

/** Everything that holds for a place, in a stable order: who speaks, how, what is not said, then every rule. */
export function showVoice(
  profile: Profile,
  request: VoiceRequest,
  rules: readonly Rule[] = profile.rules,
): ShownValue[] {
  const resolved = resolveVoice(profile, request)
  const tag = request.language.tag
  const { channel, department, situation } = resolved.place
  const place = Object.entries({ channel, department, situation, language: tag })
  return [
    ...place.flatMap(([path, value]) => (value === undefined ? [] : [{ path, value }])),
    ...slots('', resolved.values),
    ...slots('tone.', resolved.tone),
    ...slots(`register.${tag}.`, resolved.register),
    ...slots('limits.', resolved.limits),
    ...[...resolved.lists]
      .sort(byKey)
      .flatMap(([path, items]) => items.map((slot, index) => shown(`${path}[${index + 1}]`, slot.value, slot.from))),
    ...resolved.banned.map(({ entry, phrases, from }, index) =>
      shown(`banned[${index + 1}]`, { ...entry, phrase: phrases }, from),
    ),
    ...resolved.terms.map(({ entry, phrases, from }, index) =>
      shown(`terms[${index + 1}]`, { ...entry, instead_of: phrases }, from),
    ),
    ...rules.flatMap(({ id, severity }) => {
      const setting = resolved.severities.get(id)
      const options = resolved.options.get(id)
      const from = setting?.from ?? options?.from
      const value = options ? { severity: setting?.value ?? severity, ...options.value } : (setting?.value ?? severity)
      return [from ? shown(`rules.${id}`, value, from) : { path: `rules.${id}`, value }]
    }),
  ]
}

function slots(prefix: string, values: ReadonlyMap<string, Slot<unknown>>): ShownValue[] {
  return [...values].sort(byKey).map(([key, { value, from }]) => shown(prefix + key, value, from))
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1
}

function shown(path: string, value: unknown, from: Statement): ShownValue {
  return { path, value, origin: originOf(from) }
}
