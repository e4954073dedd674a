import { expect, test } from 'vitest'
import { ATOM } from '../../text/index.ts'
import { format } from './format.ts'

const mail = `<mjml lang="en">
  <mj-head>
    <mj-title>May at Hoshi Coffee</mj-title>
    <mj-preview>Three new roasts, and a quieter grinder.</mj-preview>
    <mj-attributes><mj-all font-family="Inter" /><mj-class name="red" color="#c00" /></mj-attributes>
    <mj-style>.x { color: red }</mj-style>
  </mj-head>
  <mj-body>
    <mj-section><mj-column>
      <!-- onevoice-disable-next-line -->
      <mj-text font-size="16px"><h1>Good morning</h1>Hi {{first_name}},<br/>the beans are here.</mj-text>
      <mj-image src="a.png" alt="A bag of beans" />
      <mj-button href="https://hoshi.example" title="To the shop">See the roasts</mj-button>
      <mj-table><tr><td>Huila</td><td>washed</td></tr></mj-table>
    </mj-column></mj-section>
  </mj-body>
</mjml>`

test('the prose of a mail', () => {
  const { format: id, passages, text, comments, problems } = format.read(mail)
  expect(id).toBe('mjml')
  expect(problems).toEqual([])
  expect(comments.map((comment) => comment.text)).toEqual(['onevoice-disable-next-line'])
  expect(passages.map(({ role, start, end }) => [role, text.slice(start, end)])).toEqual([
    ['title', 'May at Hoshi Coffee'],
    ['preheader', 'Three new roasts, and a quieter grinder.'],
    ['heading', 'Good morning'],
    ['body', `Hi ${ATOM},\u2028the beans are here.`],
    ['alt', 'A bag of beans'],
    ['label', 'To the shop'],
    ['button', 'See the roasts'],
    ['table-cell', 'Huila'],
    ['table-cell', 'washed'],
  ])
  expect(new Set(passages.map(({ language }) => language))).toEqual(new Set(['en']))
})

test('recognised by its root element', () => {
  expect(format.recognises(mail, {})).toBe(1)
  expect(format.recognises('<!-- May --><mjml>', {})).toBe(1)
  expect(format.recognises('<html><mjml>', {})).toBe(0)
})

test('a mail that is cut off is told', () => {
  const { problems, source } = format.read('<mjml lang="en"><mj-body><mj-text>Your beans are')
  expect(problems.map(({ message, span }) => [message, source.slice(span!.start, span!.end)])).toEqual([
    ['<mjml> is not closed.', '<mjml'],
  ])
  expect(format.read('<mj-section><mj-text>A part of a mail</mj-text></mj-section>').problems).toEqual([])
})
