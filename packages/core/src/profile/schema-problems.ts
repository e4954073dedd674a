/** Turns what the schema found into sentences with a place in the file. */
import type * as z from 'zod/mini'
import { didYouMean, type Problem, type Said, type Sentence, say, worded } from '../base/index.ts'
import { entryOf, nodeAt, type Path, type YamlNode } from './yaml/index.ts'

type Issue = z.core.$ZodIssue

/** Everything that is wrong with a value, at the nodes it was read from. `at` is the path of the value in `root`. */
export function schemaProblems(schema: z.ZodMiniType, value: unknown, root: YamlNode, at: Path = []): Problem[] {
  const result = schema.safeParse(value)
  const passedOver = prototypeKeys(value, at).map((path) => unknownKey('__proto__', path, [], schema, root))
  if (result.success) return passedOver
  const found = result.error.issues
    .map(asUnknownKey)
    .flatMap(settle)
    .flatMap((issue) => {
      const path = [...at, ...issue.path]
      if (issue.code !== 'unrecognized_keys') return [wrongValue(issue, path, root)]
      return issue.keys.map((key) => unknownKey(key, path, issue.path, schema, root))
    })
  return [...found, ...passedOver]
}

/** Where a block has a key `__proto__`, which schemas pass over in silence. */
function prototypeKeys(value: unknown, path: Path): Path[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.entries(value).flatMap(([key, inner]) => prototypeKeys(inner, [...path, key]))
  return Object.hasOwn(value, '__proto__') ? [path, ...inside] : inside
}

/** Our own blocks mark unknown keys one by one; strict objects, as rules use them for options, name them together. */
function asUnknownKey(issue: Issue): Issue {
  if (issue.code !== 'custom' || issue.params?.unknownKey !== true) return issue
  const { message, path } = issue
  return { code: 'unrecognized_keys', message, input: {}, keys: [String(path.at(-1))], path: path.slice(0, -1) }
}

/** Of a choice that nothing fits, the branch that came furthest explains best; if none came anywhere, the choice itself does. */
function settle(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue]
  const best = issue.errors
    .map((issues) => issues.map(asUnknownKey))
    .filter((issues) => issues.every(isInside))
    .sort((a, b) => strangeKeys(a) - strangeKeys(b))[0]
  if (!best) return [issue]
  return best.flatMap((inner) => settle({ ...inner, path: [...issue.path, ...inner.path] } as Issue))
}

/** Whether the value as such has the right kind, so that the fault lies in it. */
function isInside(issue: Issue): boolean {
  return issue.path.length > 0 || issue.code === 'unrecognized_keys'
}

function strangeKeys(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 0), 0)
}

function unknownKey(key: string, path: Path, inSchema: Path, schema: z.ZodMiniType, root: YamlNode): Problem {
  const block = nodeAt(root, path)
  const where = pathText(path)
  const known = [...new Set(keysAt(schema, inSchema))]
  const span = spanOf(entryOf(block, key)?.keySpan ?? block)
  if (known.includes(key))
    return {
      code: 'unknown-key',
      ...worded(
        where === ''
          ? say('“{key}” cannot stand beside the other keys.', { key })
          : say('“{key}” cannot stand beside the other keys in “{path}”.', { key, path: where }),
      ),
      span,
    }
  const message =
    where === ''
      ? say('“{key}” is not a key that is known.', { key })
      : say('“{key}” is not a key that is known in “{path}”.', { key, path: where })
  return { code: 'unknown-key', ...worded(message, unknownKeyHint(key, known, schema)), span }
}

/** Blocks whose keys are at times written elsewhere. */
const blocks: readonly Path[] = [
  ['tone'],
  ['pushy'],
  ['limits'],
  ['structure'],
  ['brand'],
  ['voice'],
  ['register', 'en'],
  ['register', 'ja'],
  ['channels', 'name'],
  [],
]

function unknownKeyHint(key: string, known: readonly string[], schema: z.ZodMiniType): Said {
  const near = didYouMean(key, known)
  if (near) return say('Did you mean “{near}”?', { near })
  const home = blocks.find((path) => keysAt(schema, path).includes(key))
  if (home?.length === 0) return say('It belongs at the top of the profile, without an indent.')
  if (home) return say('It belongs under “{home}”.', { home: home.join('.') })
  return say('Known here: {keys}.', { keys: [...known].sort().join(', ') })
}

