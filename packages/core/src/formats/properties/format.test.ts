import { expect, test } from 'vitest'
import { editFaults, rowsOf, sourceOf } from '../strings.fixture.ts'
import { format } from './format.ts'

const source = [
  '# onevoice-disable-next-line pushy/urgency: agreed',
  '! other',
  'cart.title = Your cart',
  "hello\\ x:Hello {0}, don''t \\",
  '    wait \\u00e9 now.',
  'empty=',
  'path = C:\\\\shop',
  'plural={0, plural, one {# bag} other {# bags}}',
  '',
].join('\n')

test('entries over several lines, with escapes and messages', () => {
  const document = format.read(source, { path: 'messages_en.properties' })
  expect(rowsOf(document)).toEqual([
    'cart.title label: Your cart',
    "hello x message: Hello \uFFFC, don't wait é now.",
    'path label: C:\\shop',
    'plural label: \uFFFC bag',
    'plural +label: \uFFFC bags',
  ])
  expect(document.passages[0]!.language).toBe('en')
  expect(sourceOf(document, "don't wait é")).toBe("don''t \\\n    wait \\u00e9")
  expect(document.comments.map(({ text }) => text)).toEqual([
    'onevoice-disable-next-line pushy/urgency: agreed',
    'other',
  ])
})

test('prose is written with its escapes; in a file of plain ASCII as \\uXXXX', () => {
  expect(editFaults(format, source, 'messages_en.properties', "it's \\ a")).toEqual([])
  expect(editFaults(format, source, 'messages_en.properties', 'é—大')).toEqual([])
  expect(format.read('a=Hi', {}).passages[0]!.write!('é')).toBe('\\u00e9')
  expect(format.read('a=Hé', {}).passages[0]!.write!('é')).toBe('é')
})

test('settings are not recognised, messages are', () => {
  const settings = 'server.port=8080\nspring.datasource.url=jdbc:x\ncache.enabled=true\n'
  expect(format.recognises(settings, { path: 'src/main/resources/application.properties' })).toBe(0)
  expect(format.recognises('a=Your order is ready\nb=Cart\nc=Pay by card\n', { path: 'app.properties' })).toBe(1)
  expect(format.recognises(settings, { path: 'messages_ja.properties' })).toBe(1)
})

test('white space is that of Java, and lines go on in keys and around the sign between', () => {
  expect(rowsOf(format.read('na\u00a0me Word\na\\\r\n  b = Two\nc \\\n  = Three\n'))).toEqual([
    'na\u00a0me label: Word',
    'ab label: Two',
    'c label: Three',
  ])
})

test("the forms of Java's choices are texts of their own", () => {
  const choice =
    'bags=You have {0, choice, 0#no bags|1#one bag|1<{0,number} bags} of {1}.\nleft=Nothing {0,choice,0#a|b} {0,choice,\n'
  const document = format.read(choice, { path: 'messages_en.properties' })
  expect(rowsOf(document).map((row) => row.replaceAll('\uFFFC', '…'))).toEqual([
    'bags message: You have no bags of ….',
    'bags +message: You have one bag of ….',
    'bags +message: You have … bags of ….',
    'left label: Nothing {0,choice,0#a|b} {0,choice,',
  ])
  expect(document.problems).toEqual([])
  const write = document.passages[0]!.write!
  expect([write('a few bags'), write('a|b'), write("it's")]).toEqual(['a few bags', undefined, undefined])
  expect(format.read(`a=${'{0,choice,0#'.repeat(20_000)}`).passages.length).toBe(1)
})

test('a key twice is told', () => {
  expect(format.read('a=b\na=c', {}).problems.map(({ message }) => message)).toEqual([
    'The key “a” is in the file twice; the last one counts.',
  ])
})

test.each(['a=b\\', '\\', '=', 'a', '\uFEFFa=b', 'a=b\rc=d', 'a=\\u12', '\0=\0'])(
  '%j is read without a fault',
  (broken) => {
    expect(format.read(broken, {}).source).toBe(broken)
  },
)
