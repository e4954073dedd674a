/** HTML against parse5, which reads as browsers do. Compared are the runs of text that readers see, and the attributes that they see or hear. */
import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { expect, test } from 'vitest'
import { format } from '../../packages/core/src/formats/html/format.ts'
import { example, proseOf } from './texts.ts'

type Node = DefaultTreeAdapterTypes.Node

const named = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** Elements that browsers show as blocks of their own, with those that are controls and cells. */
const blocks = named(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 head header hgroup hr html label legend li main menu nav noscript ol optgroup option p picture section select ' +
    'search summary table tbody td tfoot th thead title tr ul video audio object',
)
const silent = named('script style pre textarea svg math iframe template code kbd samp var tt')
/** Of these, what divides the text around it, and what leaves no trace in it. The others stand in their sentence. */
const apart = named('pre textarea iframe')
const hidden = named('script style template')
const seen = named('alt title aria-label placeholder')

interface Seen {
  readonly runs: readonly string[]
  readonly attributes: readonly string[]
}

function oracle(source: string): Seen {
  // An element that goes on after a block in it stands in the tree twice.
  const attributes = new Map<string, string>()
  let text = ''
  const visit = (node: Node): void => {
    if (node.nodeName === '#text') text += (node as DefaultTreeAdapterTypes.TextNode).value
    const divides = blocks.has(node.nodeName)
    if (divides || apart.has(node.nodeName)) text += '\u2029'
    else if (
      node.nodeName === 'br' ||
      node.nodeName === 'img' ||
      (silent.has(node.nodeName) && !hidden.has(node.nodeName))
    )
      text += ' '
    if ('attrs' in node && !named('code kbd samp var tt pre textarea svg math').has(node.nodeName))
      for (const { name, value } of node.attrs)
        if (seen.has(name)) attributes.set(`${node.sourceCodeLocation?.startOffset} ${name}`, folded(value))
    if (!silent.has(node.nodeName) && 'childNodes' in node) for (const child of node.childNodes) visit(child)
    if (divides || apart.has(node.nodeName)) text += '\u2029'
  }
  visit(parse(source, { scriptingEnabled: false, sourceCodeLocationInfo: true }))
  return { runs: runsOf(text), attributes: [...attributes.values()].filter(Boolean).toSorted() }
}

/** White space is how a page is laid out; characters without width fill the first line of mails. */
const folded = (text: string): string => text.replace(/[\s\u200b-\u200d]+/g, ' ').trim()
const runsOf = (text: string): string[] => text.split('\u2029').map(folded).filter(Boolean)

const attributeRoles = named('alt label')

/** Ours, without the passages of attributes. No label stands outside attributes here. */
function own(source: string): Seen {
  const document = format.read(source)
  expect([source, document.problems]).toEqual([source, []])
  // Code and images are no text.
  const atoms = document.atoms.map((atom) =>
    atom.kind === 'code' || atom.kind === 'image' ? { ...atom, raw: ' ' } : atom,
  )
  const prose = proseOf({ ...document, atoms })
  const said = (wanted: boolean): string[] =>
    prose
      .filter((_, index) => attributeRoles.has(document.passages[index]!.role) === wanted)
      .map(folded)
      .filter(Boolean)
  return { runs: said(false), attributes: said(true).toSorted() }
}

const word = fc.constantFrom('one', 'Two', 'に', '😀', 'x1', 'a—b')
const reference = fc.constantFrom(
  '&amp;',
  '&copy',
  '&lt;b&gt;',
  '&#8217;',
  '&#x3042;',
  '&#146;',
  '&hellip;',
  '&nope;',
  '&',
  '&eacute',
  '&amp',
  '&notit;',
  '&#0;',
  '&#xD800;',
  '& ',
  '&ampx',
  '&NotEqualTilde;',
  '&zwnj;',
)
const blank = fc.constantFrom(' ', '\n', '  \t', '\r\n', '\f', '&nbsp;', '\u00a0', '\u3000')
const text = fc
  .array(fc.oneof(word, word, blank, reference), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(''))

const comment = fc.constantFrom(
  '<!-- a <b> c -->',
  '<!---->',
  '<!-->',
  '<!--->',
  '<!-- x --!>',
  '<!doctype html>',
  '<?xml x?>',
  '</>',
  '<!x>',
  '<!--[if mso]><p>Outlook</p><![endif]-->',
  '<![endif]>',
)
const attribute = fc.constantFrom(
  '',
  '',
  ' class="a > b"',
  " id='x'",
  ' DATA-x=y',
  ' href=/a/b',
  ' style="a:b"',
  ' x',
  ' title="a &amp; b"',
  ' ALT=word',
  ' aria-label=\'say "hi"\n now\'',
  ' placeholder="a&copy=b &copyright &lt;"',
  ' title=""',
)

