/** Writes a fixed text back into its file: as it was encoded, and only when nobody has changed the file meanwhile. */
import { readFileSync } from 'node:fs'
import { type Problem, type Said, say, worded } from '../base/index.ts'
import type { CheckedText } from '../engine/check-text.ts'
import { fixText } from '../engine/fix.ts'
import { encodeAs } from './encodings.ts'
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
  const { source, fixed } = await fixText(before.text, {
    check: async (text) => (await check(text))?.findings ?? [],
    known: first.findings,
    suggestionsOf: wishes.suggestionsOf,
  })
  if (source === before.text) return { text: source, count: 0, problems: [] }
  const unwritten = wishes.write ? await writeFixed(path, before, source) : undefined
  return unwritten
    ? { text: before.text, count: 0, problems: [unwritten] }
    : { text: source, count: fixed.length, problems: [] }
}

/** What is wrong when the file could not be written; it is then as it was. */
async function writeFixed(path: string, before: TextFile, text: string): Promise<Problem | undefined> {
  const { bytes, encoding } = before
  const again = await encodeAs(before.text, encoding)
  if (!again || Buffer.compare(again, bytes) !== 0)
    return problem(
      say('The file cannot be written back in {encoding} as it was.', { encoding }),
      say('Save it as UTF-8 first.'),
    )
  const fixed = await encodeAs(text, encoding)
  if (!fixed)
    return problem(
      say('A suggestion has characters that {encoding} does not have.', { encoding }),
      say('Save the file as UTF-8 first.'),
    )
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
