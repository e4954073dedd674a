/** Reads which lines a patch adds or changes. */

/** Lines of the new text, 1-based, both ends included. */
export interface LineRange {
  readonly first: number
  readonly last: number
}

/**
 * The new lines of each file of a patch that git wrote with `-U0`, by the file's path. A file that only lost lines has none.
 * The patch is read as bytes, one a unit, because a text in it need not be UTF-8.
 */
export function hunksOf(patch: Buffer): Map<string, LineRange[]> {
  const files = new Map<string, LineRange[]>()
  let ranges: LineRange[] | undefined
  /** Lines of a hunk still to pass by: they may look like anything. */
  let inHunk = 0
  for (const line of linesOf(patch)) {
    if (inHunk > 0) {
      if (!line.startsWith('\\')) inHunk--
    } else if (line.startsWith('+++ ')) {
      ranges = []
      files.set(pathIn(line.slice(4)), ranges)
    } else {
      const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line)
      if (!hunk) continue
      const [removed, first, added] = [Number(hunk[1] ?? 1), Number(hunk[2]), Number(hunk[3] ?? 1)]
      if (added > 0) ranges?.push({ first, last: first + added - 1 })
      inHunk = removed + added
    }
  }
  return files
}

function* linesOf(patch: Buffer): Iterable<string> {
  let start = 0
  while (start < patch.length) {
    const end = patch.indexOf(10, start)
    // Of a line of text only its first character is looked at; it may be megabytes long.
    const stop = end < 0 ? patch.length : end
    yield patch.toString('latin1', start, Math.min(stop, start + longestHead))
    start = stop + 1
  }
}

/** Longer than any line that names a file. */
const longestHead = 40_000

/** `b/path`, or in quotes with escapes where the name has control characters, quotes or backslashes. */
function pathIn(line: string): string {
  // A name with a space is followed by a tab.
  const written = line.replace(/\t$/, '')
  const bare = written.startsWith('"') ? unquoted(written.slice(1, -1)) : written
  return Buffer.from(bare, 'latin1').toString('utf8').slice(2)
}

const letters: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
}

const unquoted = (text: string): string =>
  text.replace(/\\(?:([0-7]{3})|(.))/g, (_, octal: string | undefined, letter: string) =>
    octal ? String.fromCharCode(Number.parseInt(octal, 8)) : (letters[letter] ?? letter),
  )
