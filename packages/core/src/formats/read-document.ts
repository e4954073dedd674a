import type { Document } from '../text/index.ts'
import type { FileFacts, Format, FormatEntry } from './format.ts'
import { editedText } from './structured/edited-text.ts'

export interface ReadOptions extends FileFacts {
  /** Format id; without one the file's content decides, then its name, then `plain`. */
  readonly format?: string
}

/** Reads a text with one of the formats. An unknown format id throws: the caller checks user input against the registry. */
export async function readWith(
  formats: readonly FormatEntry[],
  source: string,
  options: ReadOptions = {},
): Promise<Document> {
  const format = (await formatFor(formats, source, options)) ?? (await named(formats, 'plain'))
  return format.read(source, options)
}

/**
 * The format that was asked for, or that knows the text by its content or name; `plain` for texts with a name that no format claims. Undefined
 * when the name belongs to structured files (.json) and none of their formats knows the content.
 */
export async function formatFor(
  formats: readonly FormatEntry[],
  source: string,
  options: ReadOptions,
): Promise<Format | undefined> {
  if (options.format !== undefined) return named(formats, options.format)
  const before = options.again?.before
  if (before && editedText(source, before)) return named(formats, before.format)
  const extension = extensionOf(options.path)
  const byName = formats.filter(({ extensions }) => extension !== undefined && extensions.includes(extension))
  // A name that says nothing leaves it to the content; most texts can be told from structured files by how they begin.
  const candidates = byName.length > 0 ? byName : looksStructured(source) ? formats : []
  let best: Format | undefined
  let most = 0
  for (const entry of candidates) {
    // The one format of a name needs no proof.
    const alone = byName.length === 1 && !entry.byContent
    const format = await entry.load()
    const sure = alone
      ? 1
      : Math.max(format.recognises(source, options), byName.length > 0 && !entry.byContent ? nameAlone : 0)
    if (sure > most) [best, most] = [format, sure]
  }
  return best ?? (byName.length > 0 ? undefined : named(formats, 'plain'))
}

const nameAlone = 0.5

/** How JSON, XML and the like begin, and mail headers do. */
const looksStructured = (source: string): boolean => /^\uFEFF?\s{0,100}(?:[{[<"#]|[\w-]{1,40}:)/.test(source)

function named(formats: readonly FormatEntry[], id: string): Promise<Format> {
  const entry = formats.find((one) => one.id === id)
  if (!entry) throw new Error(`there is no format ${id}`)
  return entry.load()
}

export function extensionOf(path: string | undefined): string | undefined {
  return path === undefined ? undefined : /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase()
}
