import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { baselineText, type Finding, standardFormats } from '../../packages/core/src/index.ts'
import { fileChecker, findFiles } from '../../packages/core/src/node/index.ts'
import { root } from '../../scripts/generate/outputs.ts'
import { startClient } from './client.ts'
import { banning, editorSetup, marked } from './setup.ts'

const { folder, file, start } = editorSetup()

describe('what is typed', () => {
  it('is found before it is saved', async () => {
    file('voice.yaml', banning('cheap'))
    const editor = await start()
    const uri = await editor.open(file('a.md', 'Our beans.\n'), 'Our beans.\n')
    expect(await editor.diagnostics(uri)).toEqual([])
    const at = { line: 0, character: 3 }
    await editor.change(uri, { range: { start: at, end: at }, text: ' cheap' })
    expect(await editor.diagnostics(uri)).toMatchObject([
      { code: 'terms/banned', severity: 1, source: 'onevoice', range: { start: { line: 0, character: 4 } } },
    ])
  })

  it('is counted in UTF-16 units behind emoji and combining marks', async () => {
    file('voice.yaml', banning('cheap', '業者'))
    const editor = await start()
    const text = '👩‍👩‍👧 e\u0301e\u0301 cheap 𠮷野家の業者。\n'
    const uri = await editor.open(join(folder(), 'a.md'), text)
    expect(marked(text, await editor.diagnostics(uri))).toEqual(['cheap', '業者'])
    const at = { line: 0, character: 2 }
    await editor.change(uri, { range: { start: at, end: at }, text: '🫘' })
    expect(marked(`${text.slice(0, 2)}🫘${text.slice(2)}`, await editor.diagnostics(uri))).toEqual(['cheap', '業者'])
  })

  it.each(['\r\n', '\r', '\n'])('is on its line, whatever ends lines: %j', async (end) => {
    file('voice.yaml', banning('cheap'))
    const editor = await start()
    const text = ['# Hoshi', '', 'Good beans.', 'Not cheap.', ''].join(end)
    const uri = await editor.open(join(folder(), 'a.txt'), text, 'plaintext')
    const ranges = (await editor.diagnostics(uri)).map(({ range }) => range.start)
    expect(ranges).toEqual([{ line: 3, character: 4 }])
    await editor.change(uri, { range: { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } }, text: '' })
    expect((await editor.diagnostics(uri)).map(({ range }) => range.start)).toEqual([{ line: 1, character: 4 }])
  })

  it('is checked once it rests, in its last version, after a burst of edits', async () => {
    file('voice.yaml', banning('cheap'))
    const editor = await start()
    const uri = await editor.open(join(folder(), 'a.md'), '')
    await editor.diagnostics(uri)
    const word = 'These cheap beans are cheap. '.repeat(20)
    for (const [character, text] of [...word].entries())
      await editor.change(uri, { range: { start: { line: 0, character }, end: { line: 0, character } }, text })
    const banned = (await editor.diagnostics(uri)).filter(({ code }) => code === 'terms/banned')
    expect(marked(word, banned)).toEqual(Array.from({ length: 40 }, () => 'cheap'))
    const versions = editor.published.filter((one) => one.uri === uri).map(({ version }) => version!)
    expect(versions).toEqual(versions.toSorted((a, b) => a - b))
    expect(versions.length).toBeLessThan(40)
  })

  it('waits for saving when the settings say so', async () => {
    file('voice.yaml', banning('cheap'))
    const editor = await start({ initializationOptions: { settings: { run: 'onSave' } } })
    const uri = await editor.open(join(folder(), 'a.md'), 'Fine.\n')
    await editor.diagnostics(uri)
    await editor.change(uri, 'A cheap one.\n')
    await editor.connection.sendNotification('textDocument/didSave', { textDocument: { uri } })
    expect(await editor.diagnostics(uri)).toHaveLength(1)
    expect(editor.published.filter((one) => one.uri === uri)).toHaveLength(2)
  })
})

describe('a baseline', () => {
  it('hides what it lists, as in the program, and is read again when it changes', async () => {
    file('voice.yaml', banning('cheap'))
    const text = 'A cheap one.\n\nOther cheap beans.\n'
    const path = file('copy in here/ä.md', text)
    const checker = fileChecker({ folder: folder(), today: '2026-01-01' })
    const checked = await checker.file('copy in here/ä.md')
    const [first] = 'findings' in checked ? checked.findings : []
    const entry = { path: 'copy in here/ä.md', ruleId: first!.ruleId, fingerprint: first!.fingerprint }
    const list = file('onevoice-baseline.txt', baselineText([entry]))
    const editor = await start()
    const uri = await editor.open(path, text)
    expect(await editor.diagnostics(uri)).toMatchObject([{ range: { start: { line: 2 } } }])
    await editor.change(uri, {
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      text: '\n',
    })
    expect(await editor.diagnostics(uri)).toMatchObject([{ range: { start: { line: 3 } } }])
    rmSync(list)
    await editor.watched(list, 3)
    await expect.poll(() => editor.published.at(-1)?.diagnostics).toHaveLength(2)
  })
})

