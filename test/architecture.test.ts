/** The architecture as a test: who may import whom, how large files are, and that the browser's core is free of Node. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { rules } from '../packages/core/src/generated/rules.ts'
import { filesUnder, root } from '../scripts/generate/outputs.ts'

const core = 'packages/core/src'

interface Boundary {
  /** Files that the row is about, below the sources of the core. */
  readonly module: RegExp
  /** What they may import of the core. A file may always import from its own folder. */
  readonly may: RegExp
}

const contract = 'languages/language\\.ts$'
const generatedData = 'generated/(data|lexicons|prepared)/'

/** First row that fits a file counts. */
const boundaries: readonly Boundary[] = [
  { module: /^base\//, may: /^base\// },
  { module: /^text\//, may: /^(base|text)\// },
  { module: /^lexicon\//, may: /^(base|text|lexicon)\// },
  { module: /^languages\/[\w.-]+\.ts$/, may: new RegExp(`^(base|text|lexicon)/|^${contract}|^${generatedData}`) },
  {
    module: /^languages\/[\w-]+\//,
    may: new RegExp(`^(base|text|lexicon)/|^${contract}|^languages/[\\w.-]+\\.ts$|^${generatedData}`),
  },
  { module: /^formats\//, may: /^(base|text|formats)\// },
  { module: /^measures\//, may: new RegExp(`^(base|text|lexicon|measures)/|^${contract}`) },
  {
    module: /^rules\//,
    may: new RegExp(`^(base|text|lexicon|measures)/|^rules/[\\w-]+\\.ts$|^${contract}|^generated/data/`),
  },
  { module: /^profile\//, may: /^(base|text|lexicon|languages|rules|measures|profile)\/|^generated\/profiles/ },
  { module: /^engine\//, may: /^(base|text|lexicon|languages|formats|rules|measures|profile|engine)\// },
  { module: /^(node|unified)\//, may: /./ },
  { module: /^(index|standard)\.ts$/, may: /^(?!node\/|unified\/)/ },
]

const sources = filesUnder(core)
  .filter((path) => path.endsWith('.ts') && !path.includes('/generated/') && !/\.(test|fixture)\.ts$/.test(path))
  .map((path) => path.slice(core.length + 1))

const importsOf = (file: string): string[] =>
  [...readFileSync(join(root, core, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, path]) =>
    normalize(join(dirname(file), path!)),
  )

const folderOf = (file: string): string => dirname(file)

describe('imports', () => {
  it('stay within the table', () => {
    const wrong = sources.flatMap((file) => {
      const row = boundaries.find(({ module }) => module.test(file))
      if (!row) return [`${file} is in no row of the table`]
      const allowed = (path: string): boolean =>
        row.may.test(path) || path.startsWith(`${folderOf(file)}/`) || sharedFamily(file, path)
      return importsOf(file)
        .filter((path) => !allowed(path))
        .map((path) => `${file} imports ${path}`)
    })
    expect(wrong).toEqual([])
  })

  /** A file beside the folders of a rule family serves the rules of that family. */
  const sharedFamily = (file: string, path: string): boolean =>
    file.startsWith('rules/') &&
    dirname(path) !== 'rules' &&
    file.startsWith(`${dirname(path)}/`) &&
    !/^rules\/[\w-]+\/[\w-]+\//.test(path)

  it('each row of the table is about some file', () => {
    expect(
      boundaries.filter(({ module }) => !sources.some((file) => module.test(file))).map(({ module }) => module.source),
    ).toEqual([])
  })

  it('name files that exist', () => {
    const missing = sources.flatMap((file) =>
      importsOf(file).filter((path) => !path.startsWith('generated/') && !existsSync(join(root, core, path))),
    )
    expect(missing).toEqual([])
  })
})

const server = 'packages/language-server/src'

describe('the packages around the core', () => {
  const rows: readonly { readonly folder: string; readonly may: RegExp }[] = [
    {
      folder: 'packages/cli/src',
      may: /^(\.|node:|commander$|diff$|sarif$|@onevoice\/(core|core\/node|language-server\/node)$)/,
    },
    { folder: `${server}/node`, may: /^(\.|node:|@onevoice\/core\/node$|vscode-languageserver\/node$)/ },
    {
      folder: server,
      may: /^(\.(?!.*\/node\/)|@onevoice\/core$|vscode-languageserver(-textdocument)?$|vscode-uri$|yaml$)/,
    },
    {
      folder: 'packages/vscode-extension/src',
      may: /^(\.|node:path$|vscode$|vscode-languageclient|vscode-languageserver\/|@onevoice\/language-server(\/node)?$)/,
    },
  ]
  const importsIn = (file: string): string[] =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, path]) => path!)

  it.each(rows)('$folder imports only what the table allows', ({ folder, may }) => {
    const files = filesUnder(folder).filter((path) => path.endsWith('.ts') && !/\.(test|fixture)\.ts$/.test(path))
    const own = files.filter((path) => rows.find((row) => path.startsWith(`${row.folder}/`))?.folder === folder)
    expect(own).not.toEqual([])
    const wrong = own.flatMap((file) =>
      importsIn(file)
        .filter((path) => !may.test(path))
        .map((path) => `${file}: ${path}`),
    )
    expect(wrong).toEqual([])
  })
})

describe('sizes', () => {
  const longest = 300
  it(`no file is over ${longest} lines`, () => {
    const code = ['packages', 'scripts', 'bench', 'test'].flatMap((folder) => filesUnder(folder))
    const long = code
      .filter((path) => path.endsWith('.ts') && !/node_modules|\/dist\/|\/generated\//.test(path))
      .filter((path) => readFileSync(join(root, path), 'utf8').split('\n').length > longest + 1)
    expect(long).toEqual([])
  })
})

describe('rules', () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))('%s declares itself in full sentences', (_, rule) => {
    expect(rule.summary).toMatch(/^[A-Z].*\.$/)
    expect(rule.why).toMatch(/^\S.*[.。]$/)
    expect(rule.since).toMatch(/^\d+\.\d+\.\d+$/)
    for (const message of Object.values(rule.messages as Record<string, string>))
      expect(message).toMatch(/^(“|[A-Z]|\{).*[.?”}]$/)
  })

  it('have ids that are their folders, once each', () => {
    const ids = rules.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('the core and the language server', () => {
  it.each([core, server])('bundles for a browser without any module of Node: %s', async (folder) => {
    const result = await build({
      entryPoints: [join(root, folder, 'index.ts')],
      conditions: ['onevoice-source'],
      bundle: true,
      write: false,
      platform: 'browser',
      format: 'esm',
      logLevel: 'silent',
      metafile: true,
    })
    const inputs = Object.keys(result.metafile.inputs)
    expect(inputs.filter((path) => path.includes('/src/node/') || path.startsWith('node:'))).toEqual([])
    expect(result.errors).toEqual([])
  })
})
