/** Writes a fixed text back into its file: as it was encoded, and only when nobody has changed the file meanwhile. */
import { readFileSync } from 'node:fs'
import { type Lacking, type Problem, type Said, say, worded } from '../base/index.ts'
import type { CheckedText } from '../engine/check-text.ts'
import { fixText, type LeftOut } from '../engine/fix.ts'
import { encodeAs, lackingIn } from './encodings.ts'
import { whyNotWritten } from './not-written.ts'
import type { TextFile } from './read-text.ts'
import { writeWhole } from './write-file.ts'

export interface FixWishes {
  /** Whether files are written; without it the fixed text is only shown. */
  readonly write: boolean
  /** Rules whose first suggestion is taken even where it is not safe. */
  readonly suggestionsOf: readonly string[]
}

export interface FixedFile {
  /** What stands in the file now, or would. */
  readonly text: string
  /** How many findings were fixed. */
  readonly count: number
  readonly problems: readonly Problem[]
}

/** Fixes one file. `check` says what is found in a text that stands in its place. */
export async function fixFile(
  before: TextFile,
  path: string,
  wishes: FixWishes,
  check: (source: string) => Promise<Pick<CheckedText, 'findings' | 'document'> | undefined>,
): Promise<FixedFile> {
  // What could only be read in part is not written.
  const first = await check(before.text)
  if (!first || first.document.problems.length > 0) return { text: before.text, count: 0, problems: [] }
  const { source, fixed, leftOut } = await fixText(before.text, {
    check: async (text) => (await check(text))?.findings ?? [],
    known: first.findings,
    suggestionsOf: wishes.suggestionsOf,
    lacking: await lackingIn(before.encoding),
  })
  const unwritten = source === before.text ? undefined : await writeFixed(path, before, source, wishes)
  return unwritten
    ? { text: before.text, count: 0, problems: [unwritten] }
    : { text: source, count: fixed.length, problems: leftOut.map((one) => withoutCharacters(one, source)) }
}

/** Why one fix was left out while the others were not. */
function withoutCharacters({ finding, suggestion, lacking }: LeftOut, source: string): Problem {
  const [found, text, why] = [inOneLine(finding.text), suggestion.text, whyLacking(lacking)]
  return {
    ...problem(
      say('“{found}” was not replaced by “{text}”: {why}.', { found, text, why }),
      // A part of a mail has a character set of its own.
      suggestion.lacking
        ? say('Send this part in UTF-8, as quoted-printable or base64, or choose other words.')
        : say('Save it as UTF-8, or choose other words.'),
    ),
    span: finding.span,
    source,
  }
}

function whyLacking({ charset, character }: Lacking): Said {
  if (character === undefined) return say('onevoice reads {charset} and does not write it', { charset })
  const facts = { character, code: codePoint(character) }
  return charset === '7bit'
    ? say('this part is sent as 7bit, which does not have “{character}” ({code})', facts)
    : say('{charset} does not have “{character}” ({code})', { charset, ...facts })
}

/** Words may stand over the end of a line. */
const inOneLine = (words: string): string => words.replace(/[\s\u2028\uFFFC]+/g, ' ').trim()

/** Two characters may look alike: `U+301C`. */
const codePoint = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`

/** What is wrong when the file cannot be written; it is then as it was. */
async function writeFixed(
  path: string,
  before: TextFile,
  text: string,
  { write }: FixWishes,
): Promise<Problem | undefined> {
  const { bytes, encoding } = before
  const again = await encodeAs(before.text, encoding)
  const fixed = await encodeAs(text, encoding)
  if (!again || !fixed || Buffer.compare(again, bytes) !== 0)
    return problem(
      say('The file cannot be written back in {encoding} as it was.', { encoding }),
      say('Save it as UTF-8 first.'),
    )
  if (!write) return undefined
  try {
    if (Buffer.compare(readFileSync(path), bytes) !== 0)
      return problem(
        say('The file was changed while it was checked, and is left alone.'),
        say('Run the command again.'),
      )
    writeWhole(path, fixed)
  } catch (error) {
    return problem(say('The file could not be written: {why}.', { why: whyNotWritten(error) }), say('It is as it was.'))
  }
  return undefined
}

const problem = (message: Said, hint: Said): Problem => ({ code: 'not-fixed', ...worded(message, hint) })
