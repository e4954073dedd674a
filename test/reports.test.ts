/** Reports that other programs read, held against what those programs accept, on copy that tries to break out of them. */
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { default as Ajv } from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import type { Log } from 'sarif'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const program = join(root, 'packages/cli/bin/onevoice.js')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onevoice-reports-'))
  cpSync(join(root, 'test/golden/reports/files'), folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

const runIn = (below: string, more: NodeJS.ProcessEnv, ...args: string[]) => {
  const { GITHUB_ACTIONS, GITHUB_WORKSPACE, GITHUB_STEP_SUMMARY, CI_PROJECT_DIR, ...env } = process.env
  const cwd = join(folder, below)
  return spawnSync(process.execPath, [program, 'check', ...args], { cwd, env: { ...env, ...more }, encoding: 'utf8' })
}
const run = (...args: string[]) => runIn('.', {}, ...args)

describe('sarif', () => {
  const schema = JSON.parse(readFileSync(join(root, 'test/fixtures/sarif/sarif-2.1.0-rtm.5.json'), 'utf8')) as object
  const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false })
  addFormats.default(ajv as never)
  const validate = ajv.compile(schema)

  it.each([['.'], ['mail'], ['nothing-here'], ['help/signup.md']])('of %s is valid', (path) => {
    const log = JSON.parse(run(path, '--format', 'sarif').stdout) as unknown
    validate(log)
    expect(validate.errors ?? []).toEqual([])
  })

  it('is valid with suppressions', () => {
    writeFileSync(join(folder, 'mail/comment.md'), '<!-- onevoice-disable-next-line pushy/*: Agreed. -->\nHurry!\n')
    run('replies', '--update-baseline')
    const log = JSON.parse(run('.', '--format', 'sarif').stdout) as Log
    expect(new Set(log.runs[0]!.results!.map(({ suppressions }) => suppressions?.[0]?.kind))).toEqual(
      new Set([undefined, 'inSource', 'external']),
    )
    validate(log)
    expect(validate.errors ?? []).toEqual([])
  })

  it('tells what an exception of the profile hides, with its reason', () => {
    writeFileSync(
      join(folder, 'mail/voice.yaml'),
      'version: 1\nextends: ../voice.yaml\nexceptions:\n  - { files: "set.md", entries: ["Legal"], rules: [pushy/*], reason: Set by Legal. }\n',
    )
    writeFileSync(join(folder, 'mail/set.md'), '---\ntitle: Legal\n---\nHurry!\n')
    const { runs } = JSON.parse(run('mail/set.md', '--format', 'sarif').stdout) as Log
    expect(runs[0]!.results!.map(({ ruleId, suppressions }) => [ruleId, suppressions])).toContainEqual([
      'pushy/urgency',
      [{ kind: 'external', justification: 'Set by Legal.' }],
    ])
  })

  it('has a schema that notices a fault', () => {
    const log = JSON.parse(run('mail', '--format', 'sarif').stdout) as { runs: { results: { level: string }[] }[] }
    log.runs[0]!.results[0]!.level = 'terrible'
    expect(validate(log)).toBe(false)
  })

  it('describes the rule of each result, and the regions are its text', () => {
    const { runs } = JSON.parse(run('.', '--format', 'sarif').stdout) as Log
    const { results = [], tool } = runs[0]!
    expect(results.length).toBeGreaterThan(10)
    for (const { ruleId, ruleIndex, locations } of results) {
      expect(tool.driver.rules![ruleIndex!]!.id).toBe(ruleId)
      const { artifactLocation, region } = locations![0]!.physicalLocation!
      const lines = readFileSync(join(folder, decodeURIComponent(artifactLocation!.uri!)), 'utf8').split('\n')
      const { startLine, startColumn, endLine, endColumn, snippet } = region!
      const found = lines.slice(startLine! - 1, endLine).join('\n')
      const tail = lines[endLine! - 1]!.length - (endColumn! - 1)
      expect(found.slice(startColumn! - 1, found.length - tail)).toBe(snippet!.text)
    }
  })
})

