/** The lines of an input. Only a line feed ends one: `readline` also cuts at U+2028, U+2029 and a lone CR, which JSON may hold within a line. */

/** Lines as they come in, without their ends (LF or CRLF), in UTF-8 with or without a byte order mark. */
export async function* linesIn(input: AsyncIterable<Uint8Array>): AsyncIterable<readonly string[]> {
  const decoder = new TextDecoder()
  let begun: string[] = []
  for await (const bytes of input) {
    const [first = '', ...others] = decoder.decode(bytes, { stream: true }).split('\n')
    begun.push(first)
    const rest = others.pop()
    if (rest === undefined) continue
    yield [begun.join(''), ...others].map(withoutReturn)
    begun = [rest]
  }
  begun.push(decoder.decode())
  const last = begun.join('')
  if (last !== '') yield [withoutReturn(last)]
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line)
