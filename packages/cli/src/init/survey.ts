/** Reads existing copy and counts what a profile could say about it. Nothing is judged here. */
import { relative, sep } from 'node:path'
import {
  type CheckedText,
  checkText,
  createVoices,
  measure,
  type Problem,
  readProfile,
  standardFormats,
  standardLanguages,
  standardRules,
} from '@onevoice/core'
import { findFiles, readText } from '@onevoice/core/node'
import { type Department, departments } from './answers.ts'
import { departmentOf } from './folders.ts'

/** How often each thing was seen. */
export type Tally = Map<string, number>

export interface LanguageSurvey {
  /** Running characters, to tell the main language. */
  characters: number
  /** Forms of address, and styles in Japanese, in all texts and in those of each department. */
  readonly forms: Tally
  readonly formsIn: ReadonlyMap<Department, Tally>
  /** Levels of sentences: Japanese and Korean. */
  readonly levels: Tally
  /** English: short and long forms of the same words. */
  readonly contractions: Tally
  readonly customer: Tally
  /** Marks in each text. */
  readonly emoji: number[]
  readonly exclamation: number[]
  /** Occurrences of words that have several spellings: by word, by spelling. */
  readonly spellings: Map<string, Tally>
  /** The first spelling of each word, by which the others are known. */
  readonly bases: Map<string, string>
  /** Short sentences of the copy. */
  readonly lines: string[]
}

export interface Survey {
  readonly files: number
  readonly languages: ReadonlyMap<string, LanguageSurvey>
  /** One value a file that is long enough. */
  readonly tone: ReadonlyMap<string, readonly number[]>
  /** Folders of the copy by department, with `/`, from the folder of the profile. */
  readonly folders: ReadonlyMap<Department, ReadonlySet<string>>
  /** Files and paths that could not be read. */
  readonly problems: readonly Problem[]
}

/** Surveys files, folders and globs. `home` is the folder that the profile will stand in. */
export async function survey(paths: readonly string[], home: string, today: string): Promise<Survey> {
  const folder = process.cwd()
  const { files, problems } = await findFiles(paths, standardFormats, folder)
  const languages = new Map<string, LanguageSurvey>()
  const tone = new Map<string, number[]>()
  const folders = new Map<Department, Set<string>>()
  const unread = [...problems]
  const voices = probes()
  let read = 0
  for (const file of files) {
    const { value: source, problems: unreadable } = readText(file)
    unread.push(...unreadable.map((problem) => ({ file, ...problem })))
    const checked = source === undefined ? undefined : await checkText(source, voices.short, optionsOf(file, today))
    if (source === undefined || !checked) continue
    read++
    const department = departmentOf(file)
    const top = department && topFolder(file, department, home)
    if (department && top) folders.set(department, (folders.get(department) ?? new Set()).add(top))
    const judged = await checkText(source, voices.recommended, {
      ...optionsOf(file, today),
      ...(department ? { channel: department } : {}),
    })
    countTexts(checked, { department, exemplary: judged?.findings.length === 0 }, languages)
    for (const [axis, value] of Object.entries(measure(checked.analysis, []).tone)) {
      if (typeof value === 'number') tone.set(axis, [...(tone.get(axis) ?? []), value])
    }
    if (!checked.languages.includes('en')) continue
    const { contractions } = surveyOf('en', languages)
    add(contractions, 'short', checked.findings.length)
    add(contractions, 'long', (await checkText(source, voices.long, optionsOf(file, today)))?.findings.length ?? 0)
  }
  return { files: read, languages, tone, folders, problems: unread }
}

type Voices = ReturnType<typeof createVoices>

const contractions = 'register/contractions'

interface Probes {
  /** Take offence at every short form and at every long one: what they find is how many there are. */
  readonly short: Voices
  readonly long: Voices
  /** Tells which copy may serve as an example. */
  readonly recommended: Voices
}

function probes(): Probes {
  const voicesFor = (source: string, only?: (id: string) => boolean): Voices => {
    const profile = readProfile(`version: 1\n${source}\n`, { file: 'init', rules: standardRules }).value!
    return createVoices({ profile, rules: standardRules, languages: standardLanguages, ...(only ? { only } : {}) })
  }
  const counting = (wanted: string): Voices =>
    voicesFor(`register: { en: { contractions: ${wanted} } }`, (id) => id === contractions)
  return { short: counting('avoid'), long: counting('require'), recommended: voicesFor('extends: recommended') }
}

