/** One line of a stream to its answer. */
import {
  builtInProfiles,
  check,
  createVoices,
  detectLanguages,
  type Locale,
  measure,
  type Problem,
  readDocument,
  standardFormats,
  standardLanguages,
  standardRulesIn,
  type Voices,
} from '@onevoice/core'
import { loadSoundProfile } from '@onevoice/core/node'
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
  readonly message: string
}

export interface Answerer {
  /** The answer to a line, as one line of JSON without its end. `number` is 1-based. */
  answer(line: string, number: number): Promise<string>
}

/** With texts of what is wrong when the profile cannot be used. */
export async function answerer(
  profile: string,
  locale: Locale | undefined,
): Promise<Answerer | { readonly problems: readonly string[] }> {
  const given = await voicesOf(profile, locale)
  if ('problems' in given) return given
  const known = new Map<string, Voices>([[profile, given]])
  return {
    async answer(line, number) {
      try {
        return JSON.stringify(await answerTo(line, number, (name) => voicesNamed(name ?? profile, known, locale)))
      } catch (error) {
        return faultLine(number, (error as Error).message)
      }
    },
  }
}

/** The answer to a line that made us fail. */
export const faultLine = (number: number, why: string): string =>
  JSON.stringify({ id: null, line: number, error: { code: 'fault', message: `onevoice failed on this line: ${why}.` } })

async function answerTo(
  line: string,
  number: number,
  voicesFor: (name?: string) => Promise<Voices | undefined>,
): Promise<object> {
  const request = parseRequest(line)
  const refuse = ({ code, message }: StreamError, id: unknown = null): object => ({
    id,
    line: number,
    error: { code, message },
  })
  if ('error' in request) return refuse(request.error, request.id)
  const voices = await voicesFor(request.profile)
  if (!voices)
    return refuse({ code: 'unknown-profile', message: `There is no built-in profile ${request.profile}.` }, request.id)
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
    id: request.id,
    findings,
    measures: request.language && languages.length === 0 ? { ...measures, language: request.language } : measures,
  }
}

type Parsed = Request | { readonly id: unknown; readonly error: StreamError }

function parseRequest(line: string): Parsed {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    return { id: null, error: { code: 'invalid-json', message: `The line is not JSON: ${(error as Error).message}.` } }
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { id: null, error: { code: 'invalid-request', message: 'The line is not a JSON object with a "text".' } }
  const request = { ...value } as Partial<Record<keyof Request, unknown>>
  const id = request.id ?? null
  const wrong = wrongField(request)
  return wrong ? { id, error: { code: 'invalid-request', message: wrong } } : ({ ...request, id } as Request)
}

function wrongField(request: Partial<Record<keyof Request, unknown>>): string | undefined {
  if (typeof request.text !== 'string') return '"text" must be a string.'
  for (const key of ['language', 'channel', 'format', 'profile'] as const) {
    const value = request[key]
    if (value === null) delete request[key]
    else if (value !== undefined && typeof value !== 'string') return `"${key}" must be a string.`
  }
  const ids = standardFormats.map(({ id }) => id)
  if (request.format !== undefined && !ids.includes(request.format as string))
    return '"format" must be the id of a format, such as plain, markdown or html.'
  if (typeof request.language === 'string' && !/^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$/.test(request.language))
    return '"language" must be a language tag, such as en or pt-BR.'
  return undefined
}

async function voicesOf(
  name: string,
  locale: Locale | undefined,
): Promise<Voices | { readonly problems: readonly string[] }> {
  const { value, problems } = await loadSoundProfile(name, process.cwd())
  if (!value || problems.length > 0) return { problems: await problemTexts(problems, locale) }
  const { profile, expression } = value
  return createVoices({
    profile,
    rules: standardRulesIn(locale ?? profile.locale ?? 'en'),
    languages: standardLanguages,
    ...(expression ? { expression } : {}),
  })
}

async function problemTexts(problems: readonly Problem[], asked: Locale | undefined): Promise<string[]> {
  const words = await wordsIn(asked ?? 'en')
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
  const voices = await voicesOf(name, locale)
  return 'problems' in voices ? undefined : voices
}
