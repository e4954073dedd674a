import fc from 'fast-check'
import { expect, it } from 'vitest'
import { linesIn } from './lines.ts'

/** What is read of a text that comes in pieces of so many bytes. */
async function read(text: string, size: number): Promise<string[]> {
  const bytes = Buffer.from(text)
  const pieces = async function* (): AsyncIterable<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }
  const lines: string[] = []
  for await (const some of linesIn(pieces())) lines.push(...some)
  return lines
}

it('ends a line at a line feed and nowhere else, however the input is cut', async () => {
  const line = fc.string({ unit: fc.constantFrom('a', '語', '🌟', '\r', '\u2028', '\u2029', '\u0085', '"', ' ') })
  await fc.assert(
    fc.asyncProperty(
      fc.array(line),
      fc.constantFrom('\n', '\r\n'),
      fc.integer({ min: 1, max: 9 }),
      async (lines, end, size) => {
        const sound = lines.map((one) => one.replace(/\r+$/, ''))
        expect(await read(sound.map((one) => one + end).join(''), size)).toEqual(sound)
      },
    ),
  )
})

it('takes a mark before the first line for none of it, and a last line without an end for a line', async () => {
  expect(await read('\uFEFF{}\n\n{}', 2)).toEqual(['{}', '', '{}'])
  expect(await read('', 2)).toEqual([])
})
