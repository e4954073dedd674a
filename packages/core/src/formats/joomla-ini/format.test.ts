import { expect, test } from 'vitest'
import { editFaults, rowsOf } from '../strings.fixture.ts'
import { format } from './format.ts'

const source =
  '; onevoice-disable-next-line tone/exclamation: agreed\n[x]\nCOM_A="Your <b>cart</b>"\nCOM_B="Say \\"hi\\" &amp; "_QQ_"bye"_QQ_"." ; c\n'

test('values with their quotes, tags and entities', () => {
  const document = format.read(source, { path: 'language/en-GB/en-GB.com_shop.ini' })
  expect(rowsOf(document)).toEqual(['COM_A label: Your cart', 'COM_B message: Say "hi" & "bye".'])
  expect(document.passages[0]!.language).toBe('en-GB')
  expect(document.comments[0]!.text).toBe('onevoice-disable-next-line tone/exclamation: agreed')
})

test('prose is written with its escapes', () => {
  expect(editFaults(format, source, 'en-GB.ini', 'a "b" c')).toEqual([])
})

test('a broken line and a key twice are told, and the rest is read', () => {
  const document = format.read('COM_C=bad\nCOM_D="good"\nCOM_D="again"\n', {})
  expect(rowsOf(document)).toEqual(['COM_D label: good', 'COM_D label: again'])
  expect(document.problems.map(({ message }) => message)).toEqual([
    'This line is not KEY="text".',
    'The key “COM_D” is in the file twice; the last one counts.',
  ])
})

test('other .ini files are not recognised', () => {
  expect(format.recognises('[core]\nname = "x"\nemail = a\n', {})).toBe(0)
  expect(format.recognises(source, {})).toBe(1)
})
