/** What people download: small, complete, and nothing that only developers need. */
import assert from 'node:assert/strict'
import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { test } from 'node:test'
import { tools } from './setup.mjs'

const vsix = process.env.ONEVOICE_VSIX
const { readVSIXPackage, readZip } = createRequire(join(tools.packages, '/'))('@vscode/vsce/out/zip')

test('the package holds these files', async () => {
  const files = [...(await readZip(vsix, () => true)).keys()].sort()
  assert.deepEqual(files, [
    '[content_types].xml',
    'extension.vsixmanifest',
    'extension/changelog.md',
    'extension/dist/browser.js',
    'extension/dist/client.cjs',
    'extension/dist/extension.cjs',
    'extension/dist/server.cjs',
    'extension/dist/webview/voice.css',
    'extension/dist/webview/voice.js',
    'extension/dist/worker.js',
    'extension/l10n/bundle.l10n.ja.json',
    'extension/license.txt',
    'extension/media/icon.png',
    'extension/media/view.svg',
    'extension/media/walkthrough/profile.md',
    'extension/media/walkthrough/save.md',
    'extension/media/walkthrough/voice.md',
    'extension/media/walkthrough/write.md',
    'extension/package.json',
    'extension/package.nls.ja.json',
    'extension/package.nls.json',
    'extension/readme.md',
  ])
})

test('the package takes no more than 3 MB', () => {
  assert.ok(statSync(vsix).size <= 3 * 1024 * 1024)
})

test('the manifest says what market places ask for', async () => {
  const { manifest } = await readVSIXPackage(vsix)
  for (const key of ['name', 'displayName', 'description', 'version', 'publisher', 'license', 'icon', 'categories'])
    assert.ok(manifest[key]?.length > 0, key)
  assert.equal(manifest.dependencies, undefined)
  for (const key of ['private', 'type', 'devDependencies']) assert.equal(manifest[key], undefined, key)
})

test('every text of the manifest and of the code is there in Japanese', async () => {
  const zip = await readZip(vsix, (name) => /package|bundle|extension\.cjs/.test(name))
  const json = (name) => JSON.parse(zip.get(`extension/${name}`).toString('utf8'))
  assert.deepEqual(Object.keys(json('package.nls.ja.json')).sort(), Object.keys(json('package.nls.json')).sort())
  const used = [
    ...zip
      .get('extension/package.json')
      .toString('utf8')
      .matchAll(/"%([\w.]+)%"/g),
  ].map(([, key]) => key)
  assert.deepEqual([...new Set(used)].sort(), Object.keys(json('package.nls.json')).sort())
})

test('every text that the extension says has its Japanese, and no other', () => {
  const sources = ['commands', 'options', 'profile-files', 'rule-pages', 'status-bar', 'view-strings']
  const home = new URL('../../packages/vscode-extension/', import.meta.url)
  const code = sources.map((name) => readFileSync(new URL(`src/client/${name}.ts`, home), 'utf8')).join('\n')
  const said = [...code.matchAll(/\bt\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, text]) => text)
  const known = Object.keys(JSON.parse(readFileSync(new URL('l10n/bundle.l10n.ja.json', home), 'utf8')))
  assert.deepEqual([...new Set(said)].sort(), known.sort())
})
