/** Builds the packages. `--program` builds only what `onevoice` itself needs. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, join, relative } from 'node:path'
import { type BuildOptions, build, type Plugin, transform } from 'esbuild'
import { hash } from '../packages/core/src/base/hash.ts'
import { filesUnder, root } from './generate/outputs.ts'
import { writeModules } from './generate/tables.ts'

const target = join(root, 'packages/cli/dist')

const { version } = JSON.parse(readFileSync(join(root, 'packages/cli/package.json'), 'utf8')) as { version: string }

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  // Reading the source is the largest part of a short run, so every letter counts.
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  // Some libraries can only be bundled as ES modules.
  mainFields: ['module', 'main'],
  conditions: ['onevoice-source'],
  logLevel: 'warning',
} as const satisfies BuildOptions

/**
 * CommonJS files: `main.cjs`, which loads the others out of `parts/`: what every run needs in few chunks, all that is imported late (languages,
 * commands, tables) in files of their own. esbuild shares code between files in ES modules only, so those are made first and then translated.
 */
async function buildProgram(): Promise<void> {
  const payloads = new Map<string, string | Uint8Array>()
  const { outputFiles } = await build({
    ...common,
    splitting: true,
    format: 'esm',
    // Whoever asks for the address of the module makes a `require` of it, which takes a path as well.
    define: { ONEVOICE_VERSION: JSON.stringify(version), 'import.meta.url': '__filename' },
    entryPoints: ['run', 'worker'].map((name) => join(root, 'packages/cli/src', `${name}.ts`)),
    outdir: join(target, 'parts'),
    chunkNames: '[name]-[hash]',
    plugins: [payloadsApart(payloads), builtinsLate, late('yaml'), late('zod/mini')],
    write: false,
  })
  const files: ProgramFile[] = await Promise.all(
    outputFiles.map(async ({ path, text }) => ({ path: path.replace(/\.js$/, '.cjs'), text: await partOf(text) })),
  )
  files.push(await lateFile('yaml'), await lateFile('zod/mini'))
  files.push({ path: join(target, 'parts', usualParts), text: '({})' })
  for (const [name, text] of payloads) files.push({ path: join(target, 'parts', name), text })
  // The entries come last: whoever starts the program meanwhile finds all that they name.
  const parts = hash(files.map(({ text }) => text).join(''))
  files.push(await entryFile('worker', 'worker-main', parts), await entryFile('main', 'main', parts))
  mkdirSync(join(target, 'parts'), { recursive: true })
  for (const { path, text } of files) writeFileSync(path, text)
  const written = new Set(files.map(({ path }) => path))
  for (const file of filesUnder('packages/cli/dist'))
    if (/\.(?:cjs|json|txt|bin)$/.test(file) && !written.has(join(root, file))) rmSync(join(root, file))
  putTogether(partsOf('# Thank you\n\nYour order is *ready*.\n', ['start.md']))
  // It keeps what the engine made of all that usual runs do.
  partsOf('# Thank you\n\nAct now, your order is *ready*!\n\nご注文ありがとうございます。お早めにご確認ください。\n', [
    '-',
    '--stdin-filename',
    'start.md',
  ])
}

const usualParts = 'usual.cjs'

/** Moves parts into the file that the program reads first, which was empty until then. */
function putTogether(names: readonly string[]): void {
  const parts = names.map((name) => join(target, 'parts', name))
  const members = parts.map((path, index) => `${JSON.stringify(names[index])}:${readFileSync(path, 'latin1')}`)
  writeFileSync(join(target, 'parts', usualParts), `({${members.join(',\n')}})`)
  for (const path of parts) rmSync(path)
}

interface ProgramFile {
  readonly path: string
  readonly text: string | Uint8Array
}

/** @param parts a name for the content of all parts */
async function entryFile(name: string, source: string, parts: string): Promise<ProgramFile> {
  const { outputFiles } = await build({
    ...common,
    format: 'cjs',
    define: { ONEVOICE_VERSION: JSON.stringify(version), ONEVOICE_BUILD: JSON.stringify(parts) },
    entryPoints: [join(root, 'packages/cli/src', `${source}.ts`)],
    write: false,
  })
  return { path: join(target, `${name}.cjs`), text: outputFiles[0]!.text }
}

/** The parts that a check of Markdown loads, by what it kept of them. */
function partsOf(input: string, paths: readonly string[]): string[] {
  const compiled = join(target, 'compiled')
  rmSync(compiled, { recursive: true, force: true })
  const cwd = mkdtempSync(join(tmpdir(), 'onevoice-build-'))
  writeFileSync(join(cwd, 'start.md'), input)
  spawnSync(process.execPath, [join(target, 'main.cjs'), 'check', ...paths], { input, cwd })
  rmSync(cwd, { recursive: true })
  return readdirSync(compiled, { recursive: true, encoding: 'utf8' })
    .map((path) => basename(path))
    .filter((name) => name.endsWith('.cjs') && name !== usualParts)
}

