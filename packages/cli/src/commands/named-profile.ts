/** Finds and reads the profile that a `profile` command is about. */
import type { Locale, Problem } from '@onevoice/core'
import { loadSoundProfile, localeAt, nearestProfile, type SoundProfile } from '@onevoice/core/node'
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

/** In the locale that was asked for, else in that of the profile; without a name that is the nearest one above the folder. */
export async function speechFor(
  asked: Locale | undefined,
  name?: string,
  folder: string = process.cwd(),
): Promise<Speech> {
  const locale = asked ?? localeAt(folder, name) ?? 'en'
  const words = await wordsIn(locale)
  return {
    locale,
    words,
    commands: await commandWordsIn(locale),
    text: words.problemText,
  }
}

/** The profile with its problems; without a name the nearest one above the working folder. Undefined where there is none. */
export async function namedProfile(
  name: string | undefined,
): Promise<{ readonly value?: SoundProfile; readonly problems: readonly Problem[] } | undefined> {
  const wanted = name ?? nearestProfile(process.cwd())
  return wanted === undefined ? undefined : loadSoundProfile(wanted, process.cwd())
}

/** Says that there is no profile; returns the exit status. */
export function withoutProfile({ commands }: Speech): number {
  process.stderr.write(`${commands.noProfile}\n`)
  return exitStatus.unsound
}
