/** `onevoice profile check`: everything that is wrong with a profile, at once. */
import { exitStatus } from '../exit-status.ts'
import { namedProfile } from './named-profile.ts'

/** Returns the exit status: 2 when the profile has problems. */
export function profileCheck(name: string | undefined): number {
  const { value, problems } = namedProfile(name)
  if (problems.length > 0) {
    process.stdout.write(`${problems.join('\n\n')}\n\n${problems.length === 1 ? '1 problem' : `${problems.length} problems`}.\n`)
    return exitStatus.unsound
  }
  process.stdout.write(`${value!.profile.file}: no problems.\n`)
  return exitStatus.clean
}
