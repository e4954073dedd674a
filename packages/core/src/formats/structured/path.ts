/** Paths to texts in structured files, as profiles write them: `replies[*].body`, `**.message`, `strings["Sign in"]`. */
import { type DataNode, itemPath, memberPath } from './node.ts'

/** One step; `any` is `*`, `deep` is `**`: any number of steps. */
export type Step = { readonly key: string } | { readonly index: number } | 'any' | 'deep'

const step =
  /\.?(?:(\*\*)|(\*)|\[(?:(\*)|(\d{1,9})|("(?:[^"\\]|\\.){0,300}"))\]|([^.[\]*"\s](?:[^.[\]*"]*[^.[\]*"\s])?))/y

/** The steps of a path; undefined when it is none. A leading `$` stands for the file. */
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
  return steps
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
export function* valuesAt(root: DataNode, steps: readonly Step[]): Iterable<Found> {
  yield* walk({ node: root, path: '', around: [] }, new Set(reached(new Set([0]), steps)), steps)
}

/** `**` may be no step at all. */
function* reached(places: ReadonlySet<number>, steps: readonly Step[]): Iterable<number> {
  for (const place of places) {
    yield place
    for (let next = place; steps[next] === 'deep'; next++) yield next + 1
  }
}

function* walk(at: Found, places: ReadonlySet<number>, steps: readonly Step[]): Iterable<Found> {
  if (places.size === 0) return
  if (places.has(steps.length)) yield at
  const { node, path } = at
  const around = [...at.around, node]
  if (node.kind === 'block') {
    for (const { key, value } of node.entries()) {
      const next = after(places, steps, (one) => typeof one === 'object' && 'key' in one && one.key === key)
      if (next.size > 0) yield* walk({ node: value, path: memberPath(path, key), around }, next, steps)
    }
  } else if (node.kind === 'list') {
    let index = -1
    for (const item of node.items()) {
      index++
      const next = after(places, steps, (one) => typeof one === 'object' && 'index' in one && one.index === index)
      if (next.size > 0) yield* walk({ node: item, path: itemPath(path, index), around }, next, steps)
    }
  }
}

function after(places: ReadonlySet<number>, steps: readonly Step[], fits: (step: Step) => boolean): Set<number> {
  const next = new Set<number>()
  for (const place of places) {
    const one = steps[place]
    if (one === undefined) continue
    if (one === 'deep') next.add(place)
    else if (one === 'any' || fits(one)) next.add(place + 1)
  }
  return new Set(reached(next, steps))
}
