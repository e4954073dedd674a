/** Starts a real VS Code with the packaged extension, and a browser that shows it. Whatever is started is ended by `stop`. */
import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { browserPath, tools } from './setup.mjs'

/** Milliseconds that a step may take: the machine may be slow, and be busy with other things. */
export const patience = 90_000

/** Nothing that looks for updates, sends or invites. */
export const quietSettings = {
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'git.enabled': false,
  'editor.hover.delay': 100,
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'off',
  '[markdown]': { 'editor.wordWrap': 'off' },
}

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))

/** Writes files below a folder: `{ 'site/a.md': 'text' }`. */
export function writeFiles(folder, files) {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
}

export function freePort() {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => found(port))
    })
  })
}

/** A page of a headless browser. `language` is what the editor takes for its display language. */
export async function openPage({ language, width = 1280, height = 800 } = {}) {
  const { chromium } = createRequire(join(tools.packages, '/'))('playwright-core')
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync']
  const browser = await chromium.launch({
    executablePath: browserPath(),
    headless: true,
    args: [...args, '--disable-background-networking', '--disable-component-update'],
  })
  const page = await (await browser.newContext({ viewport: { width, height } })).newPage()
  page.setDefaultTimeout(patience)
  // A language pack would set this; it is what extensions are told.
  if (language) await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)}`)
  return { browser, page }
}

/**
 * A VS Code whose extensions run in a process of their own, as on a desktop. `files` are written to a new folder, which is opened. Without
 * `trusted` the folder is in Restricted Mode.
 */
export async function startVSCode({ vsix, files, settings = {}, trusted = true, language }) {
  const home = mkdtempSync(join(tmpdir(), 'onevoice-e2e-'))
  const folder = join(home, 'copy')
  writeFiles(folder, files)
  writeFiles(home, { 'data/User/settings.json': JSON.stringify({ ...quietSettings, ...settings }) })
  const port = await freePort()
  const entry = join(tools.codeServer, 'out/node/entry.js')
  const env = { PATH: process.env.PATH, HOME: home, LANG: 'C.UTF-8', EXTENSIONS_GALLERY: '{}' }
  const places = ['--user-data-dir', join(home, 'data'), '--extensions-dir', join(home, 'extensions')]
  const common = [entry, ...places, '--config', join(home, 'config.yaml')]
  execFileSync(tools.node, [...common, '--install-extension', vsix], { env, stdio: 'ignore' })
  const still = [
    '--disable-telemetry',
    '--disable-update-check',
    '--disable-getting-started-override',
    '--disable-proxy',
  ]
  const trust = trusted ? ['--disable-workspace-trust'] : []
  const address = ['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`]
  const server = spawn(tools.node, [...common, ...address, ...still, ...trust, folder], { env, stdio: 'pipe' })
  let log = ''
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (data) => (log += data))
  const ended = new Promise((resolve) => server.once('exit', resolve))
  // A run that is broken off ends them too.
  const end = () => server.kill()
  process.once('exit', end)
  let browser
  const stop = async () => {
    await browser?.close()
    end()
    await ended
    process.off('exit', end)
    rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  }
  try {
    const base = `http://127.0.0.1:${port}`
    await answers(
      `${base}/healthz`,
      () => server.exitCode !== null,
      () => log,
    )
    const opened = await openPage({ language })
    browser = opened.browser
    await opened.page.goto(`${base}/?folder=${encodeURIComponent(folder)}`)
    await opened.page.locator('.monaco-workbench').waitFor()
    return { page: opened.page, folder, home, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Waits until an address answers. */
export async function answers(url, hasEnded, log) {
  const last = Date.now() + patience
  for (;;) {
    const response = await fetch(url).catch(() => undefined)
    if (response?.ok) return
    if (hasEnded() || Date.now() > last) throw new Error(`${url} does not answer.\n${log()}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
