/** Reads a profile file and everything it extends into layers, the first base first. */
import { type LineMap, lineMap, type Problem, say, worded } from '../base/index.ts'
import { profiles as builtIn } from '../generated/profiles.ts'
import type { Layer } from './profile.ts'
import type { ProfileFile } from './profile-file.ts'
import type { Format } from './schema/format.ts'
import { schemaProblems } from './schema-problems.ts'
import { itemsOf } from './statements.ts'
import { entryOf, parseYaml, toValue, withoutKeys, type YamlNode } from './yaml/index.ts'

export interface ProfileSource {
  /** As problems and origins are to name it. */
  readonly file: string
  readonly source: string
}

/** Finds the profile that `extends:` names in the file `from`. Core has no file system, so the caller looks. */
export type Resolve = (name: string, from: string) => ProfileSource | { readonly problem: Problem }

/** How many profiles one may build on, one upon the other. */
const maxDepth = 10

/** How many profiles one may build on, all together. */
const maxLayers = 30

export interface Layers {
  /** Without the files that are too broken to use. */
  readonly layers: readonly Layer[]
  readonly problems: readonly Problem[]
  /** Whether every file could be used. */
  readonly sound: boolean
}

export interface LayerOptions {
  readonly resolve: Resolve
  readonly format: Format
}

interface Progress extends LayerOptions {
  readonly layers: Layer[]
  readonly problems: Problem[]
  sound: boolean
}

export function readLayers(source: ProfileSource, options: LayerOptions): Layers {
  const progress: Progress = { ...options, layers: [], problems: [], sound: true }
  addLayer(source, [], progress)
  return progress
}

/** `chain`: the files that led here. A base that two files share is read once, where it is first met. */
function addLayer(source: ProfileSource, chain: readonly string[], progress: Progress): void {
  const { value: root, problems } = parseYaml(source.source)
  report(problems, source, progress)
  if (!root) return
  const files = [...chain, source.file]
  for (const item of itemsOf(entryOf(root, 'extends')?.value)) addBase(item, source, files, progress)
  const layer = layerOf(source, root, progress)
  if (layer) progress.layers.push(layer)
}

function addBase(item: YamlNode, from: ProfileSource, files: readonly string[], progress: Progress): void {
  if (item.kind !== 'scalar' || typeof item.value !== 'string') return
  const span = { start: item.start, end: item.end }
  const found = progress.resolve(item.value, from.file)
  if ('problem' in found) {
    progress.sound = false
    progress.problems.push({ file: from.file, span, source: from.source, ...found.problem })
    return
  }
  if (progress.layers.some((layer) => layer.file === found.file)) return
  const problem = chainProblem(found.file, files, progress.layers.length)
  if (problem) report([{ ...problem, span }], from, progress)
  else addLayer(found, files, progress)
}

function chainProblem(file: string, files: readonly string[], layers: number): Problem | undefined {
  const circle = files.indexOf(file)
  if (circle >= 0) {
    const way = [...files.slice(circle), file].join(' → ')
    return {
      code: 'extends-circle',
      ...worded(say('The profile extends itself: {way}.', { way }), say('Take one of these “extends” away.')),
    }
  }
  if (files.length < maxDepth && layers < maxLayers) return undefined
  const message = say('More profiles extend each other than are read ({depth} one upon the other, {all} in all).', {
    depth: maxDepth,
    all: maxLayers,
  })
  return { code: 'extends-too-deep', ...worded(message) }
}

function layerOf(source: ProfileSource, read: YamlNode, progress: Progress): Layer | undefined {
  const root = isBuiltIn(source) ? read : soundPart(source, read, progress)
  if (!root) {
    progress.sound = false
    return undefined
  }
  let lines: LineMap | undefined
  return {
    ...source,
    root,
    content: toValue(root) as ProfileFile,
    lines() {
      lines ??= lineMap(source.source)
      return lines
    },
  }
}

/** The file without its unknown keys; absent when anything else is wrong with it. */
function soundPart(source: ProfileSource, root: YamlNode, { format, problems }: Progress): YamlNode | undefined {
  const content = toValue(root)
  if (format.accepts(content)) return root
  const found = schemaProblems(format.explaining(), content, root)
  problems.push(...inFile(found, source))
  const known = withoutKeys(root, new Set(found.map(({ code, span }) => (code === 'unknown-key' ? span!.start : -1))))
  return format.accepts(toValue(known)) ? known : undefined
}

/** The tests check the profiles that come with the package; checking them again at each run would be lost time. */
function isBuiltIn({ file, source }: ProfileSource): boolean {
  return Object.hasOwn(builtIn, file) && builtIn[file] === source
}

function report(problems: readonly Problem[], source: ProfileSource, progress: Progress): void {
  if (problems.length > 0) progress.sound = false
  progress.problems.push(...inFile(problems, source))
}

export function inFile(problems: readonly Problem[], { file, source }: ProfileSource): Problem[] {
  return problems.map((problem) => ({ ...problem, file, source }))
}

/** Knows the built-in profiles and nothing else. */
export const resolveBuiltIn: Resolve = (name) => {
  if (Object.hasOwn(builtIn, name)) return { file: name, source: builtIn[name]! }
  const hint = say('Built-in profiles: {names}.', { names: Object.keys(builtIn).join(', ') })
  return {
    problem: { code: 'unknown-profile', ...worded(say('There is no profile called “{name}”.', { name }), hint) },
  }
}
