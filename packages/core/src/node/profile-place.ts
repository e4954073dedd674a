/** Which profile a file stands under, and where in it. */
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import { nearestProfile } from './nearest-profile.ts'

/** Returns the name of the profile of a path: the one asked for, else the nearest above it, else `recommended`. Each folder is asked once. */
export function profileFinder({
  profile,
  folder,
}: {
  readonly profile?: string
  readonly folder: string
}): (path: string) => string {
  const known = new Map<string, string | undefined>()
  return (path) => profile ?? nearestProfile(dirname(resolve(folder, path)), known) ?? 'recommended'
}

/** A path as the globs of a profile see it: relative to the profile's folder. */
export function pathInProfile(path: string, { folder }: { readonly folder: string }, from: string): string {
  const short = relative(folder, resolve(from, path)).replaceAll(sep, '/')
  return isAbsolute(short) ? path : short
}
