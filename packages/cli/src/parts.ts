/**
 * Loads the parts of the program, CommonJS files in `parts/` beside it, and keeps what the engine made of their source in `compiled/`:
 * compiling is the largest part of a short run. Where that folder cannot be written to, or was made by another engine, the source is compiled.
 * What usual runs load is one file, `usual.cjs`, an object of such parts: opening fifty takes a twentieth of a short run.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { Script } from 'node:vm'

/** Stands for the sources of all parts; another build never meets what this one kept. */
declare const ONEVOICE_BUILD: string

type Require = (name: string) => unknown

interface Part {
  exports: unknown
}

/** What stands in the file of a part. */
type RunPart = (exports: unknown, require: Require, part: Part, filename: string, folder: string) => void

/** Returns the `require` of the parts: theirs by `./name.cjs`, everything else as Node knows it. */
export function partLoader(): Require {
  const sources = join(__dirname, 'parts')
  const compiled = join(
    __dirname,
    'compiled',
    `${ONEVOICE_BUILD}-${process.version}-${process.platform}-${process.arch}`,
  )
  const parts = new Map<string, Part>()
  const fresh = new Map<string, Script>()
  let keeps = true
  let usual: Readonly<Record<string, RunPart>> | undefined
  const valueIn = (name: string): unknown => {
    const filename = join(sources, name)
    // A function of what a CommonJS file may use; the build leaves nothing beyond ASCII in it.
    const source = readFileSync(filename, 'latin1')
    const cachedData = keeps ? contentOf(join(compiled, name)) : undefined
    const script = new Script(source, { filename, ...(cachedData ? { cachedData } : {}) })
    if (!cachedData || script.cachedDataRejected) {
      if (fresh.size === 0) process.once('exit', () => keeps && keep(fresh, compiled))
      fresh.set(name, script)
    }
    return script.runInThisContext()
  }
  const load = (name: string): unknown => {
    const known = parts.get(name)
    if (known) return known.exports
    const part: Part = { exports: {} }
    parts.set(name, part)
    usual ??= valueIn('usual.cjs') as Readonly<Record<string, RunPart>>
    const run = usual[name] ?? (valueIn(name) as RunPart)
    run(part.exports, requireOfPart, part, join(sources, name), sources)
    part.exports = settled(part.exports)
    return part.exports
  }
  const requireOfPart: Require = (name) => {
    if (name.startsWith('./')) return load(name.slice(2))
    // Whoever asks for it changes the settings of the engine, and what was compiled under others cannot be used by the next run.
    if (name === 'node:v8') keeps = false
    return require(name)
  }
  return load
}

/** What a part exports never changes once it ran: plain values, because the getters that the build makes would be called at each use. */
const settled = (exports: unknown): unknown =>
  (exports as { readonly __esModule?: true }).__esModule ? Object.assign({ __esModule: true }, exports) : exports

const contentOf = (path: string): Buffer | undefined => (existsSync(path) ? readFileSync(path) : undefined)

function keep(scripts: ReadonlyMap<string, Script>, folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    for (const [name, script] of scripts) writeWhole(join(folder, name), script.createCachedData())
  } catch {
    // An installation that cannot be written to works as well, only slower.
  }
}

/** Under its name there is never a part of a file, whatever is interrupted: the engine takes the code in it as it is. */
function writeWhole(path: string, content: Uint8Array): void {
  const unfinished = `${path}.${process.pid}`
  try {
    const file = openSync(unfinished, 'wx')
    writeFileSync(file, content)
    fsyncSync(file)
    closeSync(file)
    renameSync(unfinished, path)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}
