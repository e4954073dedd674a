/** Paths to texts in structured files, as profiles write them: `replies[*].body`, `**.message`, `strings["Sign in"]`. */
import { type DataNode, itemPath, memberPath } from './node.ts'

/** One step; `any` is `*`, `deep` is `**`: any number of steps. */
export type Step = { readonly key: string } | { readonly index: number } | 'any' | 'deep'

const step =
  /\.?(?:(\*\*)|(\*)|\[(?:(\*)|(\d{1,9})|("(?:[^"\\]|\\.){0,300}"))\]|([^.[\]*"\s](?:[^.[\]*"]*[^.[\]*"\s])?))/y

/** Places in a path are kept as bits. */
const mostSteps = 30

/** The steps of a path; undefined when it is none, or has more than 30. A leading `$` stands for the file. */
export function parsePath(path: string): readonly Step[] | undefined {
  const steps: Step[] = []
  let at = /^\$(?=[.[]|$)/.test(path) ? 1 : 0
  if (at === path.length) return undefined
  while (at < path.length) {
    step.lastIndex = at
    const found = step.exec(path)
    if (!found || (path[at] !== '.' && path[at] !== '[' && steps.length > 0)) return undefined
    const [whole, deep, any, anyItem, index, quoted, key] = found
    if (deep) steps.push('deep')
    else if (any || anyItem) steps.push('any')
    else if (index) steps.push({ index: Number(index) })
    else steps.push({ key: quoted ? unquoted(quoted) : key! })
    at += whole.length
  }
  return steps.length <= mostSteps ? steps : undefined
}

function unquoted(text: string): string {
  try {
    return JSON.parse(text) as string
  } catch {
    return text.slice(1, -1)
  }
}

/** A value with its place and what is around it, from the outermost. */
export interface Found {
  readonly node: DataNode
  readonly path: string
  readonly around: readonly DataNode[]
}

/** What stands at a path, in source order. */
export function valuesAt(root: DataNode, steps: readonly Step[]): Iterable<Found> {
  return walk({ node: root, path: '', around: [] }, reached(1, steps), steps)
}

/** Places in the steps are bits of a number; `**` may be no step at all. */
function reached(places: number, steps: readonly Step[]): number {
  let all = places
  for (let place = 0; place < steps.length; place++)
    if ((all >> place) & 1 && steps[place] === 'deep') all |= 1 << (place + 1)
  return all
}

function* walk(at: Found, places: number, steps: readonly Step[]): Iterable<Found> {
  if ((places >> steps.length) & 1) yield at
  const { node, path } = at
  if (node.kind !== 'block' && node.kind !== 'list') return
  const around = [...at.around, node]
  if (node.kind === 'block') {
    for (const { key, value } of node.entries()) {
      const next = after(places, steps, key)
      if (next !== 0) yield* walk({ node: value, path: memberPath(path, key), around }, next, steps)
    }
    return
  }
  let index = -1
  for (const item of node.items()) {
    const next = after(places, steps, ++index)
    if (next !== 0) yield* walk({ node: item, path: itemPath(path, index), around }, next, steps)
  }
}

function after(places: number, steps: readonly Step[], at: string | number): number {
  let next = 0
  for (const [place, one] of steps.entries()) {
    if (((places >> place) & 1) === 0) continue
    if (one === 'deep') next |= 1 << place
    else if (one === 'any' || ('key' in one ? one.key : one.index) === at) next |= 1 << (place + 1)
  }
  return next === 0 ? 0 : reached(next, steps)
}