describe('files that come and go', () => {
  it('a closed file has no diagnostics, even when it is closed during its check', async () => {
    file('voice.yaml', banning('cheap'))
    const editor = await start()
    const uri = await editor.open(join(folder(), 'a.md'), 'A cheap one.\n\n'.repeat(5000))
    await editor.close(uri)
    const other = await editor.open(join(folder(), 'b.md'), 'A cheap one.\n')
    expect(await editor.diagnostics(other)).toHaveLength(1)
    expect(editor.published.filter((one) => one.uri === uri).at(-1)?.diagnostics).toEqual([])
  })

  it('a renamed file is judged where it stands now', async () => {
    file('voice.yaml', `${banning('cheap')}channels:\n  mail: { files: ["mail/**"], banned: [hello] }\n`)
    const path = file('mail/a.md', 'hello cheap\n')
    const editor = await start()
    const uri = await editor.open(path, 'hello cheap\n')
    expect(await editor.diagnostics(uri)).toHaveLength(2)
    mkdirSync(join(folder(), 'site'))
    renameSync(path, join(folder(), 'site/a.md'))
    await editor.close(uri)
    const now = await editor.open(join(folder(), 'site/a.md'), 'hello cheap\n')
    expect(marked('hello cheap\n', await editor.diagnostics(now))).toEqual(['cheap'])
  })
})

describe('profiles', () => {
  it('are followed while they are edited, before they are saved, through what extends them', async () => {
    const base = file('base.yaml', banning('cheap'))
    file('voice.yaml', 'version: 1\nextends: ./base.yaml\n')
    const editor = await start()
    const text = 'A cheap hello.\n'
    const uri = await editor.open(join(folder(), 'a.md'), text)
    expect(marked(text, await editor.diagnostics(uri))).toEqual(['cheap'])
    const profile = await editor.open(base, banning('cheap'), 'yaml')
    await editor.change(profile, banning('hello'))
    expect(marked(text, await editor.diagnostics(uri, (one) => marked(text, one.diagnostics)[0] === 'hello'))).toEqual([
      'hello',
    ])
  })

  it('judge by their last sound state while they are broken, and say what is wrong', async () => {
    const path = file('voice.yaml', banning('cheap'))
    const editor = await start()
    const uri = await editor.open(join(folder(), 'a.md'), 'A cheap one.\n')
    await editor.diagnostics(uri)
    const broken = `${banning('cheap')}tone: { formalty: casual }\n`
    const profile = await editor.open(path, broken, 'yaml')
    expect(marked(broken, await editor.diagnostics(profile))).toEqual(['formalty'])
    const found = await editor.diagnostics(uri, ({ diagnostics }) => diagnostics.length === 2)
    expect(found.map(({ code }) => code)).toEqual(['profile-problems', 'terms/banned'])
  })

  it('that are deleted while texts are open leave them to the next one above', async () => {
    file('voice.yaml', banning('hello'))
    const near = file('mail/voice.yaml', banning('cheap'))
    const editor = await start()
    const text = 'hello cheap\n'
    const uri = await editor.open(join(folder(), 'mail/a.md'), text)
    expect(marked(text, await editor.diagnostics(uri))).toEqual(['cheap'])
    await editor.open(near, banning('cheap'), 'yaml')
    rmSync(near)
    await editor.watched(near, 3)
    await editor.diagnostics(uri, ({ diagnostics }) => marked(text, diagnostics)[0] === 'hello')
    writeFileSync(near, banning('cheap'))
    await editor.watched(near, 1)
    await editor.diagnostics(uri, ({ diagnostics }) => marked(text, diagnostics)[0] === 'cheap')
  })

  it('of two workspace folders judge their own texts', async () => {
    file('one/voice.yaml', banning('cheap'))
    file('two/.onevoice/voice.yaml', banning('hello'))
    const folders = [join(folder(), 'one'), join(folder(), 'two')]
    const editor = await start({ folders })
    const text = 'hello cheap\n'
    const one = await editor.open(join(folder(), 'one/a.md'), text)
    const two = await editor.open(join(folder(), 'two/a.md'), text)
    expect(marked(text, await editor.diagnostics(one))).toEqual(['cheap'])
    expect(marked(text, await editor.diagnostics(two))).toEqual(['hello'])
  })

  it('can be named by the settings of a file', async () => {
    file('voice.yaml', banning('cheap'))
    file('other.yaml', banning('hello'))
    const editor = await start({
      capabilities: { workspace: { configuration: true } },
      settings: (uri) => ({ profile: uri.endsWith('b.md') ? 'other.yaml' : '', severity: 'warning' }),
    })
    const text = 'hello cheap\n'
    const [a, b] = [await editor.open(join(folder(), 'a.md'), text), await editor.open(join(folder(), 'b.md'), text)]
    expect(marked(text, await editor.diagnostics(a))).toEqual(['cheap'])
    expect(marked(text, await editor.diagnostics(b))).toEqual(['hello'])
  })
})

describe('the examples', () => {
  it('have the same findings as in the program', async () => {
    const editor = await startClient({ folders: [join(root, 'examples')] })
    const checker = fileChecker({ folder: join(root, 'examples'), today: new Date().toISOString().slice(0, 10) })
    let compared = 0
    const { files } = await findFiles(['.'], standardFormats, join(root, 'examples'))
    for (const name of files) {
      const path = join(root, 'examples', name)
      const checked = await checker.file(name)
      if (!('findings' in checked)) continue
      const uri = await editor.open(path, readFileSync(path, 'utf8'))
      const found = (await editor.diagnostics(uri)).filter(({ code }) => String(code).includes('/'))
      expect(found.map(({ code, message, range }) => ({ code, message, range }))).toEqual(
        checked.findings.map(asDiagnostic),
      )
      compared += found.length
    }
    await editor.stop()
    expect(compared).toBeGreaterThan(50)
  })
})

const asDiagnostic = ({ ruleId, message, start, end }: Finding) => ({
  code: ruleId,
  message,
  range: {
    start: { line: start.line - 1, character: start.column - 1 },
    end: { line: end.line - 1, character: end.column - 1 },
  },
})
