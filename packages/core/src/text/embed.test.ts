import { expect, test } from 'vitest'
import { documentBuilder } from './document-builder.ts'
import { embed, embedding } from './embed.ts'

test('an embedded document points into the file around it', () => {
  // The JSON string "Act &amp; win\n\u0021 `x`" holds Markdown.
  const file = '"Act &amp; win\\n\\u0021 `x`"'
  const decoded = 'Act &amp; win\n! `x`'
  const string = documentBuilder(file, 'json')
  string.open({ role: 'message' })
  string.copy(1, 14)
  string.replace('\n', 14, 16)
  string.replace('!', 16, 22)
  string.copy(22, 26)
  const outer = string.finish()
  expect(outer.text).toBe(decoded)

  const markdown = documentBuilder(decoded, 'markdown')
  markdown.open({ role: 'body' })
  markdown.copy(0, 4)
  markdown.replace('&', 4, 9)
  markdown.copy(9, 16)
  markdown.atom('code', 16, 19)
  const inner = markdown.finish()

  const builder = documentBuilder(file, 'json')
  embed(embedding(builder), inner, outer, () => ({ role: 'message', path: '$' }))
  const document = builder.finish()
  expect(document.text).toBe(inner.text)
  expect(document.passages).toEqual([{ role: 'message', block: 0, audience: 'public', path: '$', start: 0, end: 13 }])
  expect(document.atoms).toEqual([{ kind: 'code', start: 12, end: 13, raw: '`x`' }])
  const sourceOf = (word: string): string => {
    const start = document.text.indexOf(word)
    const span = document.map.source({ start, end: start + word.length })
    return file.slice(span.start, span.end)
  }
  expect(sourceOf('Act &')).toBe('Act &amp;')
  expect(sourceOf('win\n!')).toBe('win\\n\\u0021')
  expect(sourceOf('\uFFFC')).toBe('`x`')
})

test('nothing embeds as nothing', () => {
  const builder = documentBuilder('{}', 'json')
  const empty = documentBuilder('', 'plain').finish()
  embed(embedding(builder), empty, empty, () => ({ role: 'message' }))
  expect(builder.finish().passages).toEqual([])
})
