/** Checks one file after another; a fault of ours in one of them is said of that file, and the others are checked all the same. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Problem, say, worded } from '../base/index.ts'
import { type CheckedFile, type CheckOptions, fileChecker, type UncheckedFile } from './check-files.ts'
import type { ProfileReader } from './profile-reader.ts'
import { shortSum } from './short-sum.ts'

export interface Inspection {
  readonly result: CheckedFile | UncheckedFile
  /** Sum of the very bytes that were checked; present when it was asked for and they could be read. */
  readonly content?: string
}

export interface Inspector {
  /** With `bytes` these stand for what is on the disk. */
  file(path: string, bytes?: Uint8Array): Promise<Inspection>
  text(source: string, path: string): Promise<CheckedFile | UncheckedFile>
  /** What is wrong with the profiles met so far, by name. */
  profiles(): ReadonlyMap<string, readonly Problem[]>
}

export interface InspectorOptions {
  /** Whether the sums of the bytes are wanted. */
  readonly sums: boolean
  /** What has been read of profiles in this run. */
  readonly readProfile?: ProfileReader
}

export function inspector(options: CheckOptions, { sums, readProfile }: InspectorOptions): Inspector {
  const checker = fileChecker(options, readProfile)
  const safely = async (
    path: string,
    check: () => Promise<CheckedFile | UncheckedFile>,
  ): Promise<Inspection['result']> => {
    try {
      return await check()
    } catch (error) {
      return { path, problems: [faultIn(path, error)] }
    }
  }
  return {
    text: (source, path) => safely(path, () => checker.text(source, path)),
    async file(path, given) {
      const bytes = given ?? (sums ? bytesOf(resolve(options.folder, path)) : undefined)
      const result = await safely(path, () => checker.file(path, bytes))
      return sums && bytes ? { result, content: shortSum(bytes) } : { result }
    },
    profiles: () => checker.profiles(),
  }
}

/** Why it cannot be read is told by whoever reads it as text. */
function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

/** The problem of a file that made us fail. */
export function faultIn(path: string, error: unknown): Problem {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
  const place = stack
    .split('\n')
    .find((line) => line.trimStart().startsWith('at '))
    ?.trim()
  return {
    code: 'fault',
    file: path,
    ...worded(
      say('onevoice failed on this file: {why}.', { why: message }),
      place
        ? say('This is a fault of onevoice, not of your file. Please report it, with “{place}”.', { place })
        : say('This is a fault of onevoice, not of your file. Please report it.'),
    ),
  }
}
