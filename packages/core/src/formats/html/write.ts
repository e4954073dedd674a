/** Prose as HTML has to write it. */
import type { WriteProse } from '../../text/index.ts'
import type { Attribute } from './tag.ts'

/** Between tags. */
export const writeText: WriteProse = (prose) => prose.replace(/[&<>]/g, escaped)

const writeQuoted: WriteProse = (prose) => prose.replace(/[&<>"]/g, escaped)
const writeApostrophe: WriteProse = (prose) => prose.replace(/[&<>']/g, escaped)
/** Without quotes a value holds no white space, and nothing that would end it. */
const writeBare: WriteProse = (prose) => (prose === '' || /[\s"'`=<>]/.test(prose) ? undefined : writeText(prose))

/** In the value of an attribute with these quotes. */
export function attributeWriter(quote: Attribute['quote']): WriteProse {
  return quote === '"' ? writeQuoted : quote === "'" ? writeApostrophe : writeBare
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (character: string): string => ESCAPES[character]!
