/** A profile that is sound before anybody has read it: its examples are those that hold. */
import {
  checkProfile,
  createVoices,
  type Problem,
  type Profile,
  readProfile,
  standardLanguages,
  standardRules,
  testExamples,
} from '@onevoice/core'
import type { Answers } from './answers.ts'
import { profileText } from './profile-text.ts'
import { type ExampleLine, samplesFor } from './samples.ts'
import type { Wording } from './wording.ts'

export interface Draft {
  readonly text: string
  /** How many examples it has; each of them passes. */
  readonly examples: number
  /** What `profile check` would say of it. */
  readonly problems: readonly Problem[]
}

export interface DraftPlace {
  /** The name that problems give the profile. */
  readonly file: string
  readonly today: string
  /** Paths of the files under the profile. */
  readonly paths: readonly string[]
}

/** So many lines of the brand's own copy are kept as examples of each language. */
const linesEach = 2

/** Writes the answers as a profile, and keeps of its examples those that pass. */
export async function draft(given: Answers, place: DraftPlace, wording: Wording): Promise<Draft> {
  const answers = withFilesOf(given, place.paths)
  const known = answers.languages.flatMap((language) =>
    samplesFor(language, formOf(answers, language), answers.register[language]?.customer),
  )
  const own = (answers.lines ?? []).map(({ text, language }): ExampleLine => ({ say: text, language }))
  const all = [...known, ...own]
  const { value } = read(profileText(answers, all, wording), place)
  const passing = value ? await passed(value) : []
  const kept = answers.languages.flatMap((language) => {
    const here = all.filter((example, index) => passing[index] && example.language === language)
    const lines = here.filter((example) => own.includes(example)).slice(0, linesEach)
    return [...lines, ...here.filter((example) => !own.includes(example))]
  })
  const text = profileText(answers, kept, wording)
  const { value: profile, problems } = read(text, place)
  const deeper = profile ? checkProfile(profile, { today: place.today, paths: place.paths }) : []
  return { text, examples: kept.length, problems: [...problems, ...deeper] }
}

const read = (text: string, { file }: DraftPlace): ReturnType<typeof readProfile> =>
  readProfile(text, { file, rules: standardRules })

/** For each example of the profile itself, in order, whether it holds. */
async function passed(profile: Profile): Promise<boolean[]> {
  const voices = createVoices({ profile, rules: standardRules, languages: standardLanguages })
  const results = await testExamples(voices)
  return results.filter(({ origin }) => origin.file === profile.file).map((result) => result.passed)
}

function formOf({ register }: Answers, language: string): string | undefined {
  const { address, style, contractions } = register[language] ?? {}
  return address ?? style ?? contractions
}

/** A folder that holds nothing yet is noted, not asked for: a glob that no file fits is a problem of the profile. */
function withFilesOf(answers: Answers, paths: readonly string[]): Answers {
  const files: Record<string, readonly string[]> = {}
  const later: Record<string, readonly string[]> = {}
  for (const [department, globs] of Object.entries(answers.files)) {
    const empty = globs.filter(
      (glob) => glob.endsWith('/**') && !paths.some((path) => path.startsWith(glob.slice(0, -2))),
    )
    const full = globs.filter((glob) => !empty.includes(glob))
    if (full.length > 0) files[department] = full
    if (empty.length > 0) later[department] = empty
  }
  return { ...answers, files, later }
}
