/** Finds and reads the profile that a `profile` command is about. */
import { problemText } from '@onevoice/core'
import { loadSoundProfile, nearestProfile, type SoundProfile } from '@onevoice/core/node'

/** The profile with the texts of its problems; without a name the nearest one above the working folder. */
export async function namedProfile(
  name: string | undefined,
): Promise<{ readonly value?: SoundProfile; readonly problems: readonly string[] }> {
  const wanted = name ?? nearestProfile(process.cwd())
  if (wanted === undefined)
    return {
      problems: [
        'There is no voice.yaml in this folder or above it. Name a profile file, or a built-in profile such as recommended.',
      ],
    }
  const { value, problems } = await loadSoundProfile(wanted, process.cwd())
  return { ...(value ? { value } : {}), problems: problems.map(problemText) }
}
