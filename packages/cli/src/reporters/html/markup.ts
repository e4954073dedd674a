/** HTML that text cannot break out of: whatever a template is given is escaped, unless it is markup itself. */

export interface Markup {
  readonly markup: string
}

export type Content = string | number | Markup | undefined | readonly Content[]

/** A template of HTML. Attributes must stand in double quotes. */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return { markup: parts.map((part, index) => part + written(contents[index])).join('') }
}

/** Text that is known to be markup: style sheet and script of the page. */
export const raw = (markup: string): Markup => ({ markup })

function written(content: Content): string {
  if (content === undefined) return ''
  if (typeof content === 'string' || typeof content === 'number') return escapeText(String(content))
  return 'markup' in content ? content.markup : content.map(written).join('')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Control characters and lone surrogates, which HTML does not allow, become U+FFFD. */
const escapeText = (text: string): string =>
  text
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\p{Surrogate}/gu, '\ufffd')
    .replace(/[&<>"']/g, (sign) => entities[sign]!)

/** The language to mark a text with: reasons and suggestions of one finding may be in another language than its copy. */
export function languageOf(text: string, otherwise: string): string {
  if (/[\u3040-\u30ff]/.test(text)) return 'ja'
  return /^[\0-\u024f\u2000-\u206f]*$/.test(text) ? 'en' : otherwise
}
