/** Conditions and loops of templates that begin and do not end, or end and do not begin. */
import type { Atom, Document } from '../../../text/index.ts'

/** A tag without the one that belongs to it. */
export interface LoneTag {
  readonly atom: Atom
  readonly opens: boolean
}

/** Liquid and Jinja, Handlebars, Mailchimp. */
const opening = /^(?:\{%-?\s*(if|unless|case|for|raw|comment)\b|\{\{~?\s*#\s*(\w+)|\*\|(IF)(?:NOT)?:)/
const closing = /^(?:\{%-?\s*end(if|unless|case|for|raw|comment)\b|\{\{~?\s*\/\s*(\w+)|\*\|END:(IF)\b)/
/** What stands between these is not looked at. */
const opaque: ReadonlySet<string> = new Set(['raw', 'comment'])

/** The tags of a document that have no other half within their text, in order. Those of whole conditions are no atoms any more, mostly. */
export function loneTags({ atoms, passages }: Document): LoneTag[] {
  const lone: LoneTag[] = []
  let open: { readonly word: string; readonly atom: Atom }[] = []
  // What was opened last and was not closed.
  const drop = (from: number): void => {
    for (const { atom } of open.slice(from)) lone.push({ atom, opens: true })
    open = open.slice(0, from)
  }
  let index = 0
  for (const atom of atoms) {
    const opened = wordOf(opening, atom)
    const closed = opened === undefined ? wordOf(closing, atom) : undefined
    if (opened === undefined && closed === undefined) continue
    const before = passages[index]
    while (index + 1 < passages.length && passages[index]!.end <= atom.start) index++
    // Each text of a file is sent by itself.
    if (before?.path !== passages[index]?.path) drop(0)
    const last = open.at(-1)
    if (last && opaque.has(last.word) && closed !== last.word) continue
    if (opened !== undefined) open.push({ word: opened, atom })
    else {
      const at = open.findLastIndex(({ word }) => word === closed)
      if (at < 0) lone.push({ atom, opens: false })
      else {
        drop(at + 1)
        open.pop()
      }
    }
  }
  drop(0)
  return lone.sort((a, b) => a.atom.start - b.atom.start)
}

const wordOf = (pattern: RegExp, { kind, raw }: Atom): string | undefined =>
  kind === 'placeholder'
    ? pattern
        .exec(raw)
        ?.slice(1)
        .find((word) => word !== undefined)
    : undefined
