import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ATOM, type Document, HARD_BREAK } from '../../text/index.ts'
import { decodeReference } from './entities.ts'
import { format } from './format.ts'

type Row = readonly [role: string, block: number, text: string]

/** Passages as `[role, block, text]`, with blocks counted from 0 in the order in which they come. */
function rows(source: string): Row[] {
  const document = format.read(source)
  const blocks: number[] = []
  return document.passages.map(({ role, block, start, end }) => {
    if (!blocks.includes(block)) blocks.push(block)
    return [role, blocks.indexOf(block), document.text.slice(start, end)]
  })
}

const texts = (source: string): string[] => rows(source).map(([, , text]) => text)

describe('blocks', () => {
  test('headings of both kinds, and paragraphs that share the block of their section', () => {
    expect(rows('# One #\nText\n\nMore\n\nTwo\nlines\n---\nLast')).toEqual([
      ['heading', 0, 'One'],
      ['body', 1, 'Text'],
      ['body', 1, 'More'],
      ['heading', 2, 'Two\nlines'],
      ['body', 3, 'Last'],
    ])
  })

  test('every list has a block of its own, shared by its items', () => {
    expect(rows('- one\n- two\n  1. in\n  2. ner\n- three\n\n  more\n\n* other\n\ntext')).toEqual([
      ['list-item', 0, 'one'],
      ['list-item', 0, 'two'],
      ['list-item', 1, 'in'],
      ['list-item', 1, 'ner'],
      ['list-item', 0, 'three'],
      ['list-item', 0, 'more'],
      ['list-item', 2, 'other'],
      ['body', 3, 'text'],
    ])
  })

  test('a task marker is no prose', () => {
    expect(texts('- [ ] Ship it\n- [x] Done\n- [y] Not a task\n\n[ ] nor this')).toEqual([
      'Ship it',
      'Done',
      '[y] Not a task',
      '[ ] nor this',
    ])
  })

  test('each table cell is a passage, the table one block', () => {
    expect(rows('Plan | Price\n--- | ---:\nBasic | 5 \\| 6\n`x` |\n\nEnd')).toEqual([
      ['table-cell', 0, 'Plan'],
      ['table-cell', 0, 'Price'],
      ['table-cell', 0, 'Basic'],
      ['table-cell', 0, '5 | 6'],
      ['table-cell', 0, ATOM],
      ['body', 1, 'End'],
    ])
  })

  test('quotes go on lazily; their markers are no prose', () => {
    expect(rows('> Buy *now\n> or* never\nlazy\n\nOut')).toEqual([
      ['quote', 0, 'Buy now\nor never\nlazy'],
      ['body', 1, 'Out'],
    ])
  })

  test('code blocks and definitions hold no prose', () => {
    expect(texts('```js\nlet it = be\n```\n\n    indented\n\n[a]: /url\n  "title"\n\n~~~\nopen')).toEqual([])
  })

  test('footnotes', () => {
    expect(rows('Text[^1] and [^2].\n\n[^1]: First\n    goes on\n\n    second\n\nOut')).toEqual([
      ['body', 0, 'Text and [^2].'],
      ['footnote', 1, 'First\ngoes on'],
      ['footnote', 1, 'second'],
      ['body', 0, 'Out'],
    ])
  })
})

describe('inline', () => {
  test.each([
    ['**Bold**, *em*, ~~gone~~ and __more__ snake_case_name', 'Bold, em, gone and more snake_case_name'],
    ['a * b ** c _ d', 'a * b ** c _ d'],
    ['2*3*4 and **open', '234 and **open'],
    ['[text](dest "title") [ref][r] [r] [none]\n\n[r]: /u', 'text ref r [none]'],
    ['Run `npm install` now', `Run ${ATOM} now`],
    ['See https://a.example/b_c_d. Or www.b.example/x?', `See ${ATOM}. Or ${ATOM}?`],
    ['(https://a.example/x_(y)) <https://b.example>', `(${ATOM}) ${ATOM}`],
    ['Mail first_last@a.example!', `Mail ${ATOM}!`],
    ['詳しくはhttps://a.example/bをご覧ください。', `詳しくは${ATOM}をご覧ください。`],
    ['[https://a.example](https://a.example) text', `${ATOM} text`],
    ['&copy; &amp; &#8217; &#x2019; &nope; &ngE;', '© & ’ ’ &nope; ≧̸'],
    ['\\*not em\\* \\& C:\\dir', '*not em* & C:\\dir'],
    ['one  \ntwo\\\nthree<br>\nfour\nfive', `one${HARD_BREAK}two${HARD_BREAK}three${HARD_BREAK}four\nfive`],
    ['a <b>bold</b> word<!-- note -->, 1 < 2', 'a bold word, 1 < 2'],
    ['Press <kbd>Ctrl</kbd>', `Press ${ATOM}`],
    ['$x_1$ stays $y_2$', '$x_1$ stays $y_2$'],
  ])('%s', (source, text) => {
    expect(texts(source)).toEqual([text])
  })

  test.each(['*|FNAME|*', '{{ user_name_x }}', '{first_name}', '%{user_id_x}', '{% if _a_ %}', '{{_x_}}'])(
    'the placeholder %s is left alone',
    (placeholder) => {
      expect(texts(`Hi *dear* ${placeholder}, _hello_`)).toEqual([`Hi dear ${placeholder}, hello`])
    },
  )

  test('alternative text is a passage of its own after the paragraph', () => {
    expect(rows('See ![our *new* shop](s.png) and ![](x.png) <img src=a alt="A &amp; B"> here')).toEqual([
      ['body', 0, `See ${ATOM} and ${ATOM} ${ATOM} here`],
      ['alt', 0, 'our new shop'],
      ['alt', 0, 'A & B'],
    ])
  })

  test('the atoms keep their source', () => {
    expect(format.read('> `a\n> b` https://x.example ![i](j)').atoms).toEqual([
      { kind: 'code', start: 0, end: 1, raw: '`a\nb`' },
      { kind: 'url', start: 2, end: 3, raw: 'https://x.example' },
      { kind: 'image', start: 4, end: 5, raw: '![i](j)' },
    ])
  })
})

