/** Asks for what a first profile needs, one plain question after the other. Enter takes what is proposed. */
import { type Answers, departments, type RegisterAnswer, relationships } from './answers.ts'
import type { Wording } from './wording.ts'

/** Puts a question and waits for the line that is typed. */
export type Ask = (question: string) => Promise<string>

/** What is known of a language before it is asked about. */
interface LanguageFacts {
  readonly name: string
  /** Forms of address of the language; none in English and Japanese. */
  readonly forms: readonly string[]
}

export type FactsOf = (tag: string) => Promise<LanguageFacts | undefined>

/** The answers; each question proposes what `from` says. `supported`: the tags that may be answered. */
export async function interview(
  ask: Ask,
  from: Answers,
  {
    factsOf,
    supported,
    wording,
  }: { readonly factsOf: FactsOf; readonly supported: readonly string[]; readonly wording: Wording },
): Promise<Answers> {
  const question = questioner(ask, wording)
  const brand = await question.text(wording.brand, from.brand)
  const languages = await question.several(wording.languages, from.languages, supported)
  const relationship = await question.one(wording.relationship, from.relationship, relationships)
  const register: Record<string, RegisterAnswer> = {}
  for (const tag of languages)
    register[tag] = await registerAnswer(tag, from.register[tag] ?? {}, question, factsOf, wording)
  const files: Record<string, readonly string[]> = {}
  for (const department of departments) {
    const proposed = (from.files[department] ?? []).map((glob) => glob.replace(/\/\*\*$/, '')).join(', ') || '-'
    const folders = namesIn(await question.text(wording.files(department), proposed)).filter((folder) => folder !== '-')
    if (folders.length > 0) files[department] = folders.map(globOf)
  }
  const emoji = await question.number(wording.emoji, from.emoji)
  const exclamation = await question.number(wording.exclamation, from.exclamation)
  return { ...from, brand, languages, relationship, register, files, emoji, exclamation }
}

const globOf = (folder: string): string =>
  /[*?]/.test(folder) ? folder : `${folder.replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/+$/, '')}/**`

const namesIn = (answer: string): string[] =>
  answer
    .split(/[,、，]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')

async function registerAnswer(
  tag: string,
  from: RegisterAnswer,
  question: Questioner,
  factsOf: FactsOf,
  wording: Wording,
): Promise<RegisterAnswer> {
  if (tag === 'en') {
    const values = ['prefer', 'allow', 'avoid'] as const
    return { ...from, contractions: await question.one(wording.contractions, from.contractions ?? 'prefer', values) }
  }
  if (tag === 'ja') {
    const style = await question.one(wording.style, from.style ?? 'desu-masu', ['desu-masu', 'dearu', 'any'] as const)
    const customer = await question.one(wording.customer, from.customer ?? 'お客さま', ['お客さま', 'お客様'])
    return { style, ...(style === 'desu-masu' ? { level: from.level ?? ['polite', 'honorific'] } : {}), customer }
  }
  const facts = await factsOf(tag)
  if (!facts || facts.forms.length === 0) return {}
  const forms = [...facts.forms, '-']
  const address = await question.one(wording.address(facts.name), from.address ?? '-', forms)
  return address === '-' ? {} : { address }
}

interface Questioner {
  text(question: string, proposed: string): Promise<string>
  one<T extends string>(question: string, proposed: T, values: readonly T[]): Promise<T>
  several(question: string, proposed: readonly string[], values: readonly string[]): Promise<readonly string[]>
  number(question: string, proposed: number): Promise<number>
}

/** Asks again, saying what may be answered, until the answer is one. */
function questioner(ask: Ask, wording: Wording): Questioner {
  const text = async (question: string, proposed: string): Promise<string> =>
    (await ask(`${question} [${proposed}] `)).trim().normalize('NFC') || proposed
  const until = async <T>(
    question: string,
    proposed: string,
    read: (answer: string) => T | undefined,
    hint: string,
  ): Promise<T> => {
    for (let asked = question; ; asked = hint) {
      const value = read(await text(asked, proposed))
      if (value !== undefined) return value
    }
  }
  return {
    text,
    one: (question, proposed, values) =>
      until(
        values.every((value) => question.includes(value)) ? question : `${question} ${wording.choices(values)}`,
        proposed,
        (answer) => values.find((value) => value === answer) ?? values.find((value) => sameLetters(value, answer)),
        wording.notOne(values),
      ),
    several: (question, proposed, values) =>
      until(
        question,
        proposed.join(', '),
        (answer) => {
          const named = [...new Set(namesIn(answer).map((name) => name.toLowerCase()))]
          return named.length > 0 && named.every((name) => values.includes(name)) ? named : undefined
        },
        wording.notOne(values),
      ),
    number: (question, proposed) =>
      until(
        question,
        String(proposed),
        (answer) => (/^\d{1,2}$/.test(answer) ? Number(answer) : undefined),
        wording.notNumber,
      ),
  }
}

const sameLetters = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()