describe('what comments and the baseline hide, in sarif', () => {
  const hidden = 'The sale does end tonight.'
  /** `uri kind: justification` of each result, with `open` for those that nothing hides. */
  const told = (env: NodeJS.ProcessEnv = {}): string[] => {
    const { runs } = JSON.parse(runIn('.', env, 'mail', 'replies', '--format', 'sarif').stdout) as Log
    return runs[0]!.results!.map(({ suppressions, locations }) => {
      const [one] = suppressions ?? []
      const { uri } = locations![0]!.physicalLocation!.artifactLocation!
      return `${uri} ${suppressions === undefined ? 'untold' : one ? `${one.kind}: ${one.justification}` : 'open'}`
    })
  }
  beforeEach(() => {
    writeFileSync(join(folder, 'mail/comment.md'), `<!-- onevoice-disable-next-line pushy/*: ${hidden} -->\nHurry!\n`)
  })

  it('is told with its reason, and all other results say that they are open', () => {
    const before = told()
    expect(before).toContain(`mail/comment.md inSource: ${hidden}`)
    const open = before.filter((one) => one.endsWith(' open'))
    expect(open.length).toBeGreaterThan(5)
    expect(run('mail', 'replies', '--update-baseline').status).toBe(0)
    const after = told()
    expect(after).toHaveLength(before.length)
    expect(after.filter((one) => one.endsWith(' external: It was there when the baseline was written.'))).toHaveLength(
      open.length,
    )
    writeFileSync(join(folder, 'mail/new.md'), 'Act now.\n')
    expect(told()).toContain('mail/new.md open')
  })

  it('is left out in GitHub Actions, where each of them would become an open alert', () => {
    const count = told().filter((one) => one.endsWith(' open')).length
    const results = told({ GITHUB_ACTIONS: 'true' })
    expect(results).toHaveLength(count)
    for (const one of results) expect(one).toMatch(/ untold$/)
  })
})

describe('rdjsonl', () => {
  interface Place {
    readonly line: number
    readonly column: number
  }
  interface Diagnostic {
    readonly location: { readonly path: string; readonly range?: { readonly start: Place; readonly end?: Place } }
  }

  it('keeps lines short enough for reviewdog, which stops reading at a long one without a word', () => {
    const head = 'From: shop@example.com\nSubject: Plans\nContent-Type: text/plain; charset=utf-8\n'
    const body = Buffer.from(`Please signup today.${' The shop is open.'.repeat(6000)}`).toString('base64')
    const write = (name: string, lines: string): void =>
      writeFileSync(join(folder, 'mail', name), `${head}Content-Transfer-Encoding: base64\n\n${lines}\n`)
    write('folded.eml', body.replace(/.{76}/g, '$&\n'))
    write('one-line.eml', body)
    const profile = 'version: 1\nterms: [{ use: sign up, instead_of: [signup], language: en }]\n'
    writeFileSync(join(folder, 'terms.yaml'), profile)
    const lines = run('mail', '--profile', 'terms.yaml', '--format', 'rdjsonl').stdout.trim().split('\n')
    expect(lines.filter((line) => line.includes('.eml') && line.includes('signup'))).toHaveLength(2)
    expect(lines.filter((line) => Buffer.byteLength(line) >= 65_536)).toEqual([])
  })

  it('counts columns in bytes of UTF-8', () => {
    const linesOf = (path: string): string[] => readFileSync(join(folder, path), 'utf8').split('\n')
    const diagnostics = run('mail', '--format', 'rdjsonl')
      .stdout.trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Diagnostic)
    const report = JSON.parse(run('mail', '--format', 'json').stdout) as { files: { findings: { text: string }[] }[] }
    const marked = diagnostics.map(({ location: { path, range } }) => {
      const { start, end } = range as { start: Place; end: Place }
      const parts = linesOf(path)
        .slice(start.line - 1, end.line)
        .map((line) => Buffer.from(line))
      parts[parts.length - 1] = parts.at(-1)!.subarray(0, end.column - 1)
      parts[0] = parts[0]!.subarray(start.column - 1)
      return parts.join('\n')
    })
    expect(marked).toEqual(report.files.flatMap(({ findings }) => findings.map(({ text }) => text)))
    expect(marked).toContain('囲い込み')
  })
})

