/** Builds the VS Code extension into `packages/vscode-extension/dist`: for the desktop, for browsers, and the page of the voice view. */
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type BuildOptions, build, type Plugin } from 'esbuild'
import { root } from './generate/outputs.ts'
import { writeModules } from './generate/tables.ts'

const home = join(root, 'packages/vscode-extension')
const dist = join(home, 'dist')

await writeModules()
const { formats } = await import('../packages/core/src/generated/formats.ts')
const endings = [...new Set(formats.flatMap(({ extensions }) => extensions))].sort()

/**
 * Languages work without the tables that are prepared for a quick start of the program: the server makes them once, when it first meets the
 * language. They would be half of what people download.
 */
const withoutTables: Plugin = {
  name: 'without-tables',
  setup({ onLoad }) {
    onLoad({ filter: /generated[\\/]prepared[\\/]lexicons[\\/].*\.ts$/ }, () => ({
      contents: 'export const tables = undefined',
    }))
  },
}

/** The client's library is most of what the extension would load when it wakes up: it is a file of its own. */
const clientApart: Plugin = {
  name: 'client-apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/connect\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './client.cjs', external: true } : undefined,
    )
  },
}

const shared: BuildOptions = {
  plugins: [withoutTables],
  bundle: true,
  minify: true,
  legalComments: 'none',
  conditions: ['onevoice-source'],
  define: { ONEVOICE_ENDINGS: JSON.stringify(endings) },
  external: ['vscode'],
  logLevel: 'warning',
}
const node: BuildOptions = {
  ...shared,
  platform: 'node',
  // Some libraries keep a second form whose parts no bundler finds.
  mainFields: ['module', 'main'],
  target: 'node20.19',
  format: 'cjs',
  define: { ...shared.define, 'import.meta.url': '__filename' },
}
const browser: BuildOptions = { ...shared, platform: 'browser', target: 'es2022' }
const entry = (name: string): string => join(home, 'src', `${name}.ts`)

rmSync(dist, { recursive: true, force: true })
mkdirSync(join(dist, 'webview'), { recursive: true })
await Promise.all([
  build({
    ...node,
    plugins: [clientApart],
    supported: { 'dynamic-import': false },
    entryPoints: [entry('extension')],
    outfile: join(dist, 'extension.cjs'),
  }),
  build({ ...node, entryPoints: [entry('connect')], outfile: join(dist, 'client.cjs') }),
  build({ ...node, entryPoints: [entry('server')], outfile: join(dist, 'server.cjs') }),
  build({ ...browser, format: 'cjs', entryPoints: [entry('browser')], outfile: join(dist, 'browser.js') }),
  build({ ...browser, format: 'iife', entryPoints: [entry('worker')], outfile: join(dist, 'worker.js') }),
  build({ ...browser, format: 'iife', entryPoints: [entry('webview/voice')], outfile: join(dist, 'webview/voice.js') }),
])
cpSync(join(home, 'src/webview/voice.css'), join(dist, 'webview/voice.css'))