function wrongValue(issue: Issue, path: Path, root: YamlNode): Problem {
  const node = nodeAt(root, path)
  const name = pathText(path)
  const expected = expectedOf(issue.message)
  if (isMissing(root, path)) {
    const message =
      name === 'version'
        ? say('A profile begins with “version: 1”.')
        : say('“{name}” is missing: it must be {expected}.', { name, expected })
    return { code: 'missing-key', ...worded(message), span: { start: node.start, end: node.start } }
  }
  const near =
    node.kind === 'scalar' && issue.code === 'invalid_value'
      ? didYouMean(
          String(node.value),
          issue.values.filter((value) => typeof value === 'string'),
        )
      : undefined
  const empty = node.kind === 'scalar' && node.value === null
  const found = describe(node)
  const message = name
    ? empty
      ? say('“{name}” is empty: it must be {expected}.', { name, expected })
      : say('“{name}” must be {expected}, not {found}.', { name, expected, found })
    : empty
      ? say('The profile is empty: it must be {expected}.', { expected })
      : say('The profile must be {expected}, not {found}.', { expected, found })
  const words = worded(message, near ? say('Did you mean “{near}”?', { near }) : undefined)
  return { code: 'wrong-value', ...words, span: spanOf(node) }
}

function isMissing(root: YamlNode, path: Path): boolean {
  const parent = nodeAt(root, path.slice(0, -1))
  return parent.kind === 'map' && entryOf(parent, String(path.at(-1))) === undefined
}

/** What a schema says that a value must be: one of the sentences of `Expected`, put together as `kit.ts` and `options.ts` do. */
function expectedOf(message: string): Said {
  const [, names = '', range] = /^one of (.+), or (a range .+)$/s.exec(message) ?? []
  if (range !== undefined) return say('one of {values}, or {range}', { values: names, range: expectedOf(range) })
  const values = /^one of (.+)$/s.exec(message)?.[1]
  if (values !== undefined) return say('one of {values}', { values })
  const least = /^a number, (\d+) or more$/.exec(message)?.[1]
  return least === undefined ? { text: message as Sentence } : say('a number, {least} or more', { least })
}

function describe(node: YamlNode): Said {
  if (node.kind === 'list') return node.items.length === 0 ? say('an empty list') : say('a list')
  if (node.kind === 'map') return say('a block of keys')
  if (typeof node.value !== 'string') return say('{value}', { value: String(node.value) })
  return node.value === '' ? say('an empty text') : say('“{text}”', { text: shorten(node.value) })
}

function shorten(value: string): string {
  const line = value.split('\n', 1)[0]!
  return line.length > 40 ? `${line.slice(0, 39)}…` : line
}

/** `channels.sales.banned[2].phrase`. */
export function pathText(path: Path): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step + 1}]` : `${index > 0 ? '.' : ''}${String(step)}`))
    .join('')
}

/** A map's span would underline half a file: its first key or line is enough. */
function spanOf(node: { readonly start: number; readonly end: number } | YamlNode): { start: number; end: number } {
  if ('kind' in node && node.kind === 'map' && node.entries[0]) return { ...node.entries[0].keySpan }
  return { start: node.start, end: node.end }
}

/** The keys that an object schema knows at a path, through choices and records. */
function keysAt(schema: z.core.$ZodType, path: Path): string[] {
  let schemas: readonly z.core.$ZodType[] = [schema]
  for (const step of path) schemas = schemas.flatMap(open).flatMap((one) => stepInto(one, step))
  return schemas.flatMap(open).flatMap((one) => Object.keys((one as z.core.$ZodObject)._zod.def.shape ?? {}))
}

function open(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  const { def } = (schema as z.core.$ZodTypes)._zod
  if (def.type === 'optional' || def.type === 'nullable' || def.type === 'default') return open(def.innerType)
  return def.type === 'union' ? def.options.flatMap((option) => open(option as z.core.$ZodType)) : [schema]
}

function stepInto(schema: z.core.$ZodType, step: PropertyKey): readonly z.core.$ZodType[] {
  const { def } = (schema as z.core.$ZodTypes)._zod
  if (def.type === 'object') return [def.shape[String(step)] ?? def.catchall].filter((one) => one !== undefined)
  if (def.type === 'record') return [def.valueType as z.core.$ZodType]
  if (def.type === 'array') return [def.element as z.core.$ZodType]
  return []
}