/** Large texts and arrays of generated modules become files that are read when they are wanted; text in ASCII, which is read fastest. */
const payloadsApart = (payloads: Map<string, string | Uint8Array>): Plugin => ({
  name: 'payloads-apart',
  setup({ onLoad }) {
    onLoad({ filter: /core\/src\/generated\/.*\.ts$/ }, ({ path }) => {
      const name = relative(join(root, 'packages/core/src/generated'), path).replace(/[\\/]/g, '-').slice(0, -3)
      const keep = (content: string | Uint8Array, ending: string): string => {
        const file = `${name}-${hash(content.toString()).slice(0, 8)}.${ending}`
        payloads.set(file, content)
        return `readFileSync(join(__dirname, '${file}')`
      }
      const source = readFileSync(path, 'utf8')
      const contents = source
        .replace(/^const payload = .* => (".*")$/m, (_, literal: string) => {
          const text = inAscii(JSON.parse(literal) as string)
          return `const payload = () => ${keep(text, 'txt')}, 'latin1')`
        })
        .replace(/^const arrays = .* => fromBase64\('(.*)'\)$/m, (_, text: string) => {
          return `const arrays = () => wholeBuffer(${keep(Buffer.from(text, 'base64'), 'bin')}))`
        })
      return contents === source ? undefined : { contents: `${readingPayloads}\n${contents}`, loader: 'ts' }
    })
  },
})

/** Node reads a small file into a part of a buffer, where an array may not begin. */
const readingPayloads = `
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
const wholeBuffer = ({ buffer, byteOffset, byteLength }) =>
  byteLength === buffer.byteLength ? buffer : buffer.slice(byteOffset, byteOffset + byteLength)`

const inAscii = (text: string): string =>
  text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** Modules of Node that take long to load and that few runs need are loaded when the first of their members is wanted. */
const builtinsLate: Plugin = {
  name: 'builtins-late',
  setup({ onResolve, onLoad }) {
    const namespace = 'late-builtin'
    onResolve({ filter: /^node:(?:child_process|crypto|module|os|readline|worker_threads|zlib)$/ }, ({ path }) => ({
      path: path.replace('node:', ''),
      namespace,
    }))
    onLoad({ filter: /.*/, namespace }, ({ path }) => {
      const names = Object.keys(createRequire(import.meta.url)(path))
      const members = names.map((name) => `get ${name}() { return require('${path}').${name} }`)
      return { contents: `module.exports = {${members.join(',\n')}}`, loader: 'js' }
    })
  },
}

/** Libraries that most runs do without are loaded when the first of their members is wanted: `yaml` for unusual profiles, `zod` for faulty ones. */
const late = (library: string): Plugin => ({
  name: `${library}-late`,
  setup({ onResolve, onLoad }) {
    const file = lateName(library)
    onResolve({ filter: new RegExp(`^${library}$`) }, () => ({ path: library, namespace: `late-${library}` }))
    onResolve({ filter: new RegExp(`^\\./${file}$`) }, ({ path }) => ({ path, external: true }))
    onLoad({ filter: /.*/, namespace: `late-${library}` }, () => {
      const users = ['packages/core/src', 'packages/language-server/src']
        .flatMap(filesUnder)
        .filter((path) => path.endsWith('.ts'))
        .map((path) => readFileSync(join(root, path), 'utf8'))
        .filter((source) => source.includes(`from '${library}'`))
      const words = new Set(users.flatMap((source) => source.match(/\w+/g) ?? []))
      const names = Object.keys(createRequire(join(root, 'packages/core/package.json'))(library))
      const members = names
        .filter((name) => words.has(name))
        .map((name) => `get ${name}() { return require('./${file}').${name} }`)
      return { contents: `module.exports = {${members.join(',\n')}}`, loader: 'js' }
    })
  },
})

const lateName = (library: string): string => `${library.replace(/\/.*/, '')}.cjs`

/** The messages of `zod` in other languages, which nobody sees: two thirds of it. */
const noLocales: Plugin = {
  name: 'no-locales',
  setup({ onLoad }) {
    onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.c?js$/ }, () => ({ contents: '', loader: 'js' }))
  },
}

async function lateFile(library: string): Promise<ProgramFile> {
  const { outputFiles } = await build({
    stdin: { contents: `module.exports = require('${library}')`, resolveDir: join(root, 'packages/core') },
    ...common,
    format: 'cjs',
    plugins: [noLocales],
    write: false,
  })
  return { path: join(target, 'parts', lateName(library)), text: asFunction(inAscii(outputFiles[0]!.text)) }
}

async function partOf(text: string): Promise<string> {
  const { code } = await transform(text, {
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    minifySyntax: true,
    minifyWhitespace: true,
    // Without it `import()` would start the ESM loader, which costs more than the module itself.
    supported: { 'dynamic-import': false },
  })
  // Text beyond ASCII, left in regular expressions, would double what there is to read.
  return asFunction(inAscii(code).replace(/require\((["'])(\.{1,2}\/[\w./-]+)\.js\1\)/g, 'require($1$2.cjs$1)'))
}

/** As the loader of the parts runs it (`packages/cli/src/parts.ts`). Put around it there, it would mean a copy of the whole text at each start. */
const asFunction = (code: string): string => `(function(exports,require,module,__filename,__dirname){\n${code}\n})`

await writeModules()
if (!process.argv.includes('--program')) {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '--build'], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(status ?? 2)
}
await buildProgram()
