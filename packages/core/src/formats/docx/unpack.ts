/** Takes the text part out of a Word file, which is a ZIP archive. Nothing is inflated before its size is known to be harmless. */
import { unzipSync } from 'fflate'
import type { Problem, Reading } from '../../base/index.ts'

/** Bytes of the text part; a novel has a tenth of it. */
const largestPart = 64 * 1024 * 1024
/** XML shrinks to a tenth or a twentieth; what shrinks more was made to do harm. */
const largestRatio = 300
const smallPart = 1024 * 1024
const mostEntries = 10_000

const problem = (code: string, message: string, hint: string): Reading<string> => {
  const found: Problem = { code, message, hint }
  return { problems: [found] }
}

/** The XML of a Word file's text. */
export function unpackWord(bytes: Uint8Array): Reading<string> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    return problem(
      'not-docx',
      'The file is in the old format of Word, or protected by a password.',
      'Save it as .docx without a password.',
    )
  let entries = 0
  let refused = ''
  let files: Record<string, Uint8Array>
  try {
    files = unzipSync(bytes, {
      filter({ name, size, originalSize }) {
        if (++entries > mostEntries) refused = `holds more than ${mostEntries} files`
        if (refused !== '' || !TEXT_PART.test(name)) return false
        if (originalSize > largestPart) refused = `has a text of more than ${largestPart / 1024 / 1024} MB`
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
  const part = files[Object.keys(files).sort()[0] ?? '']
  if (!part) return problem('not-docx', 'The archive holds no text of Word.', 'Save it as .docx.')
  return decoded(part)
}

const TEXT_PART = /^word\/document\d*\.xml$/

function decoded(part: Uint8Array): Reading<string> {
  const wide =
    part[0] === 0xff && part[1] === 0xfe ? 'utf-16le' : part[0] === 0xfe && part[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return { value: new TextDecoder(wide, { fatal: true }).decode(part), problems: [] }
  } catch {
    return problem(
      'broken-archive',
      `The text of the file is not valid ${wide.toUpperCase()}.`,
      'Open it in Word and save it again.',
    )
  }
}
