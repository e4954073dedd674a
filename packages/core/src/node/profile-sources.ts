/** Where the texts of profiles come from: files, packages, and those that come with onevoice. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { type Problem, say, withHint, worded } from '../base/index.ts'
import { profiles } from '../generated/profiles.ts'
import type { ProfileSource } from '../profile/index.ts'
import { readText } from './read-text.ts'

/** A text of a profile with its name, or why there is none. */
export type Source = ProfileSource | { readonly problem: Problem }

const names = Object.keys(profiles).join(', ')

/** The text that a path or a built-in name stands for. */
export function sourceOf(nameOrPath: string, folder: string): Source {
  const builtIn = Object.hasOwn(profiles, nameOrPath) ? profiles[nameOrPath] : undefined
  const path = isAbsolute(nameOrPath) ? nameOrPath : resolve(folder, nameOrPath)
  if (builtIn !== undefined && !existsSync(path)) return { file: nameOrPath, source: builtIn }
  const { value, problems } = readText(path)
  const file = shortPath(path, folder)
  if (value !== undefined) return { file, source: value }
  // A name that leads nowhere may have been meant for a built-in profile.
  const problem = { ...problems[0]!, file }
  return { problem: existsSync(path) ? problem : withHint(problem, say('Built-in profiles: {names}.', { names })) }
}

const shortPath = (path: string, folder: string): string => {
  const short = relative(folder, path).replaceAll(sep, '/')
  return short.startsWith('../../../') ? path.replaceAll(sep, '/') : short
}

/** `extends:` names a built-in profile, a file beside the one that names it, or an installed package with a `profile.yaml`. */
export function resolveExtends(name: string, from: string, folder: string): Source {
  if (Object.hasOwn(profiles, name)) return { file: name, source: profiles[name]! }
  const start = dirname(resolve(folder, from))
  // A profile is untrusted: it may name profiles, not make us quote any file of the machine in a message.
  if (/^[./]/.test(name) && !/\.ya?ml$/.test(name))
    return {
      problem: {
        code: 'unknown-profile',
        ...worded(say('{name} is not a YAML file.', { name }), say('A path in extends ends in .yaml or .yml.')),
      },
    }
  if (/^[./]/.test(name) || isAbsolute(name)) return sourceOf(resolve(start, name), folder)
  try {
    const require = createRequire(join(start, 'profile.js'))
    const path = require.resolve(/\.ya?ml$/.test(name) ? name : `${name}/profile.yaml`)
    return { file: shortPath(path, folder), source: readFileSync(path, 'utf8') }
  } catch {
    const hint = say('Install the package, or use a path (./…) or a built-in name: {names}.', { names })
    const words = worded(say('There is no profile or package called {name}.', { name }), hint)
    return { problem: { code: 'unknown-profile', ...words } }
  }
}

/** The folder that the globs of a profile are relative to: its own, or the working folder for a built-in profile. */
export const homeOf = (file: string, folder: string): string =>
  file in profiles ? folder : dirname(resolve(folder, file))
