/** Builds the packages. `--program` builds only what `onevoice` itself needs. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, transform } from 'esbuild'
import { filesUnder, root } from './generate/outputs.ts'
import { writeModules } from './generate/tables.ts'

const target = join(root, 'packages/cli/dist')

/**
 * CommonJS files: what every run needs in `main.cjs` and few chunks, all that is imported late (languages, commands, tables) in files of their own.
 * esbuild shares code between files in ES modules only, so those are made first and then translated.
 */
async function buildProgram(): Promise<void> {
  const { version } = JSON.parse(readFileSync(join(root, 'packages/cli/package.json'), 'utf8')) as { version: string }
  const { outputFiles } = await build({
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    // Identifiers stay: what a stack trace says should be of use.
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    conditions: ['onevoice-source'],
    logLevel: 'warning',
    define: { ONEVOICE_VERSION: JSON.stringify(version), 'import.meta.url': 'thisFile' },
    banner: { js: "import{pathToFileURL as urlOf}from'node:url';const thisFile=urlOf(__filename).href;" },
    entryPoints: [join(root, 'packages/cli/src/main.ts')],
    outdir: target,
    chunkNames: 'parts/[name]-[hash]',
    write: false,
  })
  const files = await Promise.all(outputFiles.map(async ({ path, text }) => ({ path: path.replace(/\.js$/, '.cjs'), text: await inCommonJs(text) })))
  mkdirSync(join(target, 'parts'), { recursive: true })
  // The entry comes last: whoever starts the program meanwhile finds all that it names.
  for (const { path, text } of files.sort((a, b) => Number(isEntry(a.path)) - Number(isEntry(b.path)))) writeFileSync(path, text)
  const written = new Set(files.map(({ path }) => path))
  for (const file of filesUnder('packages/cli/dist')) if (file.endsWith('.cjs') && !written.has(join(root, file))) rmSync(join(root, file))
}

const isEntry = (path: string): boolean => path.endsWith('main.cjs')

async function inCommonJs(text: string): Promise<string> {
  const { code } = await transform(text, {
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    minifyWhitespace: true,
    // Without it `import()` would start the ESM loader, which costs more than the module itself.
    supported: { 'dynamic-import': false },
  })
  return code.replace(/require\((["'])(\.{1,2}\/[\w./-]+)\.js\1\)/g, 'require($1$2.cjs$1)')
}

await writeModules()
if (!process.argv.includes('--program')) {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '--build'], { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 2)
}
await buildProgram()
