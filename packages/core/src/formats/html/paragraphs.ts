/**
 * Paragraphs that come back. Replies share greetings, notices and signatures, word for word, so a paragraph that was met before is not read again:
 * what its reader wrote the first time is written once more, at its new place.
 */
import { type PassageWriter, placeholderOpeners } from '../../text/index.ts'
import { htmlProse } from './prose.ts'
import type { Paragraphs, Step } from './reader.ts'

/** More than so much of them is not kept, in UTF-16 units: they hold the texts in memory that they stand in. */
const mostUnits = 1 << 20

const longest = 4000

/** A memory of the paragraphs of one file. */
export function paragraphMemory(): Paragraphs {
  const known = new Map<string, readonly Step[] | 'met' | 'apart'>()
  let units = 0
  return {
    stepsOf(paragraph) {
      if (paragraph.length > longest) return undefined
      let steps = known.get(paragraph)
      if (steps === undefined) {
        units += paragraph.length
        if (units > mostUnits) {
          known.clear()
          units = paragraph.length
        }
        known.set(paragraph, 'met')
      } else if (steps === 'met') {
        steps = read(paragraph) ?? 'apart'
        known.set(paragraph, steps)
      }
      return typeof steps === 'object' ? steps : undefined
    },
  }
}

const attributes = '(?: [a-z-]+="[^"<>{}]*")*'
const words = `(?:[^${placeholderOpeners}]|<br ?\\/?>|\\{\\{[^{}<>\\n]{1,200}\\}\\})*`

/** What stands around such a paragraph does not change how it is read: tags, placeholders and elements end where they seem to. */
const SOUND = new RegExp(
  `^<p${attributes}>${words}(?:<(b|strong|i|em|u|s|a|span)${attributes}>${words}<\\/\\1>${words})*<\\/p>$`,
)

/** What the reader of a paragraph writes to the one passage that it is; undefined when it is anything else. */
function read(paragraph: string): readonly Step[] | undefined {
  if (!SOUND.test(paragraph)) return undefined
  const steps: Step[] = []
  let passages = 0
  let isPlain = true
  const other = (): void => {
    isPlain = false
  }
  const writer: PassageWriter = {
    open({ role, language }) {
      passages++
      if (role !== 'body' || language !== undefined) other()
    },
    copy: (start, end) => steps.push((to, by) => to.copy(start + by, end + by)),
    replace: (text, start, end) => steps.push((to, by) => to.replace(text, start + by, end + by)),
    atom: (kind, start, end, more) => steps.push((to, by) => to.atom(kind, start + by, end + by, more)),
    placeholder: (start, end, raw) => steps.push((to, by) => to.placeholder(start + by, end + by, raw)),
    close: () => true,
    part: other,
    comment: other,
    skip: other,
    problem: other,
  }
  const view = { text: paragraph, start: 0, end: paragraph.length }
  htmlProse(view, { role: 'body', block: 0, document: true }, writer, 1)
  return isPlain && passages === 1 ? steps : undefined
}
