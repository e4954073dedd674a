import { describe, expect, test } from 'vitest'
import { ATOM, HARD_BREAK } from '../../text/index.ts'
import { format } from './format.ts'

const read = (source: string) => format.read(source)
const texts = (source: string): string[] => {
  const { text, passages } = read(source)
  return passages.map(({ start, end }) => text.slice(start, end))
}
const rows = (source: string): [string, string][] => {
  const { text, passages } = read(source)
  return passages.map(({ role, start, end }) => [role, text.slice(start, end)])
}

describe('passages', () => {
  test('blocks end them, inline elements do not, and white space is folded', () => {
    expect(texts('<div>One <b>two </b> <i> three</i>\n  four<p>five<br>\n six</div>seven<hr>eight')).toEqual([
      'One two three\nfour',
      `five${HARD_BREAK}six`,
      'seven',
      'eight',
    ])
  })

  test('what is not shown leaves no trace, and a drawing stands in its sentence', () => {
    expect(texts('Tap <svg><path d="M0"/></svg> to st<script>go()</script>art, or<style>p{}</style> wait.')).toEqual([
      `Tap ${ATOM} to start, or wait.`,
    ])
    // How characters are read, whose end tags may be left out.
    expect(texts('<ruby>珈<rt>こー</rt>琲<rp>(</rp><rt>ひー</rt></ruby>を<ruby>豆<rt>まめ</ruby>から')).toEqual([
      '珈琲を豆から',
    ])
    expect(texts('One<!-- a --!> two<!-- b --> three')).toEqual(['One two three'])
  })

  test('elements give roles', () => {
    const source =
      '<title>A</title><h2>B</h2><p>C</p><ul><li>D<li>E</ul><blockquote><p>F</p></blockquote><table><tr><th>G<td>H</table>' +
      '<figure><figcaption>I</figcaption></figure><label>J <select><option>K<option>L</select></label><button>M</button>'
    expect(rows(source)).toEqual([
      ['title', 'A'],
      ['heading', 'B'],
      ['body', 'C'],
      ['list-item', 'D'],
      ['list-item', 'E'],
      ['quote', 'F'],
      ['table-cell', 'G'],
      ['table-cell', 'H'],
      ['caption', 'I'],
      ['label', 'J'],
      ['label', 'K'],
      ['label', 'L'],
      ['button', 'M'],
    ])
  })

  test('sections, lists, tables and quotes have block numbers of their own', () => {
    const { passages } = read(
      '<p>a<p>b<h2>c</h2><p>d<ul><li>e<li>f</ul><p>g<table><tr><td>h</table><table cellpadding=0><tr><td>i</table>',
    )
    const blocks = passages.map(({ block }) => block)
    const seen = [...new Set(blocks)]
    expect(blocks.map((block) => seen.indexOf(block))).toEqual([0, 0, 1, 2, 3, 3, 2, 4, 2])
  })

  test('tables that lay out a mail have no cells', () => {
    const cell = (table: string) => `<table ${table}><tr><td>Hello</td></tr></table>`
    expect(rows(cell('role="presentation"') + cell('cellspacing=0') + cell('class="prices"'))).toEqual([
      ['body', 'Hello'],
      ['body', 'Hello'],
      ['table-cell', 'Hello'],
    ])
  })

  test('links that look like buttons are buttons', () => {
    expect(
      rows(
        '<p>Now <a class="btn btn-primary" href=x>Order</a> or <a class=buttonless>read on</a>.<div role=button>Go</div>',
      ),
    ).toEqual([
      ['body', 'Now'],
      ['button', 'Order'],
      ['body', 'or read on.'],
      ['button', 'Go'],
    ])
  })

  test.each([
    '<div style="color:#fff;display: none">First</div><p>Hi',
    '<span hidden>First</span><p>Hi',
    '<div class="preheader">First</div><p>Hi',
    '<title>News</title><img alt="" src=x><div style="max-height:0;overflow:hidden">First&nbsp;&zwnj;&nbsp;&#847;&zwnj; </div><p>Hi',
  ])('the hidden first line is the preheader: %s', (source) => {
    expect(rows(source).slice(-2)).toEqual([
      ['preheader', 'First'],
      ['body', 'Hi'],
    ])
  })

  test('what is hidden later is ordinary text', () => {
    expect(rows('<p>Hi<div style="display:none">More</div>')).toEqual([
      ['body', 'Hi'],
      ['body', 'More'],
    ])
  })

  test('languages are declared by elements and hold inside them', () => {
    const { passages } = read(
      '<html lang="en"><p>A<p lang=ja>B</p><div xml:lang="de-CH"><b>C</b><img alt="D"></div><p>E<p lang="">F',
    )
    expect(passages.map(({ language }) => language)).toEqual(['en', 'ja', 'de-CH', 'de-CH', 'en', 'en'])
  })

  test('scripts, styles, templates and preformatted text are no prose, code is an atom', () => {
    const source =
      '<style>p{}</style><script>let a = "<p>"</script><pre>x</pre><template><p>y</template><svg><title>z</title></svg>Run <code>a <b>c</b></code> or <kbd>d</kbd>'
    expect(texts(source)).toEqual([`Run ${ATOM} or ${ATOM}`])
  })

  test('comments are kept; those for Outlook are named when they hold text', () => {
    const source =
      '<!-- onevoice-disable --><p>a <!--b--> c<!--[if mso]><center>Only there</center><![endif]--><!--[if !mso]><!--><p>d<!--<![endif]--><!--[if mso]><table><tr><td><![endif]-->'
    const { comments, skipped } = read(source)
    expect(comments.slice(0, 2).map(({ text, span }) => [text, source.slice(span.start, span.end)])).toEqual([
      ['onevoice-disable', '<!-- onevoice-disable -->'],
      ['b', '<!--b-->'],
    ])
    expect(texts(source)).toEqual(['a c', 'd'])
    expect(skipped).toEqual([{ reason: { text: 'what only old Outlook shows' }, count: 1 }])
  })

  test('declarations, instructions and CDATA sections are no prose', () => {
    expect(
      texts(
        '<!doctype html><?xml version="1.0"?>a<![CDATA[ b ]]>c<![if !mso]>d<![endif]>e</ f>g</>h<?php if (1 > 0) ?>i',
      ),
    ).toEqual(['acdeghi'])
  })
})