describe('HTML', () => {
  test('prose between the tags of a block is prose', () => {
    const source =
      '<details open>\n  <summary>Act now</summary>\n  <p>One<br>two <b>three</b>\n  four</p>\n</details>\n\nText'
    expect(rows(source)).toEqual([
      ['body', 0, 'Act now'],
      ['body', 0, `One${HARD_BREAK}two three\nfour`],
      ['body', 0, 'Text'],
    ])
  })

  test('elements give roles and blocks', () => {
    const source =
      '<table><tr><th>A</th><td>B</td></tr></table>\n\n<ul>\n<li>C</li>\n<li><p>D</p></li></ul>\n<h2>E</h2>\n<button>F</button>\n\n> <p>G</p>'
    expect(rows(source)).toEqual([
      ['table-cell', 0, 'A'],
      ['table-cell', 0, 'B'],
      ['list-item', 1, 'C'],
      ['list-item', 1, 'D'],
      ['heading', 2, 'E'],
      ['button', 2, 'F'],
      ['quote', 3, 'G'],
    ])
  })

  test('scripts, styles, preformatted text, comments and attributes are no prose', () => {
    const source =
      '<script>\nalert("no")\n\nstill\n</script>\n<style>p { }</style>\n\n<pre>x\n</pre>\n\n<!-- a\n\nb --> yes\n\n<p title="no">1 &lt; 2</p>'
    expect(texts(source)).toEqual(['yes', '1 < 2'])
  })
})

describe('front matter', () => {
  const source =
    '---\ntitle: "Hello: world" # not this\nlang: ja\nchannel: support # why\nsubject: It\'s here\ndescription: >-\n  Two lines\n  of text\ntags: [a, b]\nnested:\n  title: no\n---\nBody'

  test('known keys are read', () => {
    expect(format.read(source).frontMatter).toEqual({
      title: 'Hello: world',
      language: 'ja',
      channel: 'support',
      subject: "It's here",
      description: 'Two lines of text',
    })
  })

  test('what readers will see is prose at its place', () => {
    expect(rows(source)).toEqual([
      ['title', 0, 'Hello: world'],
      ['subject', 1, "It's here"],
      ['body', 2, 'Two lines\nof text'],
      ['body', 3, 'Body'],
    ])
    const document = format.read(source)
    expect(document.map.source(document.passages[0]!)).toEqual({ start: 12, end: 24 })
  })

  test('a thematic break at the top opens none unless it is closed', () => {
    expect(texts('---\ntitle: Hello\n')).toEqual(['title: Hello'])
    expect(texts('\uFEFF---\r\ntitle: Hello\r\n---\r\nText')).toEqual(['Hello', 'Text'])
  })
})

describe('line ends, tabs and odd characters', () => {
  test.each(['\n', '\r\n', '\r'])('the line end %j', (end) => {
    const lines = [
      '# One',
      'two',
      'three  ',
      'four',
      '',
      '- five',
      '\tsix',
      '',
      '```',
      'no',
      '```',
      '> seven',
      '> eight',
    ]
    expect(texts(lines.join(end))).toEqual(['One', `two\nthree${HARD_BREAK}four`, 'five\nsix', 'seven\neight'])
  })

  test('a byte order mark is passed over', () => {
    expect(rows('\uFEFF# Title')).toEqual([['heading', 0, 'Title']])
  })

  test('NUL, emoji and combining marks are prose', () => {
    expect(texts('a\0b 👩‍👩‍👧 e\u0301 **が\u3099**')).toEqual(['a\0b 👩‍👩‍👧 e\u0301 が\u3099'])
  })
})

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
