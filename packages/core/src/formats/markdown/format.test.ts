import { describe, expect, test } from 'vitest'
import { ATOM, HARD_BREAK } from '../../text/index.ts'
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

test('comments are kept with their places, wherever they stand', () => {
  const source =
    '---\n# draft\ntitle: One\n---\nA <!-- b --> ![c <!-- d -->](e)\n\n> <!-- f\n> g --> h\n\n![i](j) <!--k-->\n\n<div><!-- l --></div>\n\n`<!-- m -->` <!--> <!-- n'
  expect(format.read(source).comments.map(({ text, span }) => [text, source.slice(span.start, span.end)])).toEqual([
    ['draft', '# draft'],
    ['b', '<!-- b -->'],
    ['d', '<!-- d -->'],
    ['f\ng', '<!-- f\n> g -->'],
    ['k', '<!--k-->'],
    ['l', '<!-- l -->'],
    ['', '<!-->'],
  ])
  expect(format.read('Text\n\n<!-- cut off').comments.map(({ text }) => text)).toEqual(['cut off'])
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

  test.each([
    '*|FNAME|*',
    '{{ user_name_x }}',
    '{first_name}',
    '%{user_id_x}',
    '{% if _a_ %}',
    '{{_x_}}',
    '<%= _n_ %>',
    '[FIRST NAME]',
  ])('the placeholder %s is an atom', (placeholder) => {
    const document = format.read(
      `Hi *dear* ${placeholder}, _hello_ ![a ${placeholder}](b)\n\n<p>${placeholder}\n\n> a\n> ${placeholder}`,
    )
    expect(document.passages.map(({ start, end }) => document.text.slice(start, end))).toEqual([
      `Hi dear ${ATOM}, hello ${ATOM}`,
      `a ${ATOM}`,
      ATOM,
      `a\n${ATOM}`,
    ])
    const placeholders = document.atoms.filter(({ kind }) => kind === 'placeholder')
    expect(placeholders.map(({ raw }) => raw)).toEqual([placeholder, placeholder, placeholder, placeholder])
    for (const atom of placeholders) {
      const { start, end } = document.map.source(atom)
      expect(document.source.slice(start, end)).toBe(placeholder)
    }
  })

  test('alternative text is a passage of its own after the paragraph', () => {
    expect(rows('See ![our *new* shop](s.png) and ![](x.png) <img src=a alt="A &amp; B"> here')).toEqual([
      ['body', 0, `See ${ATOM} and ${ATOM} ${ATOM} here`],
      ['alt', 0, 'our new shop'],
      ['alt', 0, 'A & B'],
    ])
  })

  test('a row of images alone is no passage', () => {
    expect(rows('[![build](a.svg)](b)\n![](c.svg) <img src=d alt=e>\n\n![f](g) text')).toEqual([
      ['alt', 0, 'build'],
      ['alt', 0, 'e'],
      ['body', 0, `${ATOM} text`],
      ['alt', 0, 'f'],
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
      ['heading', 0, 'Act now'],
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
      ['button', 3, 'F'],
      ['quote', 4, 'G'],
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
