/** How many marks or pictures a text may have, when a profile says it in more than one place. */
import type { Origin, Voice } from '../index.ts'

interface Most {
  /** Absent: as many as it likes. */
  readonly max?: number
  /** The line of the profile that set it. */
  readonly asked?: Origin | undefined
}

/** `forbid` allows none; else the smaller of `register.<language>.<sign>` and `limits.<limit>` stands. */
export function mostOf(voice: Voice, sign: 'emoji' | 'exclamation', limit: 'emoji' | 'exclamations'): Most {
  if (voice.forbid.includes(sign)) return { max: 0, asked: voice.origin('forbid') }
  const register = voice.register[sign]?.max
  const general = voice.limits[limit]?.max
  if (general !== undefined && (register === undefined || general < register))
    return { max: general, asked: voice.origin(`limits.${limit}`) }
  return register === undefined ? {} : { max: register, asked: voice.origin(`register.${voice.language.tag}.${sign}`) }
}
