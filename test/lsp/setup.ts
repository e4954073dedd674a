/** A folder of its own and an editor for each test. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { type Client, type ClientOptions, startClient } from './client.ts'

export interface Setup {
  folder(): string
  /** Writes a file below the folder and returns its path. */
  file(name: string, text: string): string
  start(options?: ClientOptions): Promise<Client>
}

export function editorSetup(): Setup {
  let folder = ''
  let client: Client | undefined
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'onevoice-lsp-'))
  })
  afterEach(async () => {
    await client?.stop()
    client = undefined
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    folder: () => folder,
    file(name, text) {
      const path = join(folder, name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, text)
      return path
    },
    async start(options = {}) {
      client = await startClient({ folders: [folder], ...options })
      return client
    },
  }
}

/** A profile that bans words, and switches everything else off. */
export const banning = (...words: string[]): string =>
  `version: 1\nbrand: { name: Hoshi Coffee, languages: [en, ja] }\nbanned: [${words.join(', ')}]\n`

/** The texts that diagnostics stand at. */
export function marked(text: string, diagnostics: readonly { range: Range }[]): string[] {
  const lines = text.split(/\r\n|[\r\n]/)
  return diagnostics.map(({ range: { start, end } }) => lines[start.line]!.slice(start.character, end.character))
}

interface Range {
  readonly start: { readonly line: number; readonly character: number }
  readonly end: { readonly line: number; readonly character: number }
}
