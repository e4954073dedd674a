/** Prose inside a file of another format: a reply in a JSON string, HTML in a cell. It is read as what it is and points into the file around it. */
import {
  type Comment,
  type Decoded,
  type Document,
  type DocumentBuilder,
  documentBuilder,
  type Embedding,
  embed,
  embedding,
  type Passage,
  type PassageFacts,
  type PassageWriter,
  type RewriteProse,
  verbatim,
  type WriteProse,
} from '../text/index.ts'
import { branchesOf } from './branches.ts'
import type { ReadAgain } from './format.ts'
import { paragraphMemory } from './html/paragraphs.ts'
import { writeHtml } from './html/read.ts'
import type { Paragraphs } from './html/reader.ts'
import { readMarkdown, writeMarkdown } from './markdown/read.ts'
import { writePlain } from './plain/read.ts'
import { templateBranches } from './template-branches.ts'

/** What a text inside a file is written in. */
export type ProseKind = 'plain' | 'markdown' | 'html'

/** A text as a format found it in its file. */
export interface FoundText {
  /** Decoded, with its way back to the file. */
  readonly text: Decoded
  readonly as: ProseKind
  /** `write` escapes for the file; the escapes of `as` are added to it. The role stands in for `body`, and for all others when it is a short one. */
  readonly facts: Omit<PassageFacts, 'block' | 'branch'>
  /** What `branchesOf` makes of it, where its conditions are not those of templates or the texts are at hand. */
  readonly readings?: readonly [Decoded, ...Decoded[]]
}

/** Writes what a text says; gives what its front matter says. */
function write(
  source: string,
  as: ProseKind,
  builder: PassageWriter,
  paragraphs?: Paragraphs,
): Document['frontMatter'] {
  if (as === 'markdown') return writeMarkdown(source, builder)
  if (as === 'html') writeHtml(source, builder, paragraphs)
  else writePlain(source, builder)
  return {}
}

function read(source: string, as: ProseKind): Document {
  const builder = documentBuilder(source, as)
  return builder.finish(write(source, as, builder))
}

/** The first free number for blocks. */
export interface Numbering {
  next: number
}

/**
 * Gives the function that adds texts to the builder of a file, each with blocks of its own. Of a text with conditions each branch is read as a
 * text; what the branches have in common is counted once.
 */
export function textAdder(
  builder: DocumentBuilder,
  numbering: Numbering = { next: 0 },
  writeOf: JoinWrites = joinedWrites(),
): (found: FoundText) => Document['frontMatter'] {
  const inside = embedding(builder)
  const paragraphs = paragraphMemory()
  return ({ text, as, facts, readings = branchesOf(text, templateBranches) }) => {
    const blocks = numbering.next
    const factsOf = (inner: PassageFacts): PassageFacts => factsInside(inner, facts, blocks, writeOf)
    if (readings.length > 1) {
      const { frontMatter, lastBlock } = addBranches(inside, text, as, readings, factsOf)
      numbering.next += lastBlock + 1
      return frontMatter
    }
    inside.enter(readings[0], factsOf)
    const frontMatter = write(readings[0].text, as, inside, paragraphs)
    numbering.next += inside.lastBlock + 1
    return frontMatter
  }
}

/** Adds what each branch says that the ones before did not. */
function addBranches(
  inside: Embedding,
  text: Decoded,
  as: ProseKind,
  branches: readonly Decoded[],
  factsOf: (inner: PassageFacts) => PassageFacts,
): { readonly frontMatter: Document['frontMatter']; readonly lastBlock: number } {
  const covered = coverage(text)
  let lastBlock = 0
  let main: Document | undefined
  for (const branch of branches) {
    const inner = read(branch.text, as)
    if (main) {
      const fresh = new Set(inner.passages.filter((passage) => covered.isNew(inner, branch, passage)))
      const comments = inner.comments.filter((comment) => covered.isNewComment(comment, branch))
      embed(inside, { ...inner, comments, skipped: [], problems: [] }, branch, (passage) =>
        fresh.has(passage) ? { ...factsOf(passage), branch: true } : undefined,
      )
    } else embed(inside, inner, branch, factsOf)
    main ??= inner
    covered.add(inner, branch)
    lastBlock = inner.passages.reduce((most, { block }) => Math.max(most, block), lastBlock)
  }
  return { frontMatter: main?.frontMatter ?? {}, lastBlock }
}

