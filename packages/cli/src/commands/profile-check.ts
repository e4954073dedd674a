/** `onevoice profile check`: everything that is wrong with a profile, at once. */
import { checkProfile, type Locale, standardFormats } from '@onevoice/core'
import { findFiles, pathInProfile, profileClaims } from '@onevoice/core/node'
import { exitStatus } from '../exit-status.ts'
import { namedProfile, withoutProfile } from './named-profile.ts'
import { today } from './today.ts'

/** Returns the exit status: 2 when the profile has problems. */
export async function profileCheck(name: string | undefined, locale: Locale | undefined): Promise<number> {
  const { speech, reading } = await namedProfile(name, locale)
  if (!reading) return withoutProfile(speech)
  const { value } = reading
  const problems = reading.problems.map(speech.text)
  if (value) {
    const { profile, folder } = value
    const claims = async (): Promise<(path: string) => boolean> =>
      profileClaims({ folder: process.cwd(), profile: profile.file })
    const { files } = await findFiles([folder], standardFormats, process.cwd(), { claims })
    const paths = files.map((path) => pathInProfile(path, value, process.cwd()))
    const deeper = checkProfile(profile, { today: today(), paths }).map(speech.text)
    problems.push(...deeper.filter((text) => !problems.includes(text)))
  }
  if (problems.length > 0) {
    process.stdout.write(`${problems.join('\n\n')}\n\n${speech.commands.problems(problems.length)}\n`)
    return exitStatus.unsound
  }
  process.stdout.write(`${speech.commands.noProblems(value!.profile.file)}\n`)
  return exitStatus.clean
}
