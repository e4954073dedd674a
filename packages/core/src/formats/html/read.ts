/** Reads a document, a mail or a reply in HTML. */
import { type Document, documentBuilder, type PassageWriter } from '../../text/index.ts'
import { htmlProse } from './prose.ts'
import type { Paragraphs } from './reader.ts'

export function readHtml(source: string): Document {
  const builder = documentBuilder(source, 'html')
  writeHtml(source, builder)
  return builder.finish()
}

/** @param paragraphs of a file with many texts */
export function writeHtml(source: string, builder: PassageWriter, paragraphs?: Paragraphs): void {
  const start = source.charCodeAt(0) === 0xfeff ? 1 : 0
  const view = { text: source, start, end: source.length }
  htmlProse(view, { role: 'body', block: 0, document: true }, builder, 1, paragraphs)
}
