/** `onevoice init`: a first profile, from answers or from existing copy. It never writes over a file. */
import { existsSync, writeFileSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { type Locale, localeOf, type Problem, standardFormats, standardLanguages } from '@onevoice/core'
import { findFiles, localeAt, pathInProfile, whyNotWritten } from '@onevoice/core/node'
import { exitStatus } from '../exit-status.ts'
import { type Answers, type Department, departments } from '../init/answers.ts'
import { draft } from '../init/draft.ts'
import { departmentOf } from '../init/folders.ts'
import { languagesOf, propose } from '../init/propose.ts'
import { type FactsOf, interview } from '../init/questions.ts'
import { type Survey, survey } from '../init/survey.ts'
import { type Wording, wordingIn } from '../init/wording.ts'
import { type Words, wordsIn } from '../words/words.ts'
import { today } from './today.ts'

export interface InitFlags {
  readonly from?: readonly string[]
  readonly yes?: boolean
  readonly output: string
  readonly brand?: string
  readonly languages?: string
  readonly locale?: Locale
}

/** Returns the exit status: 2 when nothing was written. */
export async function initCommand(flags: InitFlags): Promise<number> {
  let wording = wordingIn(localeFor(flags))
  const output = resolve(flags.output)
  if (existsSync(output)) return refuse(wording.exists(flags.output))
  const interactive = process.stdin.isTTY === true && !flags.yes
  if (!interactive && !flags.yes && !flags.from) return refuse(wording.noTerminal)
  const unknown = tagsOf(flags).filter((tag) => !Object.hasOwn(standardLanguages, tag))
  if (unknown.length > 0) return refuse(wording.unknownLanguages(unknown, supported))
  const seen = flags.from && (await survey(flags.from, dirname(output), today()))
  wording = wordingIn(localeFor(flags, seen))
  const { files } = await findFiles([dirname(output)], standardFormats, process.cwd())
  const paths = files.map((path) => pathInProfile(path, { folder: dirname(output) }, process.cwd()))
  const proposed = seen ? await fromCopy(seen, flags, wording) : usual(paths, flags, wording)
  if (typeof proposed === 'string') return refuse(proposed)
  const answers = interactive ? await asked(proposed, wording) : proposed
  if (!answers) return exitStatus.interrupted
  const { text, examples, problems } = await draft(answers, { file: flags.output, today: today(), paths }, wording)
  const reason = writeNew(output, text, await wordsIn(wording.locale))
  if (reason !== undefined)
    return refuse(reason === 'EEXIST' ? wording.exists(flags.output) : `${flags.output}: ${reason}`)
  process.stdout.write(`${wording.written(flags.output, examples)}\n${wording.next}\n`)
  if (problems.length === 0) return exitStatus.clean
  await tell(problems, wording)
  return exitStatus.unsound
}

/** As everywhere: what is asked for, else the first language of the brand, as far as it can be known before anything is asked. */
function localeFor(flags: InitFlags, seen?: Survey): Locale {
  const first = tagsOf(flags)[0] ?? (seen && languagesOf(seen, supported)[0]?.[0])
  return flags.locale ?? (first === undefined ? localeAt(process.cwd()) : localeOf(first)) ?? 'en'
}

/** Says what is wrong, in the language of the questions. */
async function tell(problems: readonly Problem[], { locale }: Wording): Promise<void> {
  const words = await wordsIn(locale)
  process.stderr.write(`${problems.map(words.problemText).join('\n\n')}\n`)
}

function refuse(message: string): number {
  process.stderr.write(`onevoice init: ${message}\n`)
  return exitStatus.unsound
}

const supported: readonly string[] = Object.keys(standardLanguages)

const tagsOf = ({ languages = '' }: InitFlags): string[] =>
  languages
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '')

/** Why it could not be written; also when somebody else has just written it. */
function writeNew(path: string, text: string, words: Words): string | undefined {
  try {
    writeFileSync(path, text, { flag: 'wx' })
    return undefined
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EEXIST' ? 'EEXIST' : words.reason(whyNotWritten(error))
  }
}

/** The folder's name with capitals: what a brand's folder is most often called. */
const brandOf = ({ brand, output }: InitFlags): string =>
  brand?.trim() ||
  basename(dirname(resolve(output)))
    .split(/[-_ ]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')

/** What most brands would say. */
function usual(paths: readonly string[], flags: InitFlags, { locale }: Wording): Answers {
  const files: Partial<Record<Department, readonly string[]>> = {}
  for (const department of departments) {
    const tops = paths.flatMap((path) => (path.includes('/') ? [path.split('/')[0]!] : []))
    const own = [...new Set(tops)].filter((folder) => departmentOf(`${folder}/`) === department)
    if (own.length > 0) files[department] = own.map((folder) => `${folder}/**`)
  }
  const named = tagsOf(flags)
  return {
    brand: brandOf(flags),
    languages: named.length > 0 ? named : [locale],
    relationship: 'peer',
    register: {
      en: { contractions: 'prefer' },
      ja: { style: 'desu-masu', level: ['polite', 'honorific'], customer: 'お客さま' },
    },
    files,
    emoji: 1,
    exclamation: 1,
    counts: {},
  }
}

/** What the copy shows, or why it shows nothing. */
async function fromCopy(seen: Survey, flags: InitFlags, wording: Wording): Promise<Answers | string> {
  if (seen.problems.length > 0) await tell(seen.problems, wording)
  const proposal = propose(seen, supported, wording)
  if (proposal.languages.length === 0) return wording.nothingRead(flags.from ?? [])
  process.stdout.write(`${wording.read(seen.files)}\n`)
  const named = tagsOf(flags)
  return {
    ...proposal,
    brand: brandOf(flags),
    relationship: 'peer',
    languages: named.length > 0 ? named : proposal.languages,
  }
}

const factsIn =
  ({ locale }: Wording): FactsOf =>
  async (tag) => {
    const language = await standardLanguages[tag]?.()
    const name = new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag
    return language && { name, forms: Object.keys(language.register?.forms ?? {}) }
  }

/** Undefined when the person leaves with ^C or ^D. */
async function asked(proposed: Answers, wording: Wording): Promise<Answers | undefined> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const left = new AbortController()
  terminal.once('close', () => left.abort())
  try {
    process.stdout.write(`${wording.welcome}\n\n`)
    const ask = (question: string): Promise<string> => terminal.question(question, { signal: left.signal })
    return await interview(ask, proposed, { factsOf: factsIn(wording), supported, wording })
  } catch (error) {
    if (!left.signal.aborted) throw error
    process.stdout.write('\n')
    return undefined
  } finally {
    terminal.close()
  }
}
