import { expect, test } from 'vitest'
import { ATOM } from '../../text/index.ts'
import { format } from './format.ts'

const rows = (source: string): [string, string][] => {
  const { text, passages } = format.read(source)
  return passages.map(({ role, start, end }) => [role, text.slice(start, end)])
}

const page = `---
title: Our coffee
---
import { Card } from './card'
import {
  Grid,

  Note
} from './grid'

export const meta = { title: 'not read' }

{/* onevoice-disable-next-line pushy/urgency -- agreed until May */}

# Hello {props.name}, see {items.map((item) => <li>{item}</li>)}!

<Grid title="Three roasts" columns={3}>
  <Card
    label='From "Huila"' image="a.png">

    Washed **slowly**, dried
    in the shade.

    - one
    - two

  </Card>
  <Card>Short text</Card>
  <Card>Another</Card>
</Grid>

Use <Em>this</Em> in \`<Code a="b">\` and \\{ braces \\}.<br/>
Then go on.

\`\`\`jsx
<Card title="no">{
\`\`\`

{items.length > 0 && <p>no</p>}

<button>Order now</button>

<img alt="A cup" src="a.png" />
`

test('the prose of a page', () => {
  expect(rows(page)).toEqual([
    ['title', 'Our coffee'],
    ['heading', `Hello ${ATOM}, see ${ATOM}!`],
    ['body', 'Washed slowly, dried\nin the shade.'],
    ['list-item', 'one'],
    ['list-item', 'two'],
    ['body', 'Short text'],
    ['body', 'Another'],
    ['body', `Use this in ${ATOM} and { braces }.\u2028Then go on.`],
    ['alt', 'A cup'],
    ['label', 'Three roasts'],
    ['label', 'From "Huila"'],
    ['button', 'Order now'],
  ])
  const { atoms, comments, frontMatter, problems } = format.read(page)
  expect(atoms.map(({ kind, raw }) => [kind, raw])).toEqual([
    ['placeholder', '{props.name}'],
    ['placeholder', '{items.map((item) => <li>{item}</li>)}'],
    ['code', '`<Code a="b">`'],
  ])
  expect(comments.map(({ text, span }) => [text, page.slice(span.start, span.end)])).toEqual([
    [
      'onevoice-disable-next-line pushy/urgency -- agreed until May',
      '{/* onevoice-disable-next-line pushy/urgency -- agreed until May */}',
    ],
  ])
  expect(frontMatter).toEqual({ title: 'Our coffee' })
  expect(problems).toEqual([])
})

test('every passage points to where it stands', () => {
  const { passages, text, map } = format.read(page)
  const places = passages.map((passage) => {
    const { start, end } = map.source({ start: passage.start, end: passage.start + 3 })
    return [text.slice(passage.start, passage.start + 3), page.slice(start, end)]
  })
  for (const [prose, source] of places) expect(source).toBe(prose)
})

test('braces and pointed brackets are escaped', () => {
  expect(format.read('Text').passages[0]!.write!('a {b} < c')).toBe('a \\{b\\} \\< c')
})

test('a brace that is not closed is a problem with its place, and the rest is read', () => {
  const { problems, text } = format.read('One { two\n\nThree <b>four</b> {')
  expect(problems.map(({ code, span }) => [code, span?.start])).toEqual([['unclosed-expression', 4]])
  expect(text).toBe('One { two\u2029Three four {')
})

test.each([
  ['braces', '{'.repeat(200_000)],
  ['braces in tags', '<a {'.repeat(50_000)],
  ['quotes in tags', '<a b="'.repeat(50_000)],
  ['tags on one line', '<A>x</A>'.repeat(50_000)],
  ['open components', '<A>\n'.repeat(50_000)],
  ['backticks', '`a`` '.repeat(50_000)],
  ['comments', '{/*'.repeat(100_000)],
  ['imports', 'import {\n\n'.repeat(20_000)],
  ['fences', '```\n```\n'.repeat(20_000)],
])('hostile %s are read in bounded time', (_, source) => {
  expect(format.read(source).source).toBe(source)
})
