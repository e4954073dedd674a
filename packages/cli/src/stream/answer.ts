/** One line of a stream to its answer. */
import {
  builtInProfiles,
  check,
  createVoices,
  detectLanguages,
  type Finding,
  type Locale,
  type Measures,
  measure,
  type Problem,
  problemIn,
  readDocument,
  type Said,
  say,
  sentencesIn,
  standardFormats,
  standardLanguages,
  standardRulesIn,
  type Voices,
  wordsOf,
} from '@onevoice/core'
import { loadSoundProfile, localeOfReading } from '@onevoice/core/node'
import { plainProblems } from '../reporters/plain-problems.ts'
import { wordsIn } from '../words/words.ts'

interface Request {
  readonly id: unknown
  readonly text: string
  readonly language?: string
  readonly channel?: string
  readonly format?: string
  readonly profile?: string
}

interface StreamError {
  readonly code: string
  readonly said: Said
}

export interface Answerer {
  /** The answer to a line, as one line of JSON without its end. `number` is 1-based. */
  answer(line: string, number: number): Promise<string>
  /** The answer to a line that made us fail. */
  fault(number: number, why: string): string
}

/** With texts of what is wrong when the profile cannot be used. */
export async function answerer(
  profile: string,
  locale: Locale | undefined,
): Promise<Answerer | { readonly problems: readonly string[] }> {
  const given = await voicesOf(profile, locale)
  if ('problems' in given) return given
  const known = new Map<string, Voices>([[profile, given.voices]])
  const sentences = await sentencesIn(given.locale)
  const refusal = (number: number, { code, said }: StreamError, id: unknown = null): object => ({
    id,
    line: number,
    error: { code, message: wordsOf(said, sentences) },
  })
  const fault = (number: number, why: string): string =>
    JSON.stringify(refusal(number, { code: 'fault', said: say('onevoice failed on this line: {why}.', { why }) }))
  const inWords = (problems: readonly Problem[]): object[] =>
    plainProblems(problems.map((problem) => problemIn(problem, sentences)))
  return {
    async answer(line, number) {
      try {
        const parsed = parseRequest(line)
        const answer =
          'error' in parsed
            ? parsed
            : await answerTo(parsed.request, await voicesNamed(parsed.request.profile ?? profile, known, locale))
        if ('error' in answer) return JSON.stringify(refusal(number, answer.error, answer.id))
        const { problems, ...judged } = answer
        return JSON.stringify(problems.length > 0 ? { ...judged, problems: inWords(problems) } : judged)
      } catch (error) {
        return fault(number, (error as Error).message)
      }
    },
    fault,
  }
}

async function answerTo(request: Request, voices: Voices | undefined): Promise<Answer | Refused> {
  const { id, profile: name = '' } = request
  if (!voices)
    return { id, error: { code: 'unknown-profile', said: say('There is no built-in profile {name}.', { name }) } }
  const document = await readDocument(request.text, { format: request.format ?? 'plain' })
  const languages = request.language
    ? document.passages.map(() => request.language!)
    : detectLanguages(document, voices.profile.languages)
  await voices.load(new Set(languages))
  const { findings, analysis } = check(document, voices, {
    languages,
    ...(request.channel ? { channel: request.channel } : {}),
  })
  const measures = measure(analysis, findings)
  return {
    id,
    findings,
    measures: request.language && languages.length === 0 ? { ...measures, language: request.language } : measures,
    problems: document.problems,
  }
}

interface Answer {
  readonly id: unknown
  readonly findings: readonly Finding[]
  readonly measures: Measures
  /** What could not be read in the text; the line says nothing of them when there are none. */
  readonly problems: readonly Problem[]
}

interface Refused {
  readonly id: unknown
  readonly error: StreamError
}

function parseRequest(line: string): { readonly request: Request } | Refused {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    const why = (error as Error).message
    return { id: null, error: { code: 'invalid-json', said: say('The line is not JSON: {why}.', { why }) } }
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { id: null, error: { code: 'invalid-request', said: say('The line is not a JSON object with a "text".') } }
  const request = { ...value } as Partial<Record<keyof Request, unknown>>
  const id = request.id ?? null
  const wrong = wrongField(request)
  return wrong ? { id, error: { code: 'invalid-request', said: wrong } } : { request: { ...request, id } as Request }
}

function wrongField(request: Partial<Record<keyof Request, unknown>>): Said | undefined {
  if (typeof request.text !== 'string') return say('"{field}" must be a string.', { field: 'text' })
  for (const key of ['language', 'channel', 'format', 'profile'] as const) {
    const value = request[key]
    if (value === null) delete request[key]
    else if (value !== undefined && typeof value !== 'string') return say('"{field}" must be a string.', { field: key })
  }
  const ids = standardFormats.map(({ id }) => id)
  if (request.format !== undefined && !ids.includes(request.format as string))
    return say('"format" must be the id of a format, such as plain, markdown or html.')
  if (typeof request.language === 'string' && !/^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$/.test(request.language))
    return say('"language" must be a language tag, such as en or pt-BR.')
  return undefined
}

async function voicesOf(
  name: string,
  asked: Locale | undefined,
): Promise<{ readonly voices: Voices; readonly locale: Locale } | { readonly problems: readonly string[] }> {
  const { value, problems, read } = await loadSoundProfile(name, process.cwd())
  const locale = asked ?? localeOfReading(read, problems) ?? 'en'
  if (!value || problems.length > 0) return { problems: await problemTexts(problems, locale) }
  const { profile, expression } = value
  const rules = standardRulesIn(locale)
  return {
    voices: createVoices({ profile, rules, languages: standardLanguages, ...(expression ? { expression } : {}) }),
    locale,
  }
}

async function problemTexts(problems: readonly Problem[], locale: Locale): Promise<string[]> {
  const words = await wordsIn(locale)
  return problems.map(words.problemText)
}

/** A request may name built-in profiles only: a line of data must not make the program read files. */
async function voicesNamed(
  name: string,
  known: Map<string, Voices>,
  locale: Locale | undefined,
): Promise<Voices | undefined> {
  const before = known.get(name)
  if (before || !/^[a-z][a-z-]*$/.test(name)) return before
  const fresh = await voicesOfBuiltIn(name, locale)
  if (fresh) known.set(name, fresh)
  return fresh
}

async function voicesOfBuiltIn(name: string, locale: Locale | undefined): Promise<Voices | undefined> {
  if (!Object.hasOwn(builtInProfiles, name)) return undefined
  const given = await voicesOf(name, locale)
  return 'problems' in given ? undefined : given.voices
}
