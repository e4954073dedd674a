/** Placeholders that Intercom writes as tags. */
import { type Decoded, replaceDecoded } from '../../text/index.ts'

const attribute = /<attribute\s([^<>]{0,300}?)\/?>(?:<\/attribute>)?/g

/** `<attribute key="user.name" default="there"/>` as `{{user.name|fallback:"there"}}`, which is what Intercom's own plain texts have. */
export function withAttributes(body: Decoded): Decoded {
  const parts = [...body.text.matchAll(attribute)].map((match) => {
    const key = attributeValue(match[1]!, 'key')
    const fallback = attributeValue(match[1]!, 'default')
    return {
      start: match.index,
      end: match.index + match[0].length,
      text: `{{${key}${fallback === '' ? '' : `|fallback:"${fallback}"`}}}`,
    }
  })
  return parts.length === 0 ? body : replaceDecoded(body, parts)
}

function attributeValue(attributes: string, name: string): string {
  const value = new RegExp(`\\b${name}\\s{0,3}=\\s{0,3}["']([^"'{}]{0,100})["']`).exec(attributes)
  return value?.[1]?.trim() ?? ''
}
