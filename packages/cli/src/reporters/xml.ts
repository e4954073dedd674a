/** Enough of XML to write a report: elements with attributes, and text that cannot break out of them. */

export type Attributes = Readonly<Record<string, string | number | undefined>>

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** Opens an element; `end` is `/` for one without content. Attributes without a value are left out. */
export function tag(name: string, attributes: Attributes = {}, end: '' | '/' = ''): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${xmlText(String(value)).replace(/[\t\n\r]/g, asReference)}"`],
  )
  return `<${name}${written.join('')}${end}>`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Text for an element or an attribute. What XML 1.0 cannot hold at all, even as a reference, becomes U+FFFD. */
export function xmlText(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"']/g, (sign) => entities[sign]!)
}

/** A parser would make a space of it. */
const asReference = (unit: string): string => `&#${unit.charCodeAt(0)};`
