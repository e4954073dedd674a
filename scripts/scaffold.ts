/** What the scaffolds share: reading the name and writing files that are not there yet. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './generate/outputs.ts'

/** The first argument, checked against a pattern; the process ends with the usage when it does not fit. */
export function nameArgument(pattern: RegExp, usage: string): string {
  const name = process.argv[2] ?? ''
  if (pattern.test(name)) return name
  console.error(`Usage: ${usage}`)
  process.exit(2)
}

/** Writes the files; the process ends when one of them exists. */
export function writeNew(files: Readonly<Record<string, string>>): void {
  const standing = Object.keys(files).filter((path) => existsSync(join(root, path)))
  if (standing.length > 0) {
    console.error(`There already: ${standing.join(', ')}`)
    process.exit(2)
  }
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
    console.log(`wrote ${path}`)
  }
}
