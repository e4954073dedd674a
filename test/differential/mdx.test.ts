/** MDX against micromark with acorn, which is strict: what it refuses is not compared. */
import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { mdxFromMarkdown } from 'mdast-util-mdx'
import { gfm } from 'micromark-extension-gfm'
import { mdxjs } from 'micromark-extension-mdxjs'
import { expect, test } from 'vitest'
import { format } from '../../packages/core/src/formats/mdx/format.ts'
import { ATOM } from '../../packages/core/src/text/index.ts'

interface Node {
  readonly type: string
  readonly name?: string | null
  readonly value?: string
  readonly alt?: string | null
  readonly attributes?: readonly { readonly name?: string; readonly value?: unknown }[]
  readonly children?: readonly Node[]
}

/** Attributes that readers see, of components. */
const seen: ReadonlySet<string> = new Set(['title', 'label', 'alt', 'description', 'caption', 'placeholder'])
const silent: ReadonlySet<string> = new Set([
  'code',
  'inlineCode',
  'mdxjsEsm',
  'mdxFlowExpression',
  'mdxTextExpression',
])

/** The words that readers see. */
function oracle(source: string): string[] | undefined {
  const said: string[] = []
  const visit = (node: Node): void => {
    if (node.type === 'text') said.push(node.value ?? '')
    else if (node.type === 'image') said.push(' ', node.alt ?? '', ' ')
    else if (node.type === 'break') said.push(' ')
    for (const { name, value } of node.attributes ?? [])
      if (seen.has(name ?? '') && typeof value === 'string') said.push(' ', value, ' ')
    if (silent.has(node.type) || silent.has(node.name ?? '')) said.push(' ')
    else for (const child of node.children ?? []) visit(child)
    if (!['text', 'emphasis', 'strong', 'link', 'mdxJsxTextElement'].includes(node.type)) said.push(' ')
  }
  try {
    visit(
      fromMarkdown(source, {
        extensions: [mdxjs(), gfm()],
        mdastExtensions: [mdxFromMarkdown(), gfmFromMarkdown()],
      }) as Node,
    )
  } catch {
    return undefined
  }
  return wordsOf(said.join(''))
}

const wordsOf = (text: string): string[] =>
  text
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .toSorted()

const own = (source: string): string[] => wordsOf(format.read(source).text.replaceAll(ATOM, ' '))

const word = fc.constantFrom(
  'one',
  'Two',
  'three',
  'に',
  'a—b',
  "it's",
  '\\{',
  '\\<',
  '*em*',
  '**strong**',
  '`{ code <a`',
)
const expression = fc.constantFrom(
  '{name}',
  '{a.b(c)}',
  "{'}'}",
  '{`a }`}',
  '{/* no */}',
  '{list.map((x) => <li key={x}>no {x}</li>)}',
  '{cond ? "no" : <b>no</b>}',
  '{{ a: 1 }.a}',
  "{on && <p>Don't, no</p>}",
  '{on && <a href="https://hoshi.example">no // no</a>}',
  '{a < b}',
)
const attributes = [
  '',
  ' columns={3}',
  ' {...more}',
  ' on={() => { go("}") }}',
  ' render={<b>no</b>}',
  ' flag',
  ' data-x="no"',
  ' data-y="no > no"',
]
/** What readers see of elements of HTML is not what they see of components. */
const attribute = fc.constantFrom(...attributes)
const ofComponent = fc.constantFrom(
  ...attributes,
  ' title="seen here"',
  ' label=\'say "it"\'',
  '\n  caption="over lines"',
  ' title="a > b"',
)
const tag = (...elements: readonly string[]): fc.Arbitrary<readonly [name: string, attributes: string]> =>
  fc.oneof(
    fc.tuple(fc.constantFrom('Em', 'A.B', 'Card'), ofComponent),
    fc.tuple(fc.constantFrom(...elements), attribute),
  )
const inline = fc.oneof(
  word,
  word,
  word,
  expression,
  fc.tuple(tag('b', 'span', 'x-y'), word).map(([[name, more], text]) => `<${name}${more}>${text}</${name}>`),
  tag('b', 'span', 'x-y').map(([name, more]) => `<${name}${more} />`),
  fc.constantFrom('<>frag</>', '[link](https://hoshi.example)', '![picture](a.png)', '<br/>', '<code>no</code>'),
)
const line = fc.array(inline, { minLength: 1, maxLength: 5 }).map((parts) => `w ${parts.join(' ')}`)
const paragraph = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'))

const script = fc.constantFrom(
  'import { Card } from "./card"',
  'import Grid, {\n  Note\n} from "./grid"',
  "export const meta = { title: 'no' }",
  'export const Foo = () => {\n  const no = "}"\n\n  return <b>no</b>\n}',
  'export default function Layout({ children }) {\n  return (\n    <main>\n      no {children}\n    </main>\n  )\n}',
  'export const text = `no\n\nno {`',
  '{/* no\n\n no */}',
  '{items.map((x) => (\n  <li>no</li>\n))}',
  "export const Bar = () => <p>Don't, no</p>",
  "{items.map((x) => (\n  <li>it's no</li>\n))}",
  'export const a = 1 // it\'s no\nexport const b = { c: 2 } /* " */',
  '```jsx\n<Card title="no">{\n```',
  '~~~\n{no\n~~~',
)

const block: fc.Arbitrary<string> = fc.letrec<{ block: string; part: string }>((tie) => ({
  part: fc.oneof(
    { weight: 3, arbitrary: paragraph },
    line.map((one) => `## ${one.replaceAll('\n', ' ')}`),
    fc
      .array(line, { minLength: 1, maxLength: 3 })
      .map((items) => items.map((one) => `- ${one.replaceAll('\n', ' ')}`).join('\n')),
    line.map((one) => `> ${one.replaceAll('\n', ' ')}`),
    line.map((one) => `    ${one.replaceAll('\n', ' ')}`),
    script,
  ),
  block: fc.oneof(
    { weight: 4, arbitrary: tie('part') },
    fc
      .tuple(
        tag('div', 'section', ''),
        fc.array(tie('block'), { minLength: 1, maxLength: 2 }),
        fc.constantFrom('', '  ', '    '),
      )
      .map(([[name, more], inside, indent]) => {
        const text = inside.join('\n\n').replace(/^(?=.)/gm, indent)
        return `<${name}${name && more}>\n\n${text}\n\n</${name}>`
      }),
    fc.tuple(tag('div'), line).map(([[name, more], text]) => `<${name}${more}>${text.replaceAll('\n', ' ')}</${name}>`),
    fc
      .tuple(fc.constantFrom('Card', 'div'), line)
      .map(([name, text]) => `<${name}>\n  ${text.replaceAll('\n', ' ')}\n</${name}>`),
    ofComponent.map((more) => `<Card${more} />`),
  ),
})).block as fc.Arbitrary<string>

test('no words are lost or invented', () => {
  let compared = 0
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), fc.constantFrom('\n', '\r\n'), (blocks, lineEnd) => {
      const source = `${blocks.join('\n\n')}\n`.replaceAll('\n', lineEnd)
      const theirs = oracle(source)
      fc.pre(theirs !== undefined)
      compared++
      expect([source, ...own(source)]).toEqual([source, ...theirs!])
    }),
    { numRuns: 500 },
  )
  expect(compared).toBeGreaterThan(200)
})
