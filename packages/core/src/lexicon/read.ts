/** Reads a lexicon file that was parsed from YAML. Only tools and tests do: the modules made from lexicons are known to be right. */
import { didYouMean, type Problem, type Reading } from '../base/index.ts'
import { roles } from '../text/index.ts'
import type { Entry, Lexicon } from './entry.ts'

const lists = ['phrase', 'use', 'example', 'not', 'unless', 'roles'] as const
const strings = ['reason', 'contested', 'id'] as const
const choices: Readonly<Record<string, readonly string[]>> = {
  at: ['start', 'end', 'whole', 'whole-passage'],
  case: ['exact'],
  boundary: ['word', 'none'],
  severity: ['error', 'warning', 'advice'],
}
const keys: readonly string[] = [...lists, ...strings, ...Object.keys(choices), 'safe']
/**
 * Checks the shape and turns single values into lists. An entry with problems is left out; without a rule there is no lexicon. The file need
 * not repeat the language of its folder.
 */
export function readLexicon(data: unknown, folder?: string): Reading<Lexicon> {
  const problems: Problem[] = []
  if (!isRecord(data))
    return { problems: [problem('wrong-type', 'A lexicon has the keys rule, language and entries.')] }
  for (const key of Object.keys(data)) checkKey(key, ['rule', 'language', 'entries'], 'the lexicon', problems)
  const { rule, language = folder, entries } = data
  if (typeof rule !== 'string' || !/^[a-z-]+\/[a-z-]+$/.test(rule))
    problems.push(problem('wrong-type', '“rule” names the rule whose words these are, such as pushy/urgency.'))
  if (typeof language !== 'string' || language === '')
    problems.push(problem('wrong-type', '“language” is the tag of the language folder, such as en.'))
  if (!Array.isArray(entries)) problems.push(problem('wrong-type', '“entries” is a list.'))
  if (typeof rule !== 'string' || typeof language !== 'string' || !Array.isArray(entries)) return { problems }
  const read = entries.flatMap((entry, index) => readEntry(entry, index, problems) ?? [])
  return { value: { rule, language, entries: read }, problems }
}

function readEntry(data: unknown, index: number, problems: Problem[]): Entry | undefined {
  const where = `entry ${index + 1}`
  if (!isRecord(data)) {
    problems.push(problem('wrong-type', `In the lexicon, ${where} is not a group of keys.`))
    return undefined
  }
  const before = problems.length
  // A signal that only measures count needs no wording of its own.
  const entry: { [key: string]: unknown; phrase?: unknown; example?: unknown; reason?: unknown } = { use: [] }
  for (const [key, value] of Object.entries(data))
    if (checkKey(key, keys, where, problems)) entry[key] = readValue(key, value, where, problems)
  for (const key of ['phrase', 'example'] as const)
    if (entry[key] === undefined || (entry[key] as readonly unknown[]).length === 0)
      problems.push(problem('missing-key', `In ${where}, “${key}” is missing.`))
  if (entry.reason === undefined || entry.reason === '')
    problems.push(
      problem('missing-key', `In ${where}, “reason” is missing.`, 'Say what the reader hears, in a full sentence.'),
    )
  return problems.length > before ? undefined : (entry as unknown as Entry)
}

function readValue(key: string, value: unknown, where: string, problems: Problem[]): unknown {
  if ((lists as readonly string[]).includes(key)) return readList(key, value, where, problems)
  const choice = choices[key]
  if (choice) {
    if (!choice.includes(value as string))
      problems.push(
        problem('wrong-value', `In ${where}, “${key}” is ${orList(choice)}.`, hintFor(String(value), choice)),
      )
  } else if (typeof value !== (key === 'safe' ? 'boolean' : 'string'))
    problems.push(problem('wrong-type', `In ${where}, “${key}” is ${key === 'safe' ? 'true or false' : 'a text'}.`))
  return value
}

function readList(key: string, value: unknown, where: string, problems: Problem[]): readonly unknown[] {
  const list = Array.isArray(value) ? value : [value]
  for (const item of list)
    if (typeof item !== 'string' || item.trim() === '') {
      const hint = 'Put quotes around texts that YAML reads as numbers, dates, groups or yes and no.'
      problems.push(
        problem(
          'wrong-type',
          `In ${where}, “${key}” holds something that is not a text: ${JSON.stringify(item)}.`,
          hint,
        ),
      )
    } else if (key === 'roles' && !(roles as readonly string[]).includes(item))
      problems.push(problem('wrong-value', `In ${where}, there is no role “${item}”.`, hintFor(item, roles)))
  return list
}

function checkKey(key: string, known: readonly string[], where: string, problems: Problem[]): boolean {
  if (known.includes(key)) return true
  problems.push(
    problem(
      'unknown-key',
      `In ${where}, “${key}” is not a key.`,
      hintFor(key, known) ?? `Known keys: ${known.join(', ')}.`,
    ),
  )
  return false
}

function hintFor(written: string, names: readonly string[]): string | undefined {
  const guess = didYouMean(written, names)
  return guess === undefined ? undefined : `Did you mean “${guess}”?`
}

const orList = (names: readonly string[]): string =>
  names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`

const isRecord = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data)

const problem = (code: string, message: string, hint?: string): Problem => ({
  code,
  message,
  ...(hint === undefined ? {} : { hint }),
})
