/** Tells what of a file cannot be read. The rest is read; a file that is broken all through is told with its first faults. */
import { type Said, type SourceSpan, say, worded } from '../base/index.ts'
import type { DocumentBuilder } from '../text/index.ts'

const mostTold = 10

/** Gives the function that reports a fault of the file, as a full sentence, at its place. Only the first ten are reported. */
export function brokenParts(
  builder: DocumentBuilder,
  source: string,
): (message: Said, span: SourceSpan, hint?: Said) => void {
  let told = 0
  return (message, { start, end }, hint = say('The rest of the file is read.')) => {
    if (told++ < mostTold)
      builder.problem({ code: 'broken-file', ...worded(message, hint), span: { start, end }, source })
  }
}
