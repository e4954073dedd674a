/** Builds the packages. `--program` builds only what `onevoice` itself needs. */
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { generateModules } from './generate/modules.ts'
import { filesUnder, root, writeOutputs } from './generate/outputs.ts'

/** One CommonJS file for the program and one for each language, which is read only when a text is written in it. */
async function buildProgram(): Promise<void> {
  const target = join(root, 'packages/cli/dist')
  rmSync(join(target, 'languages'), { recursive: true, force: true })
  const languages = filesUnder('packages/core/src/languages').flatMap((path) => /languages\/([\w-]+)\/language\.ts$/.exec(path)?.[1] ?? [])
  const shared = {
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'cjs',
    minifySyntax: true,
    legalComments: 'none',
    // Without it `import()` would start the ESM loader, which costs more than the module itself.
    supported: { 'dynamic-import': false },
    conditions: ['onevoice-source'],
    logLevel: 'warning',
  } as const
  const { version } = JSON.parse(readFileSync(join(root, 'packages/cli/package.json'), 'utf8')) as { version: string }
  await build({ ...shared, define: { ONEVOICE_VERSION: JSON.stringify(version), 'import.meta.url': 'thisFile' }, banner: { js: "const thisFile = require('node:url').pathToFileURL(__filename).href" }, entryPoints: [join(root, 'packages/cli/src/main.ts')], outfile: join(target, 'main.cjs'), plugins: [languagesApart] })
  await build({
    ...shared,
    entryPoints: Object.fromEntries(languages.map((tag) => [tag, join(root, `packages/core/src/languages/${tag}/language.ts`)])),
    outdir: join(target, 'languages'),
    outExtension: { '.js': '.cjs' },
  })
}

const languagesApart: Plugin = {
  name: 'languages-apart',
  setup({ onResolve }) {
    onResolve({ filter: /languages\/[\w-]+\/language\.ts$/ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path: `./languages/${/([\w-]+)\/language\.ts$/.exec(path)![1]}.cjs`, external: true } : undefined,
    )
  },
}

writeOutputs(generateModules(), { check: false })
if (!process.argv.includes('--program')) {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '--build'], { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 2)
}
await buildProgram()
