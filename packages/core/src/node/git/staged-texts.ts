/** Reads files as the index of git holds them. */
import type { Reading } from '../../base/index.ts'
import { askGit, gitProblem, runGit } from './run-git.ts'

/** Bytes asked for in one go. */
const batchBytes = 1 << 22
/** Bytes that are kept of what was read: a text is asked for several times, and in several threads not in order. */
const keptBytes = 1 << 25

/** Returns the bytes of a path; undefined when it is none of these. Paths are best asked for in order. A text that git lacks is a problem. */
export function stagedTexts(
  root: string,
  blobs: ReadonlyMap<string, string>,
): Reading<(path: string) => Buffer | undefined> {
  const order = [...blobs.keys()].sort()
  const place = new Map(order.map((path, index) => [path, index]))
  const names = order.map((path) => blobs.get(path)!)
  const { value, problems } = askGit(root, ['cat-file', '--batch-check=%(objectsize)'], linesOf(names))
  if (!value) return { problems }
  const said = value.output.toString().trimEnd().split('\n')
  const lacking = said.find((line) => line.endsWith('missing'))
  if (lacking !== undefined) return { problems: [gitProblem(lacking)] }
  const sizes = said.map(Number)
  const known = new Map<string, Buffer>()
  let kept = 0
  const read = (from: number): void => {
    let to = from
    for (let bytes = 0; to < order.length && (to === from || bytes + sizes[to]! <= batchBytes); to++)
      bytes += sizes[to]!
    for (const [index, content] of contentsOf(root, names.slice(from, to)).entries()) {
      forget(order[from + index]!)
      known.set(order[from + index]!, content)
      kept += content.length
    }
    for (const path of known.keys()) if (kept > keptBytes && path !== order[from]) forget(path)
  }
  const forget = (path: string): void => {
    kept -= known.get(path)?.length ?? 0
    known.delete(path)
  }
  return {
    value(path) {
      const from = place.get(path)
      if (from === undefined) return undefined
      if (!known.has(path)) read(from)
      return known.get(path)
    },
    problems: [],
  }
}

const linesOf = (names: readonly string[]): string => names.map((name) => `${name}\n`).join('')

/** Throws when git breaks off in the middle, as it does where the store of a repository is damaged. */
function contentsOf(root: string, names: readonly string[]): Buffer[] {
  const { value } = runGit(root, ['cat-file', '--batch'], linesOf(names))
  if (value?.status !== 0) throw new Error(`git could not read what is staged: ${value?.complaint}`)
  const { output } = value
  let at = 0
  return names.map(() => {
    const end = output.indexOf(10, at)
    const size = Number(output.toString('latin1', at, end).split(' ')[2])
    at = end + 1 + size + 1
    return output.subarray(end + 1, end + 1 + size)
  })
}
