/** What the groups of an entry's regular expression say about a match. */
import type { TextSpan } from '../../../base/index.ts'
import type { RuleEntry } from '../../index.ts'

/** The entry with the groups filled into its replacements; undefined when the match has what it must not have. */
export function patternMatch(
  entry: RuleEntry,
  text: string,
  { start }: TextSpan,
  passage: TextSpan,
): RuleEntry | undefined {
  const { pattern, mustBeEmpty, use = [] } = entry
  // The pattern was found to be bounded before it was compiled for the search, so it is no risk to run it once more.
  const expression = new RegExp(pattern!, entry.case === 'exact' ? 'uy' : 'iuy')
  expression.lastIndex = start - passage.start
  const groups = expression.exec(text.slice(passage.start, passage.end))
  if (!groups) return undefined
  if (mustBeEmpty !== undefined && filled(mustBeEmpty, groups) !== '') return undefined
  return { ...entry, phrase: [groups[0]], use: use.map((one) => filled(one, groups)) }
}

/** `$1`, `$<name>` and `$&` as in JavaScript; `$$` is a dollar. */
function filled(replacement: string, match: RegExpExecArray): string {
  return replacement.replace(/\$(?:([$&])|(\d)|<(\w+)>)/g, (_, sign?: string, number?: string, name?: string) => {
    if (sign !== undefined) return sign === '$' ? '$' : match[0]
    return (number === undefined ? match.groups?.[name!] : match[Number(number)]) ?? ''
  })
}

/** Whether the right word already stands around the match. */
export function stands(use: string, text: string, { start, end }: TextSpan): boolean {
  const found = text.slice(start, end)
  if (found === use) return true
  for (let at = use.indexOf(found); at >= 0; at = use.indexOf(found, at + 1))
    if (text.startsWith(use, start - at)) return true
  return false
}
