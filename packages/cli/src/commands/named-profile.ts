/** Finds and reads the profile that a `profile` command is about. */
import type { Locale, Problem } from '@onevoice/core'
import { loadSoundProfile, localeOfNamed, nearestProfile, type SoundReading } from '@onevoice/core/node'
import { exitStatus } from '../exit-status.ts'
import { type CommandWords, commandWordsIn } from '../words/commands.ts'
import { type Words, wordsIn } from '../words/words.ts'

/** How a `profile` command speaks. */
export interface Speech {
  readonly locale: Locale
  readonly commands: CommandWords
  readonly words: Words
  /** A problem for people. */
  text(problem: Problem): string
}

export async function speechIn(locale: Locale): Promise<Speech> {
  const words = await wordsIn(locale)
  return {
    locale,
    words,
    commands: await commandWordsIn(locale),
    text: words.problemText,
  }
}

/**
 * The profile with its problems; without a name the nearest one above the working folder, and undefined where there is none. The command speaks
 * in the locale that was asked for, else in that of the profile.
 */
export async function namedProfile(
  name: string | undefined,
  asked: Locale | undefined,
): Promise<{ readonly speech: Speech; readonly reading?: SoundReading }> {
  const folder = process.cwd()
  const wanted = name ?? nearestProfile(folder)
  if (wanted === undefined) return { speech: await speechIn(asked ?? 'en') }
  const reading = await loadSoundProfile(wanted, folder)
  const { read, problems } = reading
  return { speech: await speechIn(asked ?? localeOfNamed(wanted, folder, read, problems) ?? 'en'), reading }
}

/** Says that there is no profile; returns the exit status. */
export function withoutProfile({ commands }: Speech): number {
  process.stderr.write(`${commands.noProfile}\n`)
  return exitStatus.unsound
}
