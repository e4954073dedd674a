import { type Reading, type Said, say, worded } from '../../base/index.ts'
import { parseWithLibrary } from './library.ts'
import { isTooDeep } from './nesting.ts'
import type { YamlNode } from './node.ts'
import { parsePlain } from './plain.ts'

export {
  entryOf,
  type ListNode,
  type MapEntry,
  type MapNode,
  nodeAt,
  type Path,
  type ScalarNode,
  toValue,
  withoutKeys,
  type YamlNode,
} from './node.ts'

/** Longest file that is read, in UTF-16 units. Ten thousand banned phrases fit. */
const maxLength = 1_000_000

/** Reads YAML into nodes with places. The value is absent when the text is not sound YAML, or dangerous. */
export function parseYaml(source: string): Reading<YamlNode> {
  if (source.length > maxLength) return refused('file-too-large', say('The file is too large for a profile.'))
  if (isTooDeep(source))
    return refused('nested-too-deep', say('The brackets in this file are nested too deep for a profile.'))
  const plain = parsePlain(source)
  return plain ? { value: plain, problems: [] } : parseWithLibrary(source)
}

function refused(code: string, message: Said): Reading<YamlNode> {
  return { problems: [{ code, ...worded(message), span: { start: 0, end: 0 } }] }
}
