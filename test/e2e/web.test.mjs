/** The packaged extension in a VS Code that runs in the browser alone, with its server in a web worker. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { copy, findingsOf, inWords } from './copy.mjs'
import { tools } from './setup.mjs'
import { freePort, openPage, patience, writeFiles } from './vscode.mjs'
import { makeWebBuild } from './web-build.mjs'
import { workbench } from './workbench.mjs'

describe('in the browser alone', { timeout: 8 * patience }, () => {
  const home = mkdtempSync(join(tmpdir(), 'onevoice-web-'))
  const folder = join(home, 'copy')
  let server
  let browser
  let see

  before(async () => {
    writeFiles(folder, copy)
    makeWebBuild(join(home, 'build'))
    const { runServer } = createRequire(join(tools.packages, '/'))('@vscode/test-web/out/server/main')
    const port = await freePort()
    server = await runServer('localhost', port, {
      extensionDevelopmentPath: installed(join(home, 'extensions')),
      build: { type: 'static', location: join(home, 'build') },
      folderMountPath: folder,
      printServerLog: false,
      coi: false,
      esm: true,
    })
    const opened = await openPage()
    browser = opened.browser
    await opened.page.goto(`http://localhost:${port}`)
    await opened.page.locator('.monaco-workbench').waitFor()
    see = workbench(opened.page)
  })
  after(async () => {
    await browser?.close()
    server?.close()
    rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  })
  const step = (name, run) =>
    test(name, async () => {
      try {
        await run()
      } catch (error) {
        await see?.screenshot(`failed-web-${name.replace(/\W+/g, '-')}`)
        throw error
      }
    })

  for (const name of ['site/spring.md', 'replies/macros.json'])
    step(`underlines what the program finds in ${name}`, async () => {
      await see.open(name)
      const wanted = findingsOf(folder, name).map(inWords)
      const seen = await see.squigglesWhen((list) => list.length === wanted.length)
      assert.deepEqual(seen.map(inWords).sort(), [...wanted].sort())
    })

  step('says why on hover, with the reason of the brand', async () => {
    await see.open('site/spring.md')
    assert.match(await see.hover('cheap', /We talk about value\./), /affordable/)
    await see.screenshot('web-hover')
  })

  step('changes the text by a quick fix', async () => {
    await see.quickFix(3, 16, 'Replace with “affordable”')
    await see.squigglesWhen((list) => list.length > 0 && list.every(({ text }) => text !== 'cheap'))
    await see.page.locator('.view-line').getByText('affordable').first().waitFor()
  })

  step('shows the voice of the text', async () => {
    await see.command('onevoice: Show the Voice of This Text')
    await see.voice.getByText(/\d+ of 100/).waitFor()
    await see.status.getByText(/\d+ · marketing/).waitFor()
    await see.screenshot('web-voice-view')
  })
})

/** The folder that VS Code unpacks the package to. */
function installed(folder) {
  const places = ['--extensions-dir', folder, '--user-data-dir', join(folder, '../data')]
  const args = [...places, '--config', join(folder, '../config.yaml'), '--install-extension', process.env.ONEVOICE_VSIX]
  const env = { PATH: process.env.PATH, HOME: join(folder, '..'), EXTENSIONS_GALLERY: '{}' }
  execFileSync(tools.node, [join(tools.codeServer, 'out/node/entry.js'), ...args], { env, stdio: 'ignore' })
  return join(
    folder,
    readdirSync(folder).find((name) => name.startsWith('onevoice.')),
  )
}
