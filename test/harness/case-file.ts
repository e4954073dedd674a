/** Reads case files: one list item is one case, `[[found -> offered | offered]]` is what must be found in it. */
import type { Span } from '../../packages/core/src/base/index.ts'

export interface Mark extends Span {
  readonly text: string
  readonly offered: readonly string[]
}

export interface Case {
  /** The text without its marks. */
  readonly text: string
  readonly marks: readonly Mark[]
  readonly format: string
  readonly language: string
  readonly channel?: string
  /** Known gap: it must fail, and the run fails when it starts to pass. */
  readonly todo: boolean
  readonly message?: string
  /** YAML lines for the profile. */
  readonly profile: string
  readonly section: string
  readonly line: number
  /** Path of the file in a library section (```` ```markdown de/a.md ````). */
  readonly path?: string
}

interface Section {
  readonly title: string
  readonly language: string
  readonly channel?: string
  profile: string
}

/** All cases of a file, in order. Throws on a file that is not well formed, naming the line. */
export function readCases(source: string, file: string): Case[] {
  const lines = source.split(/\r?\n/)
  const cases: Case[] = []
  let section: Section | undefined
  const sectionAt = (line: number): Section => {
    if (!section) throw new Error(`${file}:${line}: a case stands before the first heading`)
    return section
  }
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!
    const number = at + 1
    if (line.startsWith('## ')) section = sectionOf(line, `${file}:${number}`)
    else if (line.startsWith('```')) {
      const end = lines.indexOf(line.match(/^`+/)![0], at + 1)
      if (end < 0) throw new Error(`${file}:${number}: the fence is not closed`)
      const body = lines.slice(at + 1, end).join('\n')
      const [info = '', path] = line.replace(/^`+/, '').trim().split(/\s+/)
      const current = sectionAt(number)
      if (info === 'yaml') current.profile = body
      else cases.push({ ...caseOf(`${body}\n`, current, number), format: info, ...(path ? { path } : {}) })
      at = end
    } else if (line.startsWith('- ')) {
      const pinned = /^\s+> (.*)$/.exec(lines[at + 1] ?? '')?.[1]
      cases.push({ ...caseOf(line.slice(2), sectionAt(number), number), ...(pinned ? { message: pinned } : {}) })
    }
  }
  return cases
}

function sectionOf(line: string, place: string): Section {
  const match = /^## (.*?)\s*\(([\w-]+)(?:,\s*([\w-]+))?\)\s*$/.exec(line)
  if (!match) throw new Error(`${place}: a heading ends with its language, such as (en) or (en, support)`)
  const [, title, language, channel] = match
  return { title: title!, language: language!, profile: '', ...(channel ? { channel } : {}) }
}

const markPattern = /(\\)?\[\[(.*?)\]\]/gs

function caseOf(raw: string, section: Section, line: number): Case {
  const todo = raw.startsWith('TODO ')
  const marks: Mark[] = []
  let text = ''
  let at = 0
  const body = todo ? raw.slice('TODO '.length) : raw
  for (const match of body.matchAll(markPattern)) {
    text += body.slice(at, match.index)
    at = match.index + match[0].length
    if (match[1]) text += match[0].slice(1)
    else {
      const [found = '', offered] = match[2]!.split(' -> ')
      marks.push({
        start: text.length,
        end: text.length + found.length,
        text: found,
        offered: offered ? offered.split(' | ') : [],
      })
      text += found
    }
  }
  text += body.slice(at)
  const { title, language, channel, profile } = section
  return {
    text,
    marks,
    todo,
    language,
    profile,
    section: title,
    line,
    format: 'plain',
    ...(channel ? { channel } : {}),
  }
}
