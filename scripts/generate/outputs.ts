import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root: string = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

export interface Outputs {
  /** Path from the root → content. */
  readonly files: ReadonlyMap<string, string>
  /** Folders that hold nothing else; what is left over from earlier runs is removed. */
  readonly owned: readonly string[]
  /** Path prefix inside of them that is left alone. */
  readonly spared?: string
}

/** Writes what differs and returns the paths that differed; with `check` it writes nothing. */
export function writeOutputs({ files, owned, spared }: Outputs, { check }: { check: boolean }): string[] {
  const changed: string[] = []
  for (const [path, content] of files) {
    const file = join(root, path)
    if (existsSync(file) && readFileSync(file, 'utf8') === content) continue
    changed.push(path)
    if (check) continue
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  for (const path of owned.flatMap((folder) => filesUnder(folder))) {
    if (files.has(path) || (spared && path.startsWith(spared))) continue
    changed.push(path)
    if (!check) rmSync(join(root, path))
  }
  return changed
}

/** All files below a folder of the repository as paths from the root, sorted; none when it does not exist. */
export function filesUnder(folder: string): string[] {
  const start = join(root, folder)
  if (!existsSync(start)) return []
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
}
