/** Reads which lines a patch adds or changes. */

/** Lines of the new text, 1-based, both ends included. */
export interface LineRange {
  readonly first: number
  readonly last: number
}

/**
 * The new lines of each file of a patch that git wrote, by the file's path. A file that only lost lines has none. Lines of context, which
 * settings of git may bring into it in spite of `-U0`, are passed by. The patch is read as bytes, one a unit, because a text in it need not be UTF-8.
 */
export function hunksOf(patch: Buffer): Map<string, LineRange[]> {
  const files = new Map<string, LineRange[]>()
  let ranges: LineRange[] = []
  /** Lines of a hunk still to come, of the old and of the new text: they may look like anything. */
  let [old, fresh] = [0, 0]
  /** The line of the new text that comes next. */
  let next = 0
  for (const line of linesOf(patch)) {
    if (old > 0 || fresh > 0) {
      const sign = line[0]
      if (sign === '\\') continue
      if (sign !== '+') old--
      if (sign === '-') continue
      fresh--
      if (sign === '+') addLine(ranges, next)
      next++
    } else if (line.startsWith('+++ ')) {
      ranges = []
      files.set(pathIn(line.slice(4)), ranges)
    } else {
      const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line)
      if (hunk) [old, next, fresh] = [Number(hunk[1] ?? 1), Number(hunk[2]), Number(hunk[3] ?? 1)]
    }
  }
  return files
}

function addLine(ranges: LineRange[], line: number): void {
  const before = ranges.at(-1)
  if (before?.last === line - 1) ranges[ranges.length - 1] = { first: before.first, last: line }
  else ranges.push({ first: line, last: line })
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
