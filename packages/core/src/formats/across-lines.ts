/** Strings that go on over several lines of the file: gettext divides them between quotes, Java properties with a backslash. */
import { type Decoded, isWhole, type RewriteProse, type WriteProse } from '../text/index.ts'

/** Writes prose in the place of words between which a line ends. What follows it stays on the last line where it can. */
export function acrossLines(text: Decoded, write: WriteProse): RewriteProse {
  return (prose, place) => {
    const { source, start, end, runs } = place
    const written = isWhole(text, place) ? write(prose, source[end], place) : undefined
    if (written === undefined) return undefined
    const [last, before] = [runs.at(-1)!, runs.at(-2)]
    // White space at the beginning of a line of properties is none of the text.
    const stays = before !== undefined && /[^"\s]/.test(source[end] ?? '')
    return { span: { start, end }, text: stays ? written + source.slice(before.end, last.start) : written }
  }
}