describe('attributes', () => {
  test('those that readers see or hear are passages of their own, after the one around them', () => {
    const source =
      '<meta name="description" content="About us"><p>See <img src=a alt="A &amp; B"> <a title=\'More\' href=x>here</a>, <abbr title="x">y</abbr>.</p>' +
      '<input placeholder="Your name" title=Name><input type=submit value="Send"><input value="no"><button aria-label="Close">×</button><p data-x="no">'
    expect(rows(source)).toEqual([
      ['body', 'About us'],
      ['body', `See ${ATOM} here, y.`],
      ['alt', 'A & B'],
      ['label', 'More'],
      ['label', 'Your name'],
      ['label', 'Name'],
      ['button', 'Send'],
      ['label', 'Close'],
      ['button', '×'],
    ])
  })

  test('what a template puts into a tag does not end it', () => {
    expect(
      rows(
        '<a {{#if a > b}}class="x"{{/if}} href="{{ url | default: "https://x" }}" title="Hi {{ name | default: "you" }}">Go</a> <p <%= b %> lang=ja>on',
      ),
    ).toEqual([
      ['label', `Hi ${ATOM}`],
      ['body', 'Go'],
      ['body', 'on'],
    ])
  })
})

describe('text', () => {
  test.each([
    ['&lt;&amp;&copy 2024 &nbsp&eacute;t&eacute &bogus; &', '<&© 2024 \u00a0été &bogus; &'],
    ['&#8217;&#x2019;&#146;&#39 x&#0;&#xD800;&#99999999999;', "’’’' x\uFFFD\uFFFD\uFFFD"],
    ['1 < 2, a <3 b << c', '1 < 2, a <3 b << c'],
    [
      'Hi {{ name | default: "<b>you</b>" }}, *|FNAME|* <%= x %> 【お客様名】様',
      `Hi ${ATOM}, ${ATOM} ${ATOM} ${ATOM}様`,
    ],
    ['See https://a.example/?b=1&amp;c=2.', `See ${ATOM}.`],
  ])('%s', (source, text) => expect(texts(source)).toEqual([text]))

  test('variables of Intercom', () => {
    const { atoms } = read(
      '<p>Hi <attribute key="user.name" default="there"/>, <attribute key="order.date"></attribute>',
    )
    expect(atoms.map(({ kind, meaning, raw }) => [kind, meaning, raw])).toEqual([
      ['placeholder', 'name', '<attribute key="user.name" default="there"/>'],
      ['placeholder', 'date', '<attribute key="order.date">'],
    ])
  })

  test('each branch of a condition is read', () => {
    expect(texts('<p>Hi {% if vip %}<b>dear</b>{% else %}there{% endif %}!</p>')).toEqual(['Hi dear!', 'Hi there!'])
  })
})

