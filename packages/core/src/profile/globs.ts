import picomatch from 'picomatch/posix.js'

/** Longest glob that is read, in UTF-16 units. */
const maxGlob = 500

/** A function that tells whether a path fits a glob. Both are relative to the profile's folder, with forward slashes. */
export function createFits(): (glob: string, path: string) => boolean {
  const matchers = new Map<string, (path: string) => boolean>()
  return (glob, path) => {
    let matcher = matchers.get(glob)
    if (!matcher) {
      matcher = matcherOf(glob.replace(/^\.\//, ''))
      matchers.set(glob, matcher)
    }
    return matcher(path)
  }
}

/** Most globs are a folder and `**`, or a plain path: they need no regular expression. */
function matcherOf(glob: string): (path: string) => boolean {
  if (glob.length > maxGlob) return () => false
  if (isPlain(glob)) return (path) => path === glob
  const folder = glob.endsWith('/**') ? glob.slice(0, -2) : ''
  if (folder !== '' && isPlain(folder)) return (path) => path.startsWith(folder) && path.length > folder.length
  return picomatch(glob, { dot: true, maxLength: maxGlob })
}

function isPlain(glob: string): boolean {
  return !/[*?[\]{}()!+@|\\]/.test(glob)
}

/** Whether a title fits a pattern in which `*` stands for any text. Capital letters do not matter. */
export function fitsTitle(pattern: string, title: string): boolean {
  const parts = pattern.toLowerCase().split('*')
  const text = title.toLowerCase()
  const first = parts[0]!
  const last = parts.at(-1)!
  if (parts.length === 1) return text === first
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false
  let from = first.length
  const end = text.length - last.length
  for (const part of parts.slice(1, -1)) {
    const at = text.indexOf(part, from)
    if (at < 0 || at + part.length > end) return false
    from = at + part.length
  }
  return true
}
