/** One rule of a `prh.yml`, as entries of `terms`. */
import { type Problem, type Said, say, worded } from '../../base/index.ts'
import type { TermEntry, TermSpec } from '../profile-file.ts'
import { itemsOf } from '../statements.ts'
import { entryOf, toValue, type YamlNode } from '../yaml/index.ts'

export interface PrhRule {
  readonly terms: readonly TermEntry[]
  readonly specs: readonly TermSpec[]
  readonly problems: readonly Problem[]
}

/** A rule is a text alone (this spelling and no other), or a block. What cannot be kept is a problem with its place. */
export function readRule(node: YamlNode): PrhRule {
  const expected = node.kind === 'scalar' ? node : entryOf(node, 'expected')?.value
  const use = textOf(expected)
  if (use === undefined)
    return failed(wrong(node, say('This rule has no “expected”.'), say('Add the right word: expected: ….')))
  const reason = textOf(entryOf(node, 'prh')?.value)
  const shared = {
    use: plainExpected(use),
    ...(reason === undefined ? {} : { reason }),
    ...(toValue(wordBoundaryOf(node)) === true ? { boundary: 'word' as const } : {}),
  }
  const mustBeEmpty = textOf(entryOf(node, 'regexpMustEmpty')?.value)
  const patterns = [...itemsOf(entryOf(node, 'pattern')?.value), ...itemsOf(entryOf(node, 'patterns')?.value)]
  const { specs, problems } = readSpecs(node)
  if (patterns.length === 0) return { terms: [{ ...shared, instead_of: literalPhrase(use) }], specs, problems }
  const read = patterns.map((pattern) => termOf(pattern, use, shared, mustBeEmpty))
  return {
    terms: read.flatMap((one) => ('term' in one ? [one.term] : [])),
    specs,
    problems: [...problems, ...read.flatMap((one) => ('problem' in one ? [one.problem] : []))],
  }
}

type Shared = Pick<TermEntry, 'reason' | 'boundary'> & { readonly use: string }

function termOf(
  node: YamlNode,
  expected: string,
  shared: Shared,
  mustBeEmpty: string | undefined,
): { readonly term: TermEntry } | { readonly problem: Problem } {
  const text = textOf(node)
  if (text === undefined)
    return { problem: wrong(node, say('This pattern is not a text.'), say('Write a word, or /a pattern/.')) }
  const expression = /^\/(.+)\/([a-z]*)$/s.exec(text)
  if (!expression) {
    // A word inside the right one is part of it: サイト in ウェブサイト.
    const unless = expected !== text && expected.includes(text) ? { unless: literalPhrase(expected) } : {}
    return { term: { ...shared, ...unless, instead_of: literalPhrase(text), case: 'exact' } }
  }
  const [, body = '', flags = ''] = expression
  const unknown = unknownGroup(`${expected}${mustBeEmpty ?? ''}`, body)
  if (unknown !== undefined)
    return {
      problem: wrong(
        node,
        say('“{group}” names no group of this pattern.', { group: unknown }),
        say('Count the brackets, or name the group: (?<name>…).'),
      ),
    }
  const pattern = shared.boundary ? `\\b(?:${body})\\b` : body
  return {
    term: {
      ...shared,
      use: expected,
      pattern,
      ...(flags.includes('i') ? {} : { case: 'exact' as const }),
      ...(mustBeEmpty === undefined ? {} : { must_be_empty: mustBeEmpty }),
    },
  }
}

/** A reference in `expected` or `regexpMustEmpty` that the pattern has no group for. */
function unknownGroup(references: string, pattern: string): string | undefined {
  const groups = groupsOf(pattern)
  for (const { 0: reference, 1: number, 2: name } of references.matchAll(/\$(?:(\d)|<([^>]*)>)/g)) {
    if (number !== undefined && Number(number) >= Math.max(1, groups.count)) return reference
    if (name !== undefined && !groups.names.includes(name)) return reference
  }
  return undefined
}

/** The groups of a pattern, group 0 included; none when it cannot be read, which is said elsewhere. */
function groupsOf(pattern: string): { readonly count: number; readonly names: readonly string[] } {
  try {
    const match = new RegExp(`${pattern}|`, 'u').exec('')
    return { count: match?.length ?? 1, names: Object.keys(match?.groups ?? {}) }
  } catch {
    return { count: 10, names: [...pattern.matchAll(/\(\?<(\w+)>/g)].map(([, name]) => name!) }
  }
}

function readSpecs(node: YamlNode): Pick<PrhRule, 'specs' | 'problems'> {
  const read = itemsOf(entryOf(node, 'specs')?.value).map((item): TermSpec | Problem => {
    const [from, to] = [textOf(entryOf(item, 'from')?.value), textOf(entryOf(item, 'to')?.value)]
    return from === undefined || to === undefined
      ? wrong(item, say('This spec lacks its “from” or its “to”.'), say('Write both: { from: …, to: … }.'))
      : { from, to }
  })
  return {
    specs: read.filter((one): one is TermSpec => 'from' in one),
    problems: read.filter((one): one is Problem => 'code' in one),
  }
}

const wordBoundaryOf = (node: YamlNode): YamlNode =>
  entryOf(entryOf(node, 'options')?.value, 'wordBoundary')?.value ?? { kind: 'scalar', value: false, start: 0, end: 0 }

/** Texts, and the numbers that YAML makes of some of them. */
function textOf(node: YamlNode | undefined): string | undefined {
  if (node?.kind !== 'scalar' || node.value === null || node.value === '') return undefined
  return String(node.value)
}

/** The phrase pattern that stands for these very characters. */
const literalPhrase = (text: string): string => text.replace(/[()[\]|…~<\\]/g, '\\$&')

/** `$$` is a dollar where no group is referred to. */
const plainExpected = (expected: string): string => expected.replaceAll('$$', '$')

function failed(problem: Problem): PrhRule {
  return { terms: [], specs: [], problems: [problem] }
}

function wrong({ start, end }: YamlNode, message: Said, hint: Said): Problem {
  return { code: 'prh-rule', ...worded(message, hint), span: { start, end } }
}