test('prose is escaped for where it stands', () => {
  const { passages } = read('<p>a</p><img alt="b"><img alt=\'c\'><img alt=d>')
  const written = passages.map(({ write }) => write!(`1 < 2 & "x" isn't`))
  expect(written).toEqual([
    `1 &lt; 2 &amp; "x" isn't`,
    "1 &lt; 2 &amp; &quot;x&quot; isn't",
    '1 &lt; 2 &amp; "x" isn&#39;t',
    undefined,
  ])
})

describe('broken files', () => {
  test.each([
    ['<p>Hello <a href="x', 'tag', 9],
    ['<p>Hello <!-- never', 'comment', 9],
    ['<p>Hello <script>x', 'element <script>', 9],
    ['<p>Hello <![CDATA[x', 'CDATA section', 9],
  ])('%s', (source, what, start) => {
    const { problems } = read(source)
    expect(texts(source)).toEqual(['Hello'])
    expect(problems.map(({ message, span }) => [message, span?.start])).toEqual([
      [`The ${what} that begins here does not end, so the rest of the text is not read.`, start],
    ])
  })

  test('closing tags without a partner, and elements that are not closed, do no harm', () => {
    expect(texts('</div><p>a</span></b> b</li><div lang=ja><b>c</div>d</i>')).toEqual(['a b', 'c', 'd'])
    expect(read('<div lang=ja><b>c</div>d').passages.map(({ language }) => language)).toEqual(['ja', undefined])
  })

  test.each([
    ['open elements', '<div>'.repeat(100_000)],
    ['open and unmatched', `${'<i>'.repeat(50_000)}${'</b>'.repeat(50_000)}`],
    ['unmatched below a block', `<b><div>${'<i>'.repeat(50_000)}${'</b>'.repeat(50_000)}`],
    ['items', '<li>'.repeat(100_000)],
    ['nested and closed', `${'<div><b>'.repeat(50_000)}x${'</b></div>'.repeat(50_000)}`],
    ['entities', '&amp;'.repeat(100_000)],
    ['digits', `&#${'0'.repeat(500_000)}`],
    ['unclosed code', '<code>'.repeat(50_000)],
    ['instructions', '<? '.repeat(100_000)],
    ['declarations', '<!x'.repeat(100_000)],
    ['pointed brackets', '<'.repeat(200_000)],
    ['slashes', '</'.repeat(200_000)],
    ['attributes', `<p ${'a="b" '.repeat(50_000)}>x`],
    ['braces in a tag', `<p ${'{{'.repeat(50_000)}>x`],
    ['quotes', '<a b="'.repeat(50_000)],
    ['conditional comments', '<!--[if mso]>x<![endif]-->'.repeat(20_000)],
  ])('hostile %s are read in bounded time', (_, source) => {
    expect(format.read(source).source).toBe(source)
  })
})

test.each([
  ['<!DOCTYPE html><p>', 0.9],
  ['\uFEFF\n<?xml version="1.0"?>\n<html lang=en>', 0.9],
  ['<p>Hello</p>', 0.6],
  ['<macro>', 0],
  ['Hello', 0],
])('%s is recognised', (source, sure) => expect(format.recognises(source, {})).toBe(sure))