describe('gitlab', () => {
  it('tells the same words in two files apart', () => {
    writeFileSync(join(folder, 'mail/a.md'), 'Act now.\n\nAct now.\n')
    writeFileSync(join(folder, 'mail/b.md'), 'Act now.\n\nAct now.\n')
    const issues = JSON.parse(run('mail', '--format', 'gitlab').stdout) as { fingerprint: string }[]
    expect(issues.length).toBeGreaterThan(8)
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length)
  })
})

describe('paths', () => {
  it.each([
    ['github', 'GITHUB_WORKSPACE', /file=help\/signup\.md,/],
    ['gitlab', 'CI_PROJECT_DIR', /"path":"help\/signup\.md"/],
    ['sarif', 'GITHUB_WORKSPACE', /"uri":"help\/signup\.md"/],
  ])('of %s are relative to the checkout', (name, variable, path) => {
    expect(runIn('help', { [variable]: folder }, 'signup.md', '--format', name).stdout).toMatch(path)
    expect(runIn('help', { [variable]: join(folder, 'mail') }, 'signup.md', '--format', name).stdout).not.toMatch(path)
  })
})

describe('a report in a file', () => {
  const writeReport = (name: string): number | null => run('mail', '--format', `json=${name}`).status

  it('takes the place of the old one and leaves nothing else behind', () => {
    writeFileSync(join(folder, 'report.json'), 'old')
    chmodSync(join(folder, 'report.json'), 0o640)
    const before = readdirSync(folder)
    expect(writeReport('report.json')).toBe(1)
    expect(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))).toMatchObject({ version: 1 })
    expect(readdirSync(folder)).toEqual(before)
  })

  it('sweeps away what a killed run left behind long ago, and nothing else', () => {
    const names = ['.report.json.1.tmp', '.report.json.2.tmp', '.report.json.keep']
    for (const name of names) writeFileSync(join(folder, name), '')
    const longAgo = new Date(Date.now() - 7_200_000)
    utimesSync(join(folder, names[0]!), longAgo, longAgo)
    utimesSync(join(folder, names[2]!), longAgo, longAgo)
    writeReport('report.json')
    expect(readdirSync(folder).filter((name) => names.includes(name))).toEqual(names.slice(1))
  })

  it('goes through a link to the file behind it', () => {
    writeFileSync(join(folder, 'real.json'), 'old')
    symlinkSync('real.json', join(folder, 'link.json'))
    writeReport('link.json')
    expect(readFileSync(join(folder, 'real.json'), 'utf8')).toMatch(/^\{"version":1/)
  })

  it('is written to a pipe, never put in its place', () => {
    const script = 'mkfifo pipe; cat pipe & "$0" "$1" check mail --format json=pipe; wait'
    const { stdout } = spawnSync('sh', ['-c', script, process.execPath, program], { cwd: folder, encoding: 'utf8' })
    expect(JSON.parse(stdout)).toMatchObject({ version: 1 })
    expect(statSync(join(folder, 'pipe')).isFIFO()).toBe(true)
  })

  it('is refused before anything is checked when it cannot be written, and other reports stay as they were', () => {
    writeFileSync(join(folder, 'first.json'), 'old')
    const { status, stdout, stderr } = run(
      'mail',
      '--format',
      'json=first.json',
      '--format',
      'sarif=voice.yaml/x.sarif',
    )
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain('a part of the path is a file')
    expect(readFileSync(join(folder, 'first.json'), 'utf8')).toBe('old')
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })
})