/** Roles of short texts, which are what they are however they are written. */
const shortRoles: ReadonlySet<string> = new Set(['title', 'subject', 'preheader', 'button', 'label', 'alt'])

function factsInside(
  passage: PassageFacts,
  facts: FoundText['facts'],
  blocks: number,
  writeOf: JoinWrites,
): PassageFacts {
  const write = writeOf(facts.write, passage.write)
  const role = passage.role === 'body' || shortRoles.has(facts.role) ? facts.role : passage.role
  const language = passage.language ?? facts.language
  // Field by field: files have many texts, and spreading is slow.
  const inside: { -readonly [Key in keyof PassageFacts]: PassageFacts[Key] } = {
    role,
    block: (passage.block ?? 0) + blocks,
  }
  if (language) inside.language = language
  if (facts.channel !== undefined) inside.channel = facts.channel
  if (facts.audience !== undefined) inside.audience = facts.audience
  if (facts.path !== undefined) inside.path = facts.path
  if (facts.title !== undefined) inside.title = facts.title
  if (write) inside.write = write
  if (facts.lacking) inside.lacking = facts.lacking
  if (facts.rewrite) inside.rewrite = passage.write ? rewriteOf(facts.rewrite, passage.write) : facts.rewrite
  return inside
}

/** Prose is written as the text has to write it, and then into the file around it. */
function rewriteOf(outer: RewriteProse, inner: WriteProse): RewriteProse {
  return (prose, place) => {
    const written = inner(prose)
    return written === undefined ? undefined : outer(written, place)
  }
}

type JoinWrites = (outer: WriteProse | undefined, inner: WriteProse | undefined) => WriteProse | undefined

/** What writes prose of a text into the file around it. Passages and texts share it as far as they are written alike: a file has many. */
export function joinedWrites(): JoinWrites {
  let lastOuter: WriteProse | undefined
  let lastInner: WriteProse | undefined
  let joined: WriteProse | undefined
  return (outer, inner) => {
    if (!inner || !outer) return inner ?? outer
    if (inner === lastInner && outer === lastOuter) return joined
    lastInner = inner
    lastOuter = outer
    joined = (prose, next, place) => {
      const written = inner(prose, next)
      return written === undefined ? undefined : outer(written, undefined, place)
    }
    return joined
  }
}

/** Which parts of the file the branches before have already put into the document. */
function coverage(text: Decoded): {
  add(inner: Document, branch: Decoded): void
  isNew(inner: Document, branch: Decoded, passage: Passage): boolean
  isNewComment(comment: Comment, branch: Decoded): boolean
} {
  const { start, end } = text.map.source({ start: 0, end: text.text.length })
  const covered = new Uint8Array(end - start + 1)
  const comments = new Set<number>()
  const commentAt = ({ span }: Comment, { map }: Decoded): number => map.sourceStart(span.start)
  const placeOf = (inner: Document, { map }: Decoded, at: number): number =>
    map.sourceStart(inner.map.sourceStart(at)) - start
  return {
    add(inner, branch) {
      for (const comment of inner.comments) comments.add(commentAt(comment, branch))
      for (const passage of inner.passages)
        for (let at = passage.start; at < passage.end; at++) covered[placeOf(inner, branch, at)] = 1
    },
    isNew(inner, branch, passage) {
      for (let at = passage.start; at < passage.end; at++) if (covered[placeOf(inner, branch, at)] === 0) return true
      return false
    },
    isNewComment: (comment, branch) => !comments.has(commentAt(comment, branch)),
  }
}

/** Reads a file that is itself such a text, with every branch of its conditions. */
export function readWithBranches(source: string, as: ProseKind, again?: ReadAgain): Document {
  const text = verbatim(source, 0, source.length)
  const readings = branchesOf(text, templateBranches)
  if (readings.length === 1) return again && as === 'markdown' ? readMarkdown(source, again) : read(source, as)
  const builder = documentBuilder(source, as)
  return builder.finish(textAdder(builder)({ text, as, facts: { role: 'body' }, readings }))
}
