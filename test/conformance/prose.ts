/** Random prose for the conformance suite: words with what files have to escape, in several scripts. */
import fc from 'fast-check'
import type { ProseKind } from '../../packages/core/src/formats/embedded.ts'

const letters = 'abcdefghijklmnopqrstuvwxyz'
const beyond = ['é', 'ß', 'あ', '語', '、', '。', '😀', '—', '’', 'Ω']
/** What is written otherwise in some file, but says nothing in any kind of prose. */
const escaped = ['"', "'", ',', ';', '/', ':', '=', '?', '!']
const forKind: Readonly<Record<ProseKind, readonly string[]>> = {
  plain: ['\\', '&', '|'],
  html: ['&'],
  markdown: [],
}

const wordOf = (kind: ProseKind, more: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...letters, ...beyond, ...escaped, ...more, ...forKind[kind].slice(0, more.length)), {
      minLength: 1,
      maxLength: 8,
    })
    // What looks like an entity would be one where texts may be HTML; `&g&t;` must not become one either.
    .map((units) => `a${units.join('').replace(/&(?=.*;)/g, '')}z`)

const line = (kind: ProseKind): fc.Arbitrary<string> =>
  fc.array(wordOf(kind, forKind[kind]), { minLength: 1, maxLength: 8 }).map((words) => words.join(' '))

/** One to three lines of words. */
export const prose = (kind: ProseKind): fc.Arbitrary<string> =>
  fc.array(line(kind), { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'))

/** Some words that can stand in the place of others. */
export const editableProse = (kind: ProseKind): fc.Arbitrary<string> =>
  fc
    .array(wordOf(kind, kind === 'plain' ? forKind.plain : []), { minLength: 1, maxLength: 3 })
    .map((words) => words.join(' '))
