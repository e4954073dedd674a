/** What holds for every text: prose maps to its source unit by unit, and hostile text is read in bounded time. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ATOM, type Document, HARD_BREAK } from '../../text/index.ts'
import { decodeReference } from './entities.ts'
import { format } from './format.ts'

const fragment = fc.constantFrom(
  ...'a|word |日本語。|é|👍|e\u0301|# |## |\n|\n\n|\r\n|\r|> |>|- |* |1. |  |    |\t|*|**|***|_|__|~~|`|``|```\n|~~~\n|[|[x](|](u)|](u "t")|]|][r]|[r]: /u\n|![|<b>|</b>|<div>|<p>|</p>\n|<br>|<!--|-->|<http://a.b>|http://a.bc/d|www.a.bc|x_y@z.qq|&amp;|&#0;|&#x1F600;|&x;|\\|\\*|{{x}}|*\u2028|---\n|===\n|[^1]|[^1]: |[x] |<script>|</script>|<pre>|"|(|)|\0|\uFEFF|\ud800|<img alt="q&lt;r">'.split(
    '|',
  ),
  '|',
  '| a | b |\n',
  '|--|--|\n',
  '---\ntitle: "x"\n---\n',
)

/** Undoes what a reader of Markdown does to the source of one replaced segment. */
function decoded(document: Document, source: string, text: string): string {
  if (text === ATOM || text === '\n' || text === HARD_BREAK || text === '\u2029' || text === ' ') return text
  if (source.startsWith('&')) return decodeReference(source, 0, source.length)
  return document.source.startsWith('\\', document.source.indexOf(source)) ? source.slice(1) : source
}

test('every unit of prose maps to the source that stands for it', () => {
  fc.assert(
    fc.property(fc.array(fragment, { maxLength: 40 }), (fragments) => {
      const source = fragments.join('')
      const document = format.read(source)
      let last = -1
      for (const { start, end } of document.passages) {
        expect(start).toBe(last + 1)
        expect(end).toBeGreaterThan(start)
        const text = document.text.slice(start, end)
        expect(text).toBe(text.trim())
        last = end
      }
      let reached = 0
      for (const { text, source: from, verbatim } of document.map.segments()) {
        expect(text.start).toBe(reached)
        reached = text.end
        const prose = document.text.slice(text.start, text.end)
        const written = source.slice(from.start, from.end)
        expect(verbatim ? written : decoded(document, written, prose)).toBe(prose)
        if (verbatim) expect(written).not.toMatch(/[\r\n]/)
      }
      expect(reached).toBe(document.text.length)
      const starts = document.atoms.map((atom) => atom.start)
      expect(starts).toEqual([...starts].sort((a, b) => a - b))
      for (const atom of document.atoms) expect(document.text[atom.start]).toBe(ATOM)
    }),
    { numRuns: 3000 },
  )
})

test.each([
  ['quotes', '>'.repeat(50_000)],
  ['quotes on many lines', '> > > > > a\n'.repeat(5000)],
  ['lists', '- '.repeat(30_000)],
  ['nested lists', Array.from({ length: 400 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
  ['brackets', '['.repeat(100_000)],
  ['images', `${'!['.repeat(50_000)}a`],
  ['links', '[a](b '.repeat(20_000)],
  ['links with parentheses', '[a]('.repeat(20_000)],
  ['nested links', `${'['.repeat(20_000)}a${'](b)'.repeat(20_000)}`],
  ['stars', '*'.repeat(100_000)],
  ['emphasis', '*a **b '.repeat(20_000)],
  ['mixed emphasis', `${'*_a '.repeat(20_000)}${'b_ '.repeat(20_000)}`],
  ['backticks', Array.from({ length: 400 }, (_, length) => '`'.repeat(length + 1)).join(' ')],
  ['comments', '<!-- '.repeat(20_000)],
  ['tags', '<a b="'.repeat(20_000)],
  ['instructions', '<?'.repeat(20_000)],
  ['references', '&a'.repeat(50_000)],
  ['titles', '[a](b "'.repeat(20_000)],
  ['definitions', '[a]: b\n"'.repeat(10_000)],
  ['addresses', 'http://a.b/('.repeat(10_000)],
  ['mail', 'a@'.repeat(50_000)],
  ['pipes', `${'|'.repeat(20_000)}\n${'|-'.repeat(20_000)}`],
  ['one line', 'word '.repeat(200_000)],
  ['HTML', '<div><code>'.repeat(10_000)],
])('hostile %s are read in bounded time', (_, source) => {
  expect(format.read(source).source).toBe(source)
})
