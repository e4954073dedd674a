/**
 * Writes `packages/cli/THIRD-PARTY.txt`: the licences of the packages whose code is bundled into the program. Run before it is packed. With
 * `--list` it prints a line for each of them instead.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { root } from './generate/outputs.ts'

interface Bundled {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly text: string
}

/** Every package that the program's code comes from, sorted by name. */
export async function bundledPackages(): Promise<Bundled[]> {
  const { metafile } = await build({
    entryPoints: ['main', 'run', 'worker', 'worker-main'].map((name) => join(root, `packages/cli/src/${name}.ts`)),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    conditions: ['onevoice-source'],
    outdir: join(root, 'packages/cli/dist'),
    write: false,
    metafile: true,
    absWorkingDir: root,
    logLevel: 'silent',
  })
  const folders = new Set(
    Object.keys(metafile.inputs).flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0] ?? []),
  )
  return [...folders].map(factsOf).sort((a, b) => (a.name < b.name ? -1 : 1))
}

function factsOf(folder: string): Bundled {
  const home = join(root, folder)
  const { name, version, license } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as Record<
    string,
    string
  >
  const file = readdirSync(home).find((one) => /^(?:licen[cs]e|copying)/i.test(one))
  const text = file === undefined ? '' : readFileSync(join(home, file), 'utf8').trim()
  return { name: name!, version: version!, licence: license ?? 'see the text', text }
}

if (process.argv[1]?.endsWith('third-party.ts')) {
  const packages = await bundledPackages()
  if (process.argv.includes('--list'))
    for (const { name, version, licence } of packages) console.log(`${name} ${version} ${licence}`)
  else {
    const parts = packages.map(({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text}\n`)
    const head = 'onevoice holds code of these packages, under these licences.\n'
    writeFileSync(join(root, 'packages/cli/THIRD-PARTY.txt'), [head, ...parts].join(`\n${'-'.repeat(78)}\n\n`))
  }
}
