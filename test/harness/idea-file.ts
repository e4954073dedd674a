/** Reads `test/ideas.md`: an idea a section, with the rules that stand for it, and texts in which they find something or must stay silent. */
import type { Span } from '../../packages/core/src/base/index.ts'

export interface IdeaText {
  /** Without its marks. */
  readonly text: string
  /** What one of the rules has to find; none: the rules stay silent. */
  readonly marks: readonly Span[]
  /** Known gap: it must fail, and the run fails when it starts to hold. */
  readonly todo: boolean
  readonly line: number
  /** A file of a library: the files of one part are checked together. */
  readonly path?: string
}

export interface IdeaPart {
  readonly title: string
  readonly language: string
  readonly channel?: string
  /** YAML lines for a profile that extends `recommended`. */
  readonly profile: string
  readonly texts: readonly IdeaText[]
}

export interface Idea {
  readonly title: string
  readonly rules: readonly string[]
  readonly parts: readonly IdeaPart[]
}

interface OpenPart extends IdeaPart {
  profile: string
  readonly texts: IdeaText[]
}

/** All ideas of a file, in order. Throws on a file that is not well formed, naming the line. */
export function readIdeas(source: string): Idea[] {
  const lines = source.split(/\r?\n/)
  const ideas: { title: string; rules: string[]; profile: string; parts: OpenPart[] }[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!
    const idea = ideas.at(-1)
    const part = idea?.parts.at(-1)
    if (line.startsWith('## ')) ideas.push({ title: line.slice(3), rules: [], profile: '', parts: [] })
    else if (line.startsWith('Rules: ')) idea!.rules.push(...[...line.matchAll(/`([^`]+)`/g)].map(([, id]) => id!))
    else if (line.startsWith('### ')) idea!.parts.push(openPart(line.slice(4), idea!.profile, at + 1))
    else if (line.startsWith('```')) {
      const end = lines.indexOf('```', at + 1)
      if (end < 0) throw new Error(`line ${at + 1}: the fence is not closed`)
      const body = lines.slice(at + 1, end).join('\n')
      const path = line.split(' ')[1]
      if (path) part!.texts.push({ ...textOf(`${body}\n`, at + 1), path })
      else if (part) part.profile = body
      else idea!.profile = body
      at = end
    } else if (line.startsWith('- ') && part) part.texts.push(textOf(line.slice(2), at + 1))
  }
  return ideas
}

/** “English, support: what stays” */
function openPart(title: string, profile: string, line: number): OpenPart {
  const match = /^(English|Japanese)(?:, (\w+))?/.exec(title)
  if (!match) throw new Error(`line ${line}: a part begins with English or Japanese, and perhaps a channel`)
  const [, language, channel] = match
  return { title, language: language === 'English' ? 'en' : 'ja', profile, texts: [], ...(channel ? { channel } : {}) }
}

function textOf(raw: string, line: number): IdeaText {
  const todo = raw.startsWith('TODO ')
  const marks: Span[] = []
  let text = ''
  for (const piece of raw.slice(todo ? 'TODO '.length : 0).split(/(\[\[.*?\]\])/s)) {
    const inner = /^\[\[(.*)\]\]$/s.exec(piece)?.[1]
    if (inner !== undefined) marks.push({ start: text.length, end: text.length + inner.length })
    text += inner ?? piece
  }
  return { text, marks, todo, line }
}
