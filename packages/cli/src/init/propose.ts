/** Turns counts into what a profile could say: only what the copy clearly does, with the counts beside it. */
import { type Answers, type Department, departments, type RegisterAnswer, type TermAnswer } from './answers.ts'
import type { LanguageSurvey, Survey, Tally } from './survey.ts'
import type { Wording } from './wording.ts'

/** What the copy says of a profile; the brand's name and its relationship to the reader it cannot tell. */
export type Proposal = Omit<Answers, 'brand' | 'relationship'>

/** A form is the rule from this share on, and below it the copy is undecided. */
const clearShare = 0.8
/** A department is apart, and a tone is known, from so many signs or files on. */
const fewest = 5
/** A language with less of the prose than this is a quotation or a name. */
const smallestShare = 0.02
const mostTerms = 12

/** `supported`: the tags of languages that onevoice judges. */
export function propose(survey: Survey, supported: readonly string[], wording: Wording): Proposal {
  const counts: Record<string, string> = {}
  const languages = languagesOf(survey, supported)
  const register = Object.fromEntries(
    languages.map(([tag, own]) => [tag, registerOf(tag, own, `register.${tag}`, counts, wording)]),
  )
  const emoji = mostOf(languages, 'emoji', counts, wording)
  const exclamation = mostOf(languages, 'exclamation', counts, wording)
  return {
    languages: languages.map(([tag]) => tag),
    register,
    files: filesOf(survey),
    apart: apartIn(languages, survey, register, counts),
    emoji,
    exclamation,
    tone: toneOf(survey, counts, wording),
    terms: languages.flatMap(([tag, own]) => termsOf(tag, own, counts)).slice(0, mostTerms),
    lines: languages.flatMap(([language, { lines }]) => lines.map((text) => ({ text, language }))),
    counts,
  }
}

/** Those that the copy is written in, most used first. */
export function languagesOf(survey: Survey, supported: readonly string[]): [tag: string, LanguageSurvey][] {
  const all = [...survey.languages].filter(([tag]) => supported.includes(tag))
  const total = all.reduce((sum, [, { characters }]) => sum + characters, 0)
  return all
    .filter(([, { characters }]) => characters >= smallestShare * total)
    .sort((a, b) => b[1].characters - a[1].characters)
}

function registerOf(
  tag: string,
  own: LanguageSurvey,
  at: string,
  counts: Record<string, string>,
  wording: Wording,
): RegisterAnswer {
  const note = (key: string, tally: Tally, named = (name: string) => name): string | undefined => {
    if (tally.size > 0 && [...tally.values()].some((count) => count > 0))
      counts[`${at}.${key}`] = countsText(tally, named)
    return clear(tally)
  }
  if (tag === 'en') {
    const names: Readonly<Record<string, string>> = { short: wording.shortForms, long: wording.longForms }
    const form = note('contractions', own.contractions, (name) => names[name] ?? name)
    const seen = [...own.contractions.values()].some((count) => count > 0)
    return seen ? { contractions: form === 'short' ? 'prefer' : form === 'long' ? 'avoid' : 'allow' } : {}
  }
  if (tag !== 'ja') {
    const address = note('address', own.forms)
    return address === undefined ? {} : { address }
  }
  const style = note('style', own.forms)
  note('level', own.levels)
  const customer = note('customer', own.customer)
  return {
    ...(style === 'desu-masu' ? { style, level: levelOf(own.levels) } : style === 'dearu' ? { style } : {}),
    ...(customer ? { customer } : {}),
  }
}

/** From polite up; the highest level only where the copy is honorific most of the time. */
function levelOf(levels: Tally): readonly [string, string] {
  const total = [...levels.values()].reduce((sum, count) => sum + count, 0)
  return ['polite', (levels.get('honorific') ?? 0) > total / 2 ? 'most-honorific' : 'honorific']
}

