import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { readText } from '@onevoice/core/node'
import type { Host } from '../host.ts'

/** The files of the machine. Addresses of other schemes have none. */
export function nodeHost(): Host {
  return {
    async read(uri) {
      const path = pathOf(uri)
      return path === undefined ? undefined : readText(path).value
    },
    async exists(uri) {
      const path = pathOf(uri)
      return path !== undefined && existsSync(path)
    },
    async files(folder) {
      const path = pathOf(folder)
      return path === undefined ? [] : filesBelow(path)
    },
    async packageProfile(name, from) {
      const path = pathOf(from)
      if (path === undefined) return undefined
      try {
        const found = createRequire(path).resolve(/\.ya?ml$/.test(name) ? name : `${name}/profile.yaml`)
        return pathToFileURL(found).href
      } catch {
        return undefined
      }
    },
    today: () => new Date().toISOString().slice(0, 10),
  }
}

function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined
  } catch {
    return undefined
  }
}

const ignored: ReadonlySet<string> = new Set(['node_modules', '.git'])

/** A folder of a home directory may hold millions of files. */
const mostFiles = 20_000

async function filesBelow(folder: string): Promise<string[]> {
  const files: string[] = []
  const folders = [folder]
  for (let at = folders.pop(); at !== undefined && files.length < mostFiles; at = folders.pop()) {
    const entries = await readdir(at, { withFileTypes: true }).catch(() => [])
    for (const entry of entries) {
      const path = `${at}/${entry.name}`
      if (entry.isDirectory() && !ignored.has(entry.name) && !entry.name.startsWith('.')) folders.push(path)
      else if (entry.isFile()) files.push(pathToFileURL(path).href)
    }
  }
  return files.sort()
}
