/** What the `yaml` package complains of, in sentences that say what stands in the text and not what the grammar of YAML calls it. */
import { type Said, type Sentence, say } from './say.ts'

const sentences: Readonly<Record<string, Sentence>> = {
  BAD_ALIAS: 'What begins with “*” or “&” here has no meaning.',
  BAD_DQ_ESCAPE: 'The character behind this backslash has no meaning.',
  BAD_INDENT: 'The indent of this line does not fit the lines around it.',
  BLOCK_AS_IMPLICIT_KEY: 'One line has two colons, or a list begins where a key is expected.',
  BLOCK_IN_FLOW: 'An indented block cannot stand inside brackets.',
  DUPLICATE_KEY: 'The same key stands here twice.',
  KEY_OVER_1024_CHARS: 'A key is longer than 1,024 characters.',
  MULTILINE_IMPLICIT_KEY: 'A key goes over more than one line, or its colon is missing.',
  MULTIPLE_DOCS: 'A second document begins here.',
  TAB_AS_INDENT: 'The indent has a tab in it.',
  TAG_RESOLVE_FAILED: 'The tag (“!…”) has no meaning.',
}

/** Of these the code alone says too little. */
const byMessage: readonly (readonly [RegExp, Sentence])[] = [
  [/^Missing closing .quote/, 'A quote that was opened is not closed.'],
  [/ must .*end with a [\]}]$/, 'A bracket that was opened is not closed.'],
  [/^Implicit map keys need/, 'The colon behind a key is missing.'],
  [/^Missing , /, 'A comma between two values is missing.'],
  [/^Missing space after :/, 'The space behind a colon is missing.'],
  [/ without - indicator$/, 'The dash before a value of the list is missing.'],
  [/^Comments must be separated/, 'The space before the “#” of a comment is missing.'],
]

/** `found`: the text that the complaint is about. Where there is no sentence for it, the words of the package. */
export function yamlComplaint({ code, message }: { code: string; message: string }, found: string): Said {
  const [line = ''] = message.split('\n', 1)
  const short = line.replace(/ at line \d+, column \d+:?$/, '').replace(/[.:]$/, '')
  const text = byMessage.find(([pattern]) => pattern.test(short))?.[1] ?? sentences[code]
  if (text !== undefined) return { text }
  const what = found.trim().split('\n', 1)[0]!.slice(0, 30)
  const isPlace = code === 'UNEXPECTED_TOKEN' || code === 'BAD_SCALAR_START'
  if (isPlace && what !== '') return say('“{what}” cannot stand here.', { what })
  return say('This is no YAML: {why}.', { why: short })
}
