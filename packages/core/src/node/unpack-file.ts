/** Files that are not text, such as Word documents: their format makes the text that is checked. */
import type { Reading } from '../base/index.ts'
import type { FormatEntry } from '../formats/format.ts'
import { extensionOf } from '../formats/read-document.ts'
import { readBytes } from './read-text.ts'

/** The format that unpacks this file; undefined for texts. `asked` is the format that the user named. */
export function packedFormat(
  formats: readonly FormatEntry[],
  path: string,
  asked: string | undefined,
): FormatEntry | undefined {
  const extension = extensionOf(path)
  return formats.find(
    ({ id, packed, extensions }) =>
      packed && (asked === undefined ? extension !== undefined && extensions.includes(extension) : id === asked),
  )
}

/** The text in a packed file. `bytes` are those of an editor or an index; without them the file is read. */
export async function unpackFile(entry: FormatEntry, path: string, bytes?: Uint8Array): Promise<Reading<string>> {
  const { value, problems } = bytes ? { value: bytes, problems: [] } : readBytes(path)
  if (value === undefined) return { problems }
  const { unpack } = await entry.load()
  if (!unpack) throw new Error(`the format ${entry.id} is called packed and has no unpack`)
  return unpack(value)
}
