import { expect, test } from 'vitest'
import { editFaults, rowsOf } from '../strings.fixture.ts'
import { format } from './format.ts'

const source =
  '## NOTE: a button\n;Download now\nJetzt herunterladen {ok}\n\n;Firefox\nFirefox\n\n;Read on\nBitte lesen Sie weiter.\n;New\nNeu {l10n-extra}\n'

test('translations below their English lines', () => {
  const document = format.read(source, { path: 'de/shop.lang' })
  expect(rowsOf(document)).toEqual([
    ';Download now label: Jetzt herunterladen',
    ';Read on message: Bitte lesen Sie weiter.',
    ';New label: Neu',
  ])
  expect(document.passages[0]!.language).toBe('de')
  expect(document.skipped).toEqual([
    { reason: { text: 'the same as the English line, not translated yet' }, count: 1, path: ';Firefox' },
  ])
  expect(document.comments.map(({ text }) => text)).toEqual(['NOTE: a button'])
})

test('prose is written as it is, or not at all', () => {
  expect(editFaults(format, source, 'de/a.lang', 'a "b"')).toEqual([])
  expect(format.read(source).passages[0]!.write!('a\nb')).toBeUndefined()
})

test('a line without English is told', () => {
  expect(format.read(';A\nB\nstray\n').problems.map(({ message }) => message)).toEqual([
    'This line has no English line (;…) above it.',
  ])
})

test('other .lang files are not recognised', () => {
  expect(format.recognises('item.coffee=Coffee\n', {})).toBe(0)
  expect(format.recognises(source, {})).toBe(1)
})
