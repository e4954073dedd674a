/** Takes the parts with text out of a Word file, which is a ZIP archive. Nothing is inflated before its size is known to be harmless. */
import { unzipSync } from 'fflate'
import type { Problem, Reading } from '../../base/index.ts'
import { isText, joinedParts, type PackedPart, placeOfPart } from './package.ts'

/** Bytes of all parts; a novel has a tenth of it. */
const largestText = 64 * 1024 * 1024
/** XML shrinks to a tenth or a twentieth; what shrinks more was made to do harm. */
const largestRatio = 300
const smallPart = 1024 * 1024
const mostEntries = 10_000

const problem = (code: string, message: string, hint: string): Reading<string> => {
  const found: Problem = { code, message, hint }
  return { problems: [found] }
}

/** The XML of a Word file's text, notes, page headers and styles as one text. */
export function unpackWord(bytes: Uint8Array): Reading<string> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    return problem(
      'not-docx',
      'The file is in the old format of Word, or protected by a password.',
      'Save it as .docx without a password.',
    )
  let entries = 0
  let total = 0
  let refused = ''
  let files: Record<string, Uint8Array>
  try {
    files = unzipSync(bytes, {
      filter({ name, size, originalSize }) {
        if (++entries > mostEntries) refused = `holds more than ${mostEntries} files`
        if (refused !== '' || placeOfPart(name) < 0) return false
        total += originalSize
        if (total > largestText) refused = `has a text of more than ${largestText / 1024 / 1024} MB`
        else if (originalSize > smallPart && originalSize > size * largestRatio)
          refused = `unpacks to more than ${largestRatio} times its size`
        return refused === ''
      },
    })
  } catch {
    return problem(
      'broken-archive',
      'The file is not a complete ZIP archive, as Word files are.',
      'Open it in Word and save it again.',
    )
  }
  if (refused !== '')
    return problem('suspicious-archive', `The file ${refused}, so it is not opened.`, 'See where it comes from.')
  const names = Object.keys(files).sort((a, b) => placeOfPart(a) - placeOfPart(b) || (a < b ? -1 : 1))
  if (!names.some(isText)) return problem('not-docx', 'The archive holds no text of Word.', 'Save it as .docx.')
  const parts: PackedPart[] = []
  for (const name of names) {
    const xml = decoded(files[name]!)
    if (xml === undefined)
      return problem('broken-archive', `${name} in the file is no valid text.`, 'Open it in Word and save it again.')
    parts.push({ name, xml })
  }
  return { value: joinedParts(parts), problems: [] }
}

function decoded(part: Uint8Array): string | undefined {
  const wide =
    part[0] === 0xff && part[1] === 0xfe ? 'utf-16le' : part[0] === 0xfe && part[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(wide, { fatal: true }).decode(part)
  } catch {
    return undefined
  }
}
