/** Reads files as the index of git holds them. */
import { runGit } from './run-git.ts'

/** Files asked for in one go; what was read and not yet wanted is kept. */
const batch = 64

/** Returns the bytes of a path; undefined when git has none. Paths are best asked for in order. */
export function stagedTexts(root: string, blobs: ReadonlyMap<string, string>): (path: string) => Buffer | undefined {
  const order = [...blobs.keys()].sort()
  const place = new Map(order.map((path, index) => [path, index]))
  const known = new Map<string, Buffer>()
  return (path) => {
    const before = known.get(path)
    if (before) {
      known.delete(path)
      return before
    }
    const from = place.get(path)
    if (from === undefined) return undefined
    const wanted = order.slice(from, from + batch)
    for (const [index, content] of contentsOf(
      root,
      wanted.map((one) => blobs.get(one)!),
    ).entries())
      if (content) known.set(wanted[index]!, content)
    const found = known.get(path)
    known.delete(path)
    return found
  }
}

function contentsOf(root: string, names: readonly string[]): (Buffer | undefined)[] {
  const output = runGit(root, ['cat-file', '--batch'], `${names.join('\n')}\n`).value?.output ?? Buffer.alloc(0)
  const contents: (Buffer | undefined)[] = []
  let at = 0
  for (const _ of names) {
    const end = output.indexOf(10, at)
    const size = Number(/^[0-9a-f]+ blob (\d+)$/.exec(output.toString('latin1', at, end))?.[1] ?? Number.NaN)
    contents.push(Number.isNaN(size) ? undefined : output.subarray(end + 1, end + 1 + size))
    at = Number.isNaN(size) ? end + 1 : end + 1 + size + 1
  }
  return contents
}
