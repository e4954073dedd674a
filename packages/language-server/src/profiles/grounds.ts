/** The grounds of all texts, each read once and again when one of its files changes. */
import type { Locale } from '@onevoice/core'
import type { Host } from '../host.ts'
import { folderOf, join, normal, pathBelow } from '../uris.ts'
import { isBuiltIn, isProfileName, nearestProfile } from './find.ts'
import { type Ground, readGround } from './ground.ts'

export interface Grounds {
  /** The ground of a text. `asked` is a path from the workspace folder or a built-in name; empty means the nearest profile. */
  of(uri: string, asked: string): Promise<Ground>
  /** The ground that a profile file itself makes. */
  ofProfile(uri: string): Promise<Ground>
  /** A file was changed, made or removed; true when some ground may be another one now. */
  changed(uri: string): boolean
  /** Whether a ground was read from the file. */
  uses(uri: string): boolean
}

export interface GroundsOptions {
  readonly host: Host
  /** The text of a file that is open in the editor. */
  openText(uri: string): string | undefined
  /** Folders of the workspace. */
  folders(): readonly string[]
  /** The language that the editor speaks. */
  locale(): Locale
}

interface Kept {
  ground: Promise<Ground>
  /** Read, so that its files are known. */
  known?: Ground
  stale: boolean
}

export function createGrounds({ host, openText, folders, locale }: GroundsOptions): Grounds {
  const kept = new Map<string, Kept>()
  const nearest = new Map<string, Promise<string | undefined>>()
  const files = {
    read: async (uri: string): Promise<string | undefined> => openText(normal(uri)) ?? host.read(uri),
    ...(host.packageProfile ? { packageProfile: host.packageProfile.bind(host) } : {}),
  }
  const rootOf = (uri: string): string => rootAmong(folders(), uri)

  const load = (profile: string, root: string): Promise<Ground> => {
    const key = `${profile}\n${root}`
    const before = kept.get(key)
    if (before && !before.stale) return before.ground
    const ground = readGround(profile, { root, locale: locale() }, files, before?.known)
    const fresh: Kept = { ground, stale: false, ...(before?.known ? { known: before.known } : {}) }
    kept.set(key, fresh)
    return ground.then((read) => {
      fresh.known = read
      return read
    })
  }

  return {
    async of(uri, asked) {
      const root = rootOf(uri)
      if (asked !== '') return load(isBuiltIn(asked) ? asked : normal(join(root, asked)), root)
      const folder = folderOf(uri)
      let near = nearest.get(folder)
      if (!near) {
        near = nearestProfile(folder, host.exists.bind(host))
        nearest.set(folder, near)
      }
      const profile = await near
      return load(profile === undefined ? 'recommended' : normal(profile), root)
    },
    ofProfile: (uri) => load(normal(uri), rootOf(uri)),
    changed(uri) {
      const file = normal(uri)
      const mayMove = isProfileName(file)
      if (mayMove) nearest.clear()
      let hit = mayMove
      for (const one of kept.values()) {
        // While it is read its files are not known yet.
        if (one.known && ![...one.known.files.values()].includes(file)) continue
        one.stale = true
        hit = true
      }
      return hit
    },
    uses: (uri) => [...kept.values()].some(({ known }) => [...(known?.files.values() ?? [])].includes(normal(uri))),
  }
}

/** The innermost workspace folder that holds the file, else the file's own folder. */
export function rootAmong(folders: readonly string[], uri: string): string {
  const around = folders.filter((folder) => pathBelow(folder, uri) !== undefined)
  return (
    around.sort((a, b) => b.length - a.length)[0] ??
    (uri.startsWith('untitled:') ? folders[0] : undefined) ??
    folderOf(uri)
  )
}
