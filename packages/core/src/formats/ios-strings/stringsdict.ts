/** Apple `.stringsdict`: a property list in which a text has variants for numbers, widths and devices. */
import { type Decoded, decodeInside } from '../../text/index.ts'
import type { XmlElement } from '../xml/read-xml.ts'
import { childrenOf, decodeXml } from '../xml/xml-text.ts'

export interface Variant {
  readonly path: string
  readonly element: XmlElement
}

/** The texts of all entries, with the path of each: `bags`, `bags.count.one`. */
export function* variantsIn(root: XmlElement, source: string): Generator<Variant> {
  for (const top of childrenOf(root, 'dict')) yield* variantsOf(top, source, '', 0)
}

/** Keys whose values are switches, not text. */
const switches = /^NSStringFormat(?:SpecType|ValueType)Key$/

function* variantsOf(dict: XmlElement, source: string, path: string, depth: number): Generator<Variant> {
  let key = ''
  for (const element of childrenOf(dict)) {
    if (element.name === 'key') key = decodeXml(source, element, () => 'tags').text
    const inner = isOwnKey(key) ? path : path === '' ? key : `${path}.${key}`
    if (element.name === 'string' && !switches.test(key)) yield { path: inner, element }
    if (element.name === 'dict' && depth < 20) yield* variantsOf(element, source, inner, depth + 1)
  }
}

/** `NSStringLocalizedFormatKey` is the text itself, `NSStringVariableWidthRuleType` the frame around its variants. */
const isOwnKey = (key: string): boolean => /^NSString\w+(?:Key|RuleType)$/.test(key)

const variable = /%(?:\d{1,2}\$)?#@[\w.-]{1,80}@|%arg\b/g

/** `%#@bags@` stands for a variant, and `%arg` in a variant of a catalog for the number that chooses it. */
export const decodeVariables = (text: Decoded): Decoded =>
  /#@|%arg/.test(text.text)
    ? decodeInside(text, (source, at) => {
        variable.lastIndex = at
        const match = variable.exec(source)
        const end = variable.lastIndex
        return match
          ? { start: match.index, end, text: '', atom: { kind: 'placeholder', meaning: 'number' } }
          : undefined
      })
    : text
