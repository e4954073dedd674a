/** The built program where its surroundings give no more: no readers, no room, no permission, odd names, very many findings. */
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, openSync, readdirSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { program, type Ran, type Workshop, workshop } from './harness/program.ts'

const profile = 'version: 1\nbanned: [ leverage ]\nterms: [{ use: sign up, instead_of: [signup], language: en }]\n'

function shop(texts: Readonly<Record<string, string>>): Workshop {
  const made = workshop()
  made.write('voice.yaml', profile)
  for (const [path, text] of Object.entries(texts)) made.write(path, text)
  return made
}

describe('a reader that goes away', () => {
  const many = shop({ 'a.md': 'We leverage beans.\n\n'.repeat(3000) })

  it('changes neither the exit status nor the other reports', async () => {
    const args = ['check', 'a.md', '--format', 'pretty', '--format', 'json=report.json']
    const child = spawn(process.execPath, [program, ...args], { cwd: many.folder, stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout.once('data', () => child.stdout.destroy())
    const errors: string[] = []
    child.stderr.on('data', (chunk) => errors.push(String(chunk)))
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(1)
    expect(errors.join('')).toBe('')
    expect(JSON.parse(many.read('report.json')).files[0].findings).toHaveLength(3000)
  })

  it('ends commands that only print', async () => {
    const child = spawn(process.execPath, [program, 'explain'], { stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout.destroy()
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0)
  })
})

describe.skipIf(!existsSync('/dev/full'))('a full disk behind standard output', () => {
  const texts = shop({ 'a.md': 'We leverage beans.\n' })
  it.each([['check'], ['check', '--format', 'html'], ['explain'], ['check', '--help'], ['profile', 'show', 'a.md']])(
    '%s %s %s',
    (...args) => {
      const { status, stderr } = spawnSync(process.execPath, [program, ...args], {
        cwd: texts.folder,
        encoding: 'utf8',
        stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
      })
      expect(stderr).toBe('The output could not be written: the disk is full.\n')
      expect(status).toBe(2)
    },
  )
})

/** Root may do anything, so somebody else runs the program where that is possible. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
const canRun = spawnSync(process.execPath, [program, '--version'], { ...nobody, cwd: '/' }).status === 0

describe.skipIf(process.platform === 'win32' || !canRun)('missing permission', () => {
  const run = ({ folder }: Workshop, ...args: string[]): Ran => {
    const options = { cwd: folder, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' }, ...nobody } as const
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], options)
    return { status, stdout, stderr }
  }
  const locked = shop({
    'a.md': 'We leverage beans.\n',
    'secret.md': 'x\n',
    'closed/b.md': 'x\n',
    'own/voice.yaml': '',
  })
  chmodSync(locked.folder, 0o555)
  for (const path of ['secret.md', 'closed', 'own/voice.yaml']) chmodSync(join(locked.folder, path), 0)

  it('is said of each file and folder, and the others are checked', () => {
    const { status, stdout, stderr } = run(locked, 'check', '--format', 'compact', 'a.md', 'secret.md', 'closed')
    expect(stdout.split('\n')).toEqual([
      expect.stringMatching(/^a\.md:1:4 error/),
      'secret.md: The file may not be read: permission is missing.',
      'closed/: The folder may not be read: permission is missing.',
      '1 file, 1 error, 0 warnings, 0 advice',
      '',
    ])
    expect(stderr).toBe('')
    expect(status).toBe(2)
  })

  it('is said of a file in a folder that may not be entered', () => {
    const { status, stdout } = run(locked, 'check', 'closed/b.md')
    expect(stdout).toContain('closed/b.md: The file may not be read: permission is missing.')
    expect(status).toBe(2)
    const cached = run(locked, 'check', 'closed/b.md', '--cache', '--cache-strategy', 'metadata')
    expect(cached).toMatchObject({ status: 2, stdout, stderr: '' })
  })

  it('is said of a profile, and no other one is offered for it', () => {
    const { status, stdout } = run(locked, 'check', '--profile', 'own/voice.yaml', 'a.md')
    expect(stdout).toContain('own/voice.yaml: The file may not be read: permission is missing.')
    expect(stdout).not.toContain('Built-in')
    expect(status).toBe(2)
  })

  it('leaves everything as it was where nothing may be written', () => {
    const still = shop({ 'a.md': 'Please signup.\n' })
    chmodSync(still.folder, 0o555)
    const before = readdirSync(still.folder)
    const forbidden = 'could not be written: you may not write there.'
    expect(run(still, 'check', '--fix')).toMatchObject({ status: 2, stdout: expect.stringContaining(forbidden) })
    const baseline = run(still, 'check', '--update-baseline')
    expect(baseline).toMatchObject({ status: 2, stdout: expect.stringContaining(forbidden) })
    expect(baseline.stdout).not.toContain('hides')
    expect(run(still, 'check', '--format', 'json=r.json')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(forbidden),
    })
    // A cache is a convenience: the answer stands without it.
    expect(run(still, 'check', '--cache', '--verbose')).toMatchObject({
      status: 0,
      stderr: expect.stringContaining(forbidden),
    })
    expect(readdirSync(still.folder)).toEqual(before)
    expect(still.read('a.md')).toBe('Please signup.\n')
  })

  it('is not missing for files of somebody else that all may write', () => {
    const shared = shop({ 'a.md': 'Please signup.\n', 'b.md': 'We leverage beans.\n' })
    shared.run(['check', '--update-baseline'])
    chmodSync(shared.folder, 0o777)
    for (const name of readdirSync(shared.folder)) chmodSync(join(shared.folder, name), 0o666)
    shared.write('b.md', 'They leverage beans.\n')
    expect(run(shared, 'check', '--fix', 'a.md')).toMatchObject({ status: 0 })
    expect(shared.read('a.md')).toBe('Please sign up.\n')
    expect(run(shared, 'check', '--update-baseline')).toMatchObject({ status: 0 })
    expect(statSync(join(shared.folder, 'a.md')).mode & 0o777).toBe(0o666)
  })
})

describe('links', () => {
  it('that lead in circles are passed over, and may be named', () => {
    const round = shop({ 'a.md': 'We leverage beans.\n' })
    symlinkSync('.', join(round.folder, 'here'))
    symlinkSync('nowhere', join(round.folder, 'lost.md'))
    symlinkSync('self', join(round.folder, 'self'))
    expect(round.run(['check', '--format', 'compact']).stdout).toMatch(/^a\.md.*\n1 file, /)
    expect(round.run(['check', '--format', 'compact', 'here/here/a.md']).stdout).toMatch(/^here\/here\/a\.md:1:4/)
    const lost = round.run(['check', 'lost.md'])
    expect(lost).toMatchObject({ status: 2, stdout: expect.stringContaining('It is a link that leads nowhere.') })
    expect(round.run(['check', 'self'])).toMatchObject({ status: 2 })
  })
})

describe('nothing to do', () => {
  it('a folder without files is a wrong path', () => {
    const empty = workshop()
    expect(empty.run(['check'])).toMatchObject({ status: 2, stdout: expect.stringContaining('holds no files') })
  })

  it('a profile whose rules are all off finds nothing', () => {
    const quiet = shop({ 'a.md': 'We leverage beans.\n' })
    const { stdout } = quiet.run(['explain'])
    const ids = stdout.split('\n').flatMap((line) => line.match(/^\S+\/\S+/)?.[0] ?? [])
    expect(ids.length).toBeGreaterThan(50)
    quiet.write('voice.yaml', `version: 1\nrules:\n${ids.map((id) => `  ${id}: off\n`).join('')}`)
    expect(quiet.run(['check'])).toMatchObject({ status: 0, stdout: expect.stringContaining('1 file checked') })
  })
})

describe.skipIf(process.platform === 'win32')('odd names', () => {
  const names = [
    '-dash.md',
    '[id].md',
    'a b.md',
    'a,b:c.md',
    'new\nline.md',
    'per%cent#hash?.md',
    'q"uo\'te<b>&amp;.md',
    'red\u001b[31m.md',
    '新着 お知らせ.md',
  ]
  const odd = shop(Object.fromEntries(names.map((name) => [name, 'We leverage beans.\n'])))
  const report = (format: string): string => {
    const { status, stdout } = odd.run(['check', '--format', format])
    expect(status).toBe(1)
    return stdout
  }

  it('are addresses in sarif', () => {
    const { results } = JSON.parse(report('sarif')).runs[0]
    const uris = results.map((one: Sarif) => one.locations[0]!.physicalLocation.artifactLocation.uri)
    for (const uri of uris) expect(uri).toMatch(/^(?:[\w\-.~!$&'()*+,;=@/]|%[0-9A-F]{2})+$/)
    expect(uris.map(decodeURIComponent)).toEqual([...names].sort())
  })

  it.each(['json', 'gitlab', 'rdjsonl'])('are whole in %s', (format) => {
    const text = report(format)
    const paths =
      format === 'rdjsonl'
        ? text
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line).location.path)
        : format === 'gitlab'
          ? JSON.parse(text).map((one: { location: { path: string } }) => one.location.path)
          : JSON.parse(text).files.map(({ path }: { path: string }) => path)
    expect(paths).toEqual([...names].sort())
  })

  it.each(['checkstyle', 'junit'])('are attributes in %s', (format) => {
    const attributes = [...report(format).matchAll(/<(?:file|testsuite) name="([^"]*)"/g)].map(([, name]) => name!)
    const decoded = attributes.map((name) =>
      name.replace(/&(?:#(\d+)|(\w+));/g, (_, code: string | undefined, word: string) =>
        code ? String.fromCharCode(Number(code)) : { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }[word]!,
      ),
    )
    // XML has no way to write the escape.
    expect(decoded).toEqual([...names].sort().map((name) => name.replace('\u001b', '�')))
    for (const raw of attributes) expect(raw).not.toMatch(/[<\n]|&(?!#?\w+;)/)
  })

  it('neither end a line nor steer a terminal', () => {
    for (const format of ['pretty', 'compact', 'github']) {
      const text = report(format)
      // The runner of GitHub reads the names of files as they are.
      const printed = text.split('\n').filter((line) => !line.startsWith('::'))
      expect(printed.join('\n').match(/[\u0000-\u0009\u000b-\u001f]/g) ?? [], format).toEqual([])
      expect(text, format).toMatch(/new[ �]line\.md|new%0Aline\.md/)
    }
    expect(
      report('github')
        .split('\n')
        .filter((line) => line.startsWith('::')),
    ).toHaveLength(names.length)
  })

  it('are taken as they are when they are named behind --', () => {
    expect(odd.run(['check', '--format', 'compact', '--', '-dash.md', '[id].md']).stdout).toMatch(
      /^-dash\.md:1:4.*\n\[id\]\.md:1:4.*\n2 files/,
    )
  })
})

interface Sarif {
  readonly locations: readonly { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } } }[]
}

it('thousands of findings are at most ten annotations of a kind, the rest is counted', () => {
  const texts = Object.fromEntries([...Array(120).keys()].map((n) => [`${n}.md`, 'We leverage beans.\n\n'.repeat(10)]))
  const large = shop(texts)
  const { status, stdout } = large.run(['check', '--format', 'github'])
  expect(status).toBe(1)
  const annotations = stdout.split('\n').filter((line) => line.startsWith('::'))
  expect(annotations).toHaveLength(10)
  expect(annotations.at(-1)).toMatch(/1110 more findings of severity error in 111 more files/)
  expect(stdout.split('\n').filter((line) => line.includes('(terms/banned)') && !line.startsWith('::'))).toHaveLength(
    1200,
  )
})

it('files that no format knows are a problem when they are named, and left out for hooks', () => {
  const hooks = shop({ 'a.md': 'We roast.\n', 'package.json': '{}\n' })
  const named = ['check', 'a.md', join(hooks.folder, 'package.json')]
  expect(hooks.run(named)).toMatchObject({ status: 2, stdout: expect.stringContaining('No format knows') })
  expect(hooks.run([...named, '--ignore-unknown'])).toMatchObject({ status: 0 })
})