/** The commonest, when it is common enough. */
function clear(tally: Tally): string | undefined {
  const total = [...tally.values()].reduce((sum, count) => sum + count, 0)
  const [first] = sorted(tally)
  return first && first[1] > 0 && first[1] >= clearShare * total ? first[0] : undefined
}

const sorted = (tally: Tally): [string, number][] => [...tally].sort((a, b) => b[1] - a[1])

const countsText = (tally: Tally, named = (name: string) => name): string =>
  sorted(tally)
    .map(([name, count]) => `${named(name)} ${count}`)
    .join(', ')

function mostOf(
  languages: readonly (readonly [string, LanguageSurvey])[],
  mark: 'emoji' | 'exclamation',
  counts: Record<string, string>,
  wording: Wording,
): number {
  const seen = languages.flatMap(([, own]) => own[mark]).sort((a, b) => a - b)
  const max = seen[Math.floor(0.9 * (seen.length - 1))] ?? 1
  if (seen.length > 0) counts[mark] = wording.most(seen.length, max)
  return max
}

function filesOf({ folders }: Survey): Proposal['files'] {
  return Object.fromEntries(
    departments.flatMap((department) => {
      const own = folders.get(department)
      return own ? [[department, [...own].sort().map((folder) => `${folder}/**`)]] : []
    }),
  )
}

/** Departments whose own form is as clear as another one's elsewhere. */
function apartIn(
  languages: readonly (readonly [string, LanguageSurvey])[],
  { folders }: Survey,
  register: Answers['register'],
  counts: Record<string, string>,
): NonNullable<Answers['apart']> {
  const apart: Partial<Record<Department, Record<string, RegisterAnswer>>> = {}
  for (const [tag, { formsIn }] of languages)
    for (const [department, tally] of formsIn) {
      const form = clear(tally)
      const usual = tag === 'ja' ? register[tag]?.style : register[tag]?.address
      if (form === undefined || form === usual || (tally.get(form) ?? 0) < fewest || !folders.has(department)) continue
      const key = tag === 'ja' ? 'style' : 'address'
      if (key === 'style' && form !== 'desu-masu' && form !== 'dearu') continue
      counts[`${department}.${tag}.${key}`] = countsText(tally)
      apart[department] = { ...apart[department], [tag]: { [key]: form } }
    }
  return apart
}

/** The middle half of the files with half as much on both sides, so that usual copy is inside and odd copy is not. */
function toneOf({ tone }: Survey, counts: Record<string, string>, wording: Wording): NonNullable<Answers['tone']> {
  const ranges = [...tone].flatMap(([axis, values]): [string, [number, number]][] => {
    if (values.length < fewest) return []
    const ordered = [...values].sort((a, b) => a - b)
    const at = (share: number): number => ordered[Math.round(share * (ordered.length - 1))]!
    const [low, high] = [at(0.25), at(0.75)]
    const margin = Math.max((high - low) / 2, (narrowest - (high - low)) / 2)
    counts[`tone.${axis}`] = wording.quartiles(values.length, Math.round(low), Math.round(high))
    return [
      [axis, [Math.max(0, Math.floor((low - margin) / 5) * 5), Math.min(100, Math.ceil((high + margin) / 5) * 5)]],
    ]
  })
  return Object.fromEntries(ranges)
}

/** A range is at least so wide: a few words move a value as far. */
const narrowest = 20

/** Words with one spelling that is clearly the usual one. */
function termsOf(language: string, { spellings }: LanguageSurvey, counts: Record<string, string>): TermAnswer[] {
  return [...spellings.values()]
    .filter((tally) => tally.size > 1 && clear(tally) !== undefined)
    .sort((a, b) => Math.max(...b.values()) - Math.max(...a.values()))
    .map((tally) => {
      const [[use], ...others] = sorted(tally) as [[string, number], ...[string, number][]]
      counts[`terms.${use}`] = countsText(tally)
      return { use, insteadOf: others.map(([form]) => form), language }
    })
}
