/** Takes the parts with text out of a Word file, which is a ZIP archive. Nothing is inflated before its size is known to be harmless. */
import { unzipSync } from 'fflate'
import { type Problem, type Reading, type Said, say, worded } from '../../base/index.ts'
import { isText, joinedParts, type PackedPart, placeOfPart } from './package.ts'

/** Bytes of all parts; a novel has a tenth of it. */
const largestText = 64 * 1024 * 1024
/** XML shrinks to a tenth or a twentieth; what shrinks more was made to do harm. */
const largestRatio = 300
const smallPart = 1024 * 1024
const mostEntries = 10_000

const problem = (code: string, message: Said, hint: Said): Reading<string> => {
  const found: Problem = { code, ...worded(message, hint) }
  return { problems: [found] }
}

const again = say('Open it in Word and save it again.')

/** The XML of a Word file's text, notes, page headers and styles as one text. */
export function unpackWord(bytes: Uint8Array): Reading<string> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    return problem(
      'not-docx',
      say('The file is in the old format of Word, or protected by a password.'),
      say('Save it as .docx without a password.'),
    )
  let entries = 0
  let total = 0
  let refused: Said | undefined
  let files: Record<string, Uint8Array>
  try {
    files = unzipSync(bytes, {
      filter({ name, size, originalSize }) {
        if (++entries > mostEntries)
          refused = say('The file holds more than {most} files, so it is not opened.', { most: mostEntries })
        if (refused || placeOfPart(name) < 0) return false
        total += originalSize
        if (total > largestText)
          refused = say('The file has a text of more than {most} MB, so it is not opened.', {
            most: largestText / 1024 / 1024,
          })
        else if (originalSize > smallPart && originalSize > size * largestRatio)
          refused = say('The file unpacks to more than {most} times its size, so it is not opened.', {
            most: largestRatio,
          })
        return refused === undefined
      },
    })
  } catch {
    return problem('broken-archive', say('The file is not a complete ZIP archive, as Word files are.'), again)
  }
  if (refused) return problem('suspicious-archive', refused, say('See where it comes from.'))
  const names = Object.keys(files).sort((a, b) => placeOfPart(a) - placeOfPart(b) || (a < b ? -1 : 1))
  if (!names.some(isText))
    return problem('not-docx', say('The archive holds no text of Word.'), say('Save it as .docx.'))
  const parts: PackedPart[] = []
  for (const name of names) {
    const xml = decoded(files[name]!)
    if (xml === undefined)
      return problem('broken-archive', say('{name} in the file is no valid text.', { name }), again)
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