const inline = fc.constantFrom('b', 'i', 'a', 'span', 'STRONG', 'em', 'font', 'u', 'mark', 'small')
const block = fc.constantFrom(
  'div',
  'section',
  'ARTICLE',
  'h2',
  'blockquote',
  'center',
  'figure',
  'main',
  'address',
  'fieldset',
)
const opaque = fc.constantFrom(
  '<script>if (a < b) "</p>"</script>',
  '<style>p > a { }</style>',
  '<pre>  a\n</pre>',
  '<textarea>x <b></textarea>',
  '<svg><text>no</text></svg>',
  '<code>a &lt; b</code>',
  '<kbd>Esc</kbd>',
  '<br>',
  '<br/>',
  '<BR />',
  '<img>',
  '<hr>',
  '<input type=text>',
  '<wbr>',
  '<template><p>no</p></template>',
  '<iframe>no</iframe>',
  '<math><mi>x</mi></math>',
)

/**
 * Not drawn, because we differ on purpose: tags in `<title>` are read as tags (a title that is not closed would swallow the page).
 *
 * Trees as people write them, with closing tags left out where HTML allows it.
 */
const { flow } = fc.letrec<{ flow: string; phrasing: string; item: string }>((tie) => {
  const wrapped = (name: fc.Arbitrary<string>, inner: fc.Arbitrary<string>): fc.Arbitrary<string> =>
    fc.tuple(name, attribute, inner).map(([tag, more, content]) => `<${tag}${more}>${content}</${tag}>`)
  const some = (one: fc.Arbitrary<string>): fc.Arbitrary<string> =>
    fc.array(one, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''))
  return {
    phrasing: some(fc.oneof({ depthSize: 'small' }, text, text, opaque, comment, wrapped(inline, tie('phrasing')))),
    item: fc
      .tuple(fc.oneof(tie('phrasing'), tie('flow')), fc.boolean())
      .map(([content, closed]) => `<li>${content}${closed ? '</li>' : ''}`),
    flow: some(
      fc.oneof(
        { depthSize: 'small' },
        tie('phrasing'),
        wrapped(block, tie('flow')),
        fc
          .tuple(attribute, tie('phrasing'), fc.boolean())
          .map(([more, content, closed]) => `<p${more}>${content}${closed ? '</p>' : ''}`),
        fc.array(tie('item'), { minLength: 1, maxLength: 3 }).map((items) => `<ul>${items.join('\n')}</ul>`),
        fc
          .array(tie('phrasing'), { minLength: 1, maxLength: 3 })
          .map((terms) => `<dl>${terms.map((term, index) => `<${index % 2 ? 'dd' : 'dt'}>${term}`).join('')}</dl>`),
        fc
          .array(fc.array(tie('phrasing'), { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 })
          .map(
            (rows) =>
              `<table>\n${rows.map((row) => `<tr>${row.map((content) => `<td>${content}`).join('')}`).join('\n')}</table>`,
          ),
      ),
    ),
  }
}) as { flow: fc.Arbitrary<string> }

test('every text and every attribute that readers see is read, divided as browsers divide it, and nothing else', () =>
  fc.assert(
    fc.property(
      flow,
      fc.constantFrom(
        '',
        '<!DOCTYPE html>\n<html lang="en"><head><title>T &amp; more</title></head><body>',
        '\ufeff<body>',
      ),
      (body, start) => {
        const source = start + body
        expect({ source, ...own(source) }).toEqual({ source, ...oracle(source.replace(/^\ufeff/, '')) })
      },
    ),
    { numRuns: 500, interruptAfterTimeLimit: 20_000 },
  ))

/** Tags that have lost their partners, and signs that are no tags. Tables are left out: browsers move what is wrong in them to another place. */
const soup = fc
  .array(
    fc.oneof(
      text,
      fc.constantFrom(
        '<p>',
        '</p>',
        '<div>',
        '</div>',
        '<b>',
        '</b>',
        '<i>',
        '</i>',
        '<ul>',
        '</ul>',
        '<li>',
        '</li>',
        '<h2>',
        '</h2>',
        '<a href="x">',
        '</a>',
        '<span>',
        '</span>',
        '<dt>',
        '<dd>',
        '<blockquote>',
        '</blockquote>',
      ),
      fc.constantFrom(
        ' < ',
        '<3',
        '<>',
        'a<=b',
        '</br>',
        '<p/>',
        '<div/>',
        '<B class=x/>',
        '<br / >',
        '</b x>',
        '<hr>',
        '</img>',
        '<x-y>',
        '</x-y>',
      ),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(''))

const letters = ({ runs }: Seen): string => runs.join('').replace(/\s/g, '')

/** Where such tags divide the text is not compared: a closing tag of a block does so for us, whether it has a partner or not. */
test('tags that do not match hide no text and make none', () =>
  fc.assert(
    fc.property(soup, (source) => {
      expect([source, letters(own(source))]).toEqual([source, letters(oracle(source))])
    }),
    { numRuns: 500, interruptAfterTimeLimit: 20_000 },
  ))

test('the example', () => {
  const source = example('mail/summer-blend.en.html')
  expect(own(source).runs.length).toBeGreaterThan(5)
  expect(own(source)).toEqual(oracle(source))
})
