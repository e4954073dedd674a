import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Client, type ClientOptions, startClient } from './client.ts'

let folder: string
let client: Client | undefined

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onevoice-lsp-'))
})
afterEach(async () => {
  await client?.stop()
  client = undefined
  rmSync(folder, { recursive: true, force: true })
})

const start = async (options: ClientOptions = {}): Promise<Client> => {
  client = await startClient({ folders: [folder], ...options })
  return client
}

const cheap =
  'version: 1\nbrand: { name: Hoshi Coffee, languages: [en, ja] }\nbanned:\n  - { phrase: cheap, use: affordable }\n'

it('finds in unsaved edits what the file on the disk does not hold', async () => {
  writeFileSync(join(folder, 'voice.yaml'), cheap)
  const path = join(folder, 'a.md')
  writeFileSync(path, 'Our beans.\n')
  const editor = await start()
  const uri = await editor.open(path, 'Our beans.\n')
  expect(await editor.diagnostics(uri)).toEqual([])
  await editor.change(uri, {
    range: { start: { line: 0, character: 3 }, end: { line: 0, character: 3 } },
    text: ' cheap',
  })
  expect(await editor.diagnostics(uri)).toMatchObject([
    { code: 'terms/banned', range: { start: { line: 0, character: 4 }, end: { line: 0, character: 9 } } },
  ])
})
