/** What a reader tells of the prose that it finds, and where it stands. */
import type { Problem, Said } from '../base/index.ts'
import type { Atom, Audience, Passage, RewriteProse, Role, WriteProse } from './document.ts'

/** What a format knows of a passage when it opens it. */
export interface PassageFacts {
  readonly role: Role
  readonly block?: number
  readonly language?: string
  readonly channel?: string
  readonly audience?: Audience
  readonly path?: string
  readonly title?: string
  readonly branch?: true
  readonly write?: WriteProse
  readonly rewrite?: RewriteProse
  readonly lacking?: Passage['lacking']
}

/** What a reader writes the prose of a text to. */
export interface PassageWriter {
  /** Opens a passage; an open one is closed first. */
  open(facts: PassageFacts): void
  /** Adds prose that stands in the source as it is. */
  copy(start: number, end: number): void
  /** Adds prose that stands for the source range as a whole: a decoded entity, a line break. */
  replace(text: string, start: number, end: number): void
  /** Adds an atom; `raw` is the source range unless it is escaped there. */
  atom(kind: Atom['kind'], start: number, end: number, more?: { meaning?: Atom['meaning']; raw?: string }): void
  /** Adds a placeholder, whose name tells its meaning; `raw` as for other atoms. */
  placeholder(start: number, end: number, raw?: string): void
  /** What is added from here on stands in this part of the passage. */
  part(name: string): void
  /** Closes the open passage and trims white space at its ends. Says whether there was one; an empty passage is dropped. */
  close(): boolean
  /** A comment of the file's syntax, with its marks from `start` to `end`. */
  comment(text: string, start: number, end: number): void
  /** Says that a text was left out on purpose; those with one reason are counted together. */
  skip(reason: Said, path?: string, count?: number): void
  problem(problem: Problem): void
}
