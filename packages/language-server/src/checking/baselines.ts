/** The baselines that the program would use: the nearest above each text. What they list is not shown in the editor either. */
import { type BaselineEntry, baselineName, compareBaseline, type Finding, readBaseline } from '@onevoice/core'
import type { Host } from '../host.ts'
import { folderOf, join, nameOf, normal, pathBelow, upwards } from '../uris.ts'

export interface Baselines {
  /** The findings of a text that its nearest baseline does not list. A baseline that cannot be read hides nothing. */
  newOf(uri: string, findings: readonly Finding[]): Promise<readonly Finding[]>
  /** A file was changed, made or removed; true when it may be a baseline. */
  changed(uri: string): boolean
  /** Grows whenever a baseline may have changed. */
  turn(): number
}

interface BaselineOfFolder {
  readonly folder: string
  /** By their fingerprint. */
  readonly entries: ReadonlyMap<string, readonly BaselineEntry[]>
  /** The paths of entries whose files are there. */
  readonly there: ReadonlySet<string>
}

export function createBaselines({ read, exists }: Pick<Host, 'read' | 'exists'>): Baselines {
  const nearest = new Map<string, Promise<BaselineOfFolder | undefined>>()
  let turn = 0
  const find = async (from: string): Promise<BaselineOfFolder | undefined> => {
    for (const folder of upwards(from)) {
      const uri = join(folder, baselineName)
      const source = (await exists(uri)) ? await read(uri) : undefined
      if (source === undefined) continue
      const entries = readBaseline(source, baselineName).value ?? []
      const paths = [...new Set(entries.map(({ path }) => path))]
      const known = await Promise.all(paths.map((path) => exists(join(folder, path))))
      return { folder, entries: byFingerprint(entries), there: new Set(paths.filter((_, index) => known[index])) }
    }
    return undefined
  }
  return {
    async newOf(uri, findings) {
      if (findings.length === 0) return findings
      const from = folderOf(normal(uri))
      const known = nearest.get(from) ?? find(from)
      nearest.set(from, known)
      const baseline = await known
      const path = baseline && pathBelow(baseline.folder, uri)
      if (!baseline || path === undefined) return findings
      // A baseline may be long, and a keystroke must not wait for all of it.
      const met = new Set(findings.map(({ fingerprint }) => fingerprint))
      const entries = [...met].flatMap((fingerprint) => baseline.entries.get(fingerprint) ?? [])
      return compareBaseline(entries, (one) => baseline.there.has(one)).newOf(path, findings)
    },
    changed(uri) {
      if (nameOf(uri) !== baselineName) return false
      nearest.clear()
      turn++
      return true
    },
    turn: () => turn,
  }
}

function byFingerprint(entries: readonly BaselineEntry[]): Map<string, BaselineEntry[]> {
  const found = new Map<string, BaselineEntry[]>()
  for (const entry of entries) {
    const equal = found.get(entry.fingerprint)
    if (equal) equal.push(entry)
    else found.set(entry.fingerprint, [entry])
  }
  return found
}
