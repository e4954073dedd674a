import type { Document } from '../text/index.ts'
import type { FileFacts, Format } from './format.ts'

export interface ReadOptions extends FileFacts {
  /** Format id; without one the file's content decides, then its name, then `plain`. */
  readonly format?: string
}

/** Reads a text with the given formats. An unknown format id throws: the caller checks user input against the registry. */
export function readWith(formats: readonly Format[], source: string, options: ReadOptions = {}): Document {
  return formatOf(formats, source, options).read(source, options)
}

/** The format that reads a text; `plain` when none recognises it. */
export function formatOf(formats: readonly Format[], source: string, options: ReadOptions = {}): Format {
  const named = (id: string): Format => {
    const format = formats.find((one) => one.id === id)
    if (!format) throw new Error(`there is no format ${id}`)
    return format
  }
  if (options.format !== undefined) return named(options.format)
  let best: Format | undefined
  let most = 0
  for (const format of formats) {
    const sure = Math.max(format.recognises(source, options), byName(format, options.path))
    if (sure > most) [best, most] = [format, sure]
  }
  return best ?? named('plain')
}

const nameAlone = 0.5

function byName(format: Format, path: string | undefined): number {
  const extension = path === undefined ? undefined : /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase()
  return extension !== undefined && format.extensions.includes(extension) ? nameAlone : 0
}
