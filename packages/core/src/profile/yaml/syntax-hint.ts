/** What to do about the YAML mistakes that people make most. */
import type { Said, Sentence } from '../../base/index.ts'

const hints: Readonly<Record<string, Sentence>> = {
  TAB_AS_INDENT: 'Indent with spaces; YAML does not allow tabs.',
  DUPLICATE_KEY: 'Join the two blocks, or take one of them away.',
  BAD_INDENT: 'Bring the line to the same indent as its neighbours.',
  BLOCK_AS_IMPLICIT_KEY: 'A text with a colon needs quotes, and a nested block needs a line of its own.',
  IMPOSSIBLE: 'Look for a colon, a quote or an indent that is out of place.',
  UNEXPECTED_TOKEN: 'A text with “: ”, “#”, brackets or quotes in it needs quotes around it.',
  MULTILINE_IMPLICIT_KEY: 'A key and its colon have to stand on one line.',
  MULTIPLE_DOCS: 'A profile is a single YAML document; take the “---” line away.',
  BAD_SCALAR_START: 'Put the text in quotes.',
  BAD_ALIAS: 'A text that begins with “*” or “&” needs quotes.',
  TAG_RESOLVE_FAILED: 'A text that begins with “!” needs quotes; tags are not used in profiles.',
  BAD_DQ_ESCAPE: 'Double the backslash, or use single quotes.',
}

/** The hint for an error code of the `yaml` package at an offset, beside what is said of it. */
export function syntaxHint(code: string, said: Said, source: string, offset: number): Said | undefined {
  const hint = / is not closed\.$/.test(said.text)
    ? 'A bracket or quote that was opened here has to be closed.'
    : hints[code]
  const text = startsReserved(source, offset) ? 'A text that begins with this character needs quotes.' : hint
  return text === undefined ? undefined : { text }
}

/** `{{name}}` and `@name` and `%d` without quotes are the usual slips in lists of phrases. */
function startsReserved(source: string, offset: number): boolean {
  const line = source.slice(source.lastIndexOf('\n', offset - 1) + 1, offset + 2)
  return /(?:^|[:\-,[] *)(?:\{\{|[@%`])/.test(line.trimStart().slice(-200))
}
