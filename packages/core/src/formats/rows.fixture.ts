/** What a format reads, as tests compare it. */
import { readFileSync } from 'node:fs'
import type { Document, Passage } from '../text/index.ts'

/** The source of a fixture, by its address. */
export const fixture = (address: URL): string => readFileSync(address, 'utf8')

/** Each passage as its path, its prose, and what else is known of it. */
export function rowsOf({ text, passages }: Document): [string | undefined, string, Partial<Passage>][] {
  return passages.map(({ start, end, path, write, block, role, audience, ...facts }) => [
    path,
    text.slice(start, end),
    {
      ...(role === 'body' ? {} : { role }),
      ...(audience === 'public' ? {} : { audience }),
      ...facts,
    },
  ])
}
