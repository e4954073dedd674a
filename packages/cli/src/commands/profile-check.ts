/** `onevoice profile check`: everything that is wrong with a profile, at once. */
import { checkProfile, problemText, standardFormats } from '@onevoice/core'
import { findFiles, pathInProfile, profileClaims } from '@onevoice/core/node'
import { exitStatus } from '../exit-status.ts'
import { namedProfile } from './named-profile.ts'
import { today } from './today.ts'

/** Returns the exit status: 2 when the profile has problems. */
export async function profileCheck(name: string | undefined): Promise<number> {
  const { value, problems: unsound } = await namedProfile(name)
  const problems = [...unsound]
  if (value) {
    const { profile, folder } = value
    const claims = async (): Promise<(path: string) => boolean> =>
      profileClaims({ folder: process.cwd(), profile: profile.file })
    const { files } = await findFiles([folder], standardFormats, process.cwd(), { claims })
    const paths = files.map((path) => pathInProfile(path, value, process.cwd()))
    const deeper = checkProfile(profile, { today: today(), paths }).map(problemText)
    problems.push(...deeper.filter((text) => !unsound.includes(text)))
  }
  if (problems.length > 0) {
    process.stdout.write(
      `${problems.join('\n\n')}\n\n${problems.length === 1 ? '1 problem' : `${problems.length} problems`}.\n`,
    )
    return exitStatus.unsound
  }
  process.stdout.write(`${value!.profile.file}: no problems.\n`)
  return exitStatus.clean
}
