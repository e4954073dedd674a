/**
 * Makes a VS Code that has no server behind it out of the installed code-server, for `@vscode/test-web`: only there do extensions run in a web
 * worker, as on vscode.dev. Two places of its workbench are changed, each of which must be found exactly once.
 */
import { copyFileSync, cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tools } from './setup.mjs'

const changes = [
  // No server: no remote machine to connect to.
  [
    /remoteAuthority:location\.host/g,
    'remoteAuthority:void 0,userDataPath:"/",isEnabledFileDownloads:!1,isEnabledFileUploads:!0,isEnabledCoderGettingStarted:!1',
  ],
  // Settings are kept in the browser.
  [/(\.file\(this\.userDataPath\)\.with\(\{scheme:)\w+\.vscodeRemote(\}\),"User"\))/g, '$1"vscode-userdata"$2'],
]

/** What the page of test-web imports, and does not need here: code-server's workbench starts by itself. */
const exported = `
const nothing = { dispose() {} }
export const create = () => nothing
export class Emitter { constructor() { this.event = () => nothing } fire() {} dispose() {} }
export const URI = { parse: (given) => ({ given }), revive: (uri) => uri, from: (uri) => uri }
`

/** Writes the build into a new folder. */
export function makeWebBuild(folder) {
  const source = join(tools.codeServer, 'lib/vscode')
  mkdirSync(folder, { recursive: true })
  cpSync(join(source, 'out'), join(folder, 'out'), { recursive: true })
  for (const name of ['extensions', 'node_modules']) symlinkSync(join(source, name), join(folder, name))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  const workbench = join(folder, 'out/vs/code/browser/workbench/workbench')
  const wanted = join(folder, 'out/vs/workbench/workbench.web.main.internal')
  copyFileSync(`${workbench}.css`, `${wanted}.css`)
  const text = changes.reduce(changed, readFileSync(`${workbench}.js`, 'utf8'))
  writeFileSync(`${wanted}.js`, text + exported)
}

function changed(text, [pattern, replacement]) {
  const found = text.match(pattern)?.length ?? 0
  if (found !== 1) throw new Error(`code-server is another one: ${pattern} is found ${found} times`)
  return text.replace(pattern, replacement)
}
