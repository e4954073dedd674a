/** Builds the packages. `--program` builds only what `onevoice` itself needs. */
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { filesUnder, root } from './generate/outputs.ts'
import { writeModules } from './generate/tables.ts'

const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  minify: true,
  keepNames: true,
  legalComments: 'none',
  // Without it `import()` would start the ESM loader, which costs more than the module itself.
  supported: { 'dynamic-import': false },
  conditions: ['onevoice-source'],
  logLevel: 'warning',
} as const

const target = join(root, 'packages/cli/dist')

/** One CommonJS file for the program and one for each language, which is read only when a text is written in it. */
async function buildProgram(): Promise<void> {
  const { version } = JSON.parse(readFileSync(join(root, 'packages/cli/package.json'), 'utf8')) as { version: string }
  await build({
    ...shared,
    define: { ONEVOICE_VERSION: JSON.stringify(version), 'import.meta.url': 'thisFile' },
    banner: { js: "const thisFile = require('node:url').pathToFileURL(__filename).href" },
    entryPoints: [join(root, 'packages/cli/src/main.ts')],
    outfile: join(target, 'main.cjs'),
    plugins: [languagesApart],
  })
  const tags = filesUnder('packages/core/src/languages').flatMap((path) => /languages\/([\w-]+)\/language\.ts$/.exec(path)?.[1] ?? [])
  const built = await Promise.allSettled(tags.map(buildLanguage))
  for (const file of filesUnder('packages/cli/dist/languages')) if (!tags.includes(basename(file).split('.')[0]!)) rmSync(join(root, file))
  // A language that cannot be built leaves the others usable.
  if (built.some(({ status }) => status === 'rejected')) process.exitCode = 1
}

async function buildLanguage(tag: string): Promise<void> {
  await build({
    ...shared,
    entryPoints: {
      [tag]: join(root, `packages/core/src/languages/${tag}/language.ts`),
      [`${tag}.tables`]: join(root, `packages/core/src/generated/prepared/lexicons/${tag}.ts`),
    },
    outdir: join(target, 'languages'),
    outExtension: { '.js': '.cjs' },
  })
}

/** Their modules are files of their own, whatever they share with the program. */
const languagesApart: Plugin = {
  name: 'languages-apart',
  setup({ onResolve }) {
    onResolve({ filter: /languages\/[\w-]+\/language\.ts$/ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path: `./languages/${/([\w-]+)\/language\.ts$/.exec(path)![1]}.cjs`, external: true } : undefined,
    )
    onResolve({ filter: /prepared\/lexicons\/[\w-]+\.ts$/ }, ({ path }) => ({ path: `./languages/${basename(path, '.ts')}.tables.cjs`, external: true }))
  },
}

await writeModules()
if (!process.argv.includes('--program')) {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '--build'], { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 2)
}
await buildProgram()
