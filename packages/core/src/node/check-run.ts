/** A run over many files: each is taken from the cache, checked here, or checked by a worker, and comes out in order. */
import { resolve } from 'node:path'
import type { Problem, Said } from '../base/index.ts'
import type { CheckCache } from './cache/check-cache.ts'
import type { CheckedFile, CheckOptions, UncheckedFile } from './check-files.ts'
import { type FileRecord, fileOf, isCheckedFile, recordOf } from './file-record.ts'
import type { Inspection, Inspector } from './inspect.ts'
import { profileReader } from './profile-reader.ts'
import { decode, readText } from './read-text.ts'

export type FileResult = CheckedFile | UncheckedFile

export interface RunOptions {
  readonly check: CheckOptions
  /** Whether reports look at measures. */
  readonly measures: boolean
  /** The bytes of a file when they do not come from the disk; absolute paths. */
  readonly read?: (path: string) => Uint8Array | undefined
  /** Called before this thread checks a file. */
  readonly before?: (path: string) => Promise<void>
  /** Called before other threads begin. */
  readonly beforeThreads?: () => Promise<void>
  readonly cache?: {
    readonly location: string
    /** Stands for rules, lexicons and everything else that judges. */
    readonly engine: string
    readonly strategy: 'content' | 'metadata'
  }
  /** Threads that check. `auto` begins with one and calls others when there is enough left to do. */
  readonly jobs: number | 'auto'
  /** The script of a worker; without it there is one thread. */
  readonly worker?: string
}

export interface CheckRun {
  /** One result a path, in order. */
  results(paths: readonly string[]): AsyncIterable<FileResult>
  /** Checks text that stands for a file, such as standard input. */
  text(source: string, path: string): Promise<FileResult>
  /** What the cache knows of a file as it is now, without checking it; absent in a run without a cache. */
  known?(path: string): Promise<FileRecord | UncheckedFile | undefined>
  /** Everything wrong with the profiles met so far; each problem once. */
  profileProblems(): readonly Problem[]
  /** Keeps what is worth it and lets workers go; returns what the user may want to know. */
  end(): Promise<readonly Said[]>
}

export function checkRun(options: RunOptions): CheckRun {
  const { check, read } = options
  const profiles = new Map<string, readonly Problem[]>()
  const readProfile = profileReader(check.folder)
  let inspector: Promise<Inspector> | undefined
  let cache: Promise<CheckCache> | undefined
  /** What judges loads only when something must be judged. */
  const here = (): Promise<Inspector> => {
    inspector ??= import('./inspect.ts').then((module) =>
      module.inspector(check, { sums: options.cache !== undefined, readProfile }),
    )
    return inspector
  }
  const bytesOf = (path: string): Uint8Array | undefined => read?.(resolve(check.folder, path))
  const inspect = async (path: string): Promise<Inspection> => {
    await options.before?.(path)
    const found = await (await here()).file(path, bytesOf(path))
    for (const [name, problems] of (await here()).profiles()) profiles.set(name, problems)
    return found
  }
  async function* checked(paths: readonly string[]): AsyncIterable<Inspection> {
    const { worker } = options
    if (worker === undefined || !isParallel(options)) for (const path of paths) yield inspect(path)
    else {
      const { inParallel } = await import('./pool/in-parallel.ts')
      yield* inParallel(paths, { ...options, worker, profiles, inspect, bytesOf })
    }
  }
  const source = (path: string): string => {
    const bytes = bytesOf(path)
    return (bytes ? decode(bytes, path) : readText(resolve(check.folder, path))).value ?? ''
  }
  const opened = (wish: NonNullable<RunOptions['cache']>): Promise<CheckCache> => {
    cache ??= import('./cache/check-cache.ts').then(({ openCache }) =>
      openCache({ ...wish, check, readProfile, measures: options.measures }),
    )
    return cache
  }
  const keep = (store: CheckCache, path: string, { result, content }: Inspection): void => {
    if (content) store.keep(path, content, isCheckedFile(result) ? recordOf(result, options.measures) : result)
  }
  return {
    async *results(paths) {
      if (!options.cache) {
        for await (const { result } of checked(paths)) yield result
        return
      }
      const store = await opened(options.cache)
      // Workers want to know all that there is to do; otherwise each file is looked up when its turn comes.
      const ahead = isParallel(options) ? await missingIn(store, paths, bytesOf) : undefined
      const fresh = ahead && checked([...ahead])[Symbol.asyncIterator]()
      try {
        for (const path of paths) {
          const record = ahead?.has(path) ? undefined : await store.find(path, bytesOf(path))
          if (record) {
            yield isCheckedFile(record) ? fileOf(record, () => source(path)) : record
            continue
          }
          // A file that was changed since it was looked up is checked here and now.
          const found = ahead?.has(path) ? ((await fresh!.next()).value as Inspection) : await inspect(path)
          keep(store, path, found)
          yield found.result
        }
      } finally {
        // Workers would keep the process alive.
        await fresh?.return?.()
      }
    },
    async text(text, path) {
      const result = await (await here()).text(text, path)
      for (const [name, problems] of (await here()).profiles()) profiles.set(name, problems)
      return result
    },
    ...(options.cache ? { known: async (path) => (await opened(options.cache!)).find(path, bytesOf(path)) } : {}),
    profileProblems: () => [...profiles.values()].flat(),
    end: async () => (await cache)?.save() ?? [],
  }
}

const isParallel = ({ worker, jobs }: RunOptions): boolean => worker !== undefined && jobs !== 1

async function missingIn(
  store: CheckCache,
  paths: readonly string[],
  bytesOf: (path: string) => Uint8Array | undefined,
): Promise<ReadonlySet<string>> {
  const missing = new Set<string>()
  for (const path of paths) if (!(await store.find(path, bytesOf(path)))) missing.add(path)
  return missing
}