const optionsOf = (path: string, today: string) => ({ formats: standardFormats, path, place: path, today })

/** The folder that is named after a department's work, from the folder of the profile; none outside it. */
function topFolder(file: string, department: Department, home: string): string | undefined {
  const parts = relative(home, file).split(sep).join('/').split('/')
  const at = parts.findIndex((_, index) => index < parts.length - 1 && departmentOf(`${parts[index]}/`) === department)
  return at < 0 || parts[0] === '..' ? undefined : parts.slice(0, at + 1).join('/')
}

function surveyOf(language: string, languages: Map<string, LanguageSurvey>): LanguageSurvey {
  const known = languages.get(language)
  if (known) return known
  const fresh: LanguageSurvey = {
    characters: 0,
    forms: new Map(),
    formsIn: new Map(departments.map((department) => [department, new Map()])),
    levels: new Map(),
    contractions: new Map(),
    customer: new Map(),
    emoji: [],
    exclamation: [],
    spellings: new Map(),
    bases: new Map(),
    lines: [],
  }
  languages.set(language, fresh)
  return fresh
}

function add(tally: Tally, key: string, count = 1): void {
  tally.set(key, (tally.get(key) ?? 0) + count)
}

interface FileFacts {
  readonly department: Department | undefined
  /** Nothing is found in it, so that its sentences may serve as examples. */
  readonly exemplary: boolean
}

type Passage = CheckedText['analysis']['passages'][number]

function countTexts(checked: CheckedText, facts: FileFacts, languages: Map<string, LanguageSurvey>): void {
  const { analysis, document } = checked
  const texts = new Map<string, Passage[]>()
  for (const passage of analysis.passages) {
    if (passage.role === 'quote' || passage.audience === 'internal') continue
    const key = `${analysis.language(passage).tag}\n${passage.path ?? ''}`
    texts.set(key, [...(texts.get(key) ?? []), passage])
  }
  for (const [key, passages] of texts) {
    const own = surveyOf(key.split('\n')[0]!, languages)
    const prose = passages.map(({ start, end }) => document.text.slice(start, end)).join('\n')
    own.characters += prose.length
    own.emoji.push(prose.match(/\p{Extended_Pictographic}/gu)?.length ?? 0)
    own.exclamation.push(prose.match(/[!！]/g)?.length ?? 0)
    for (const [word] of prose.matchAll(/お客(?:さま|様)/g)) add(own.customer, word)
    for (const passage of passages) countRegister(checked, passage, own, facts)
    countSpellings(checked, passages, own)
  }
}

function countRegister(
  { analysis }: CheckedText,
  passage: Passage,
  own: LanguageSurvey,
  { department, exemplary }: FileFacts,
): void {
  const body = passage.role === 'body' || passage.role === 'message'
  const sentences = analysis.sentences(passage)
  for (const [index, { evidence, level }] of (analysis.register(passage) ?? []).entries()) {
    if (level) add(own.levels, level)
    for (const { form, strength } of evidence) {
      if (strength !== 'strong') continue
      add(own.forms, form)
      if (department) add(own.formsIn.get(department)!, form)
    }
    const text = sentences[index]?.text.trim() ?? ''
    if (exemplary && body && evidence.length > 0 && isLine(text) && own.lines.length < mostLines) own.lines.push(text)
  }
}

/** So many sentences are kept to choose examples from. */
const mostLines = 60

/** A sentence that can stand alone: whole, of one line, without placeholders. */
const isLine = (text: string): boolean =>
  text.length >= 12 && text.length <= 90 && !/[\n\u2028\ufffc]/.test(text) && /[.。]$/.test(text)

/** Inflections of one word count apart: “organised” is another spelling of “organized”, not of “organise”. */
function countSpellings({ analysis, document }: CheckedText, passages: readonly Passage[], own: LanguageSurvey): void {
  for (const { start, end, word, form, respell } of analysis.spellings(passages)) {
    const base = own.bases.get(word) ?? form
    own.bases.set(word, base)
    const key = respell(base).toLowerCase()
    const tally = own.spellings.get(key) ?? new Map<string, number>()
    own.spellings.set(key, tally)
    const found = document.text.slice(start, end)
    add(tally, /\p{Ll}\p{Lu}/u.test(found) ? found : found.toLowerCase())
  }
}
