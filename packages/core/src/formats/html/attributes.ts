/** The attributes of a tag that readers see or hear, and those that say something of the text in the element. */
import type { Role } from '../../text/index.ts'
import { copyWithAtoms } from '../markdown/attribute-prose.ts'
import { AMPERSAND, isSpace, skipSpace } from '../markdown/characters.ts'
import { originOf, originOfEnd } from '../markdown/view.ts'
import { factsOf, type HtmlReader, type PendingProse } from './reader.ts'
import { referenceAt } from './references.ts'
import { attributeText, type Tag } from './tag.ts'
import { attributeWriter } from './write.ts'

/** Attributes that are prose on any element. */
const ROLES: ReadonlyMap<string, Role> = new Map([
  ['alt', 'alt'],
  ['title', 'label'],
  ['aria-label', 'label'],
  ['aria-description', 'label'],
  ['placeholder', 'label'],
  ['label', 'label'],
])

/** What `<meta>` says about a page, which search results and previews show. */
const META: ReadonlyMap<string, Role> = new Map([
  ['description', 'body'],
  ['og:title', 'title'],
  ['og:description', 'body'],
  ['twitter:title', 'title'],
  ['twitter:description', 'body'],
])

/** The role of an attribute's value; undefined when it is no prose. */
export function roleOfAttribute(text: string, tag: Tag, name: string): Role | undefined {
  if (name === 'value') return tag.name === 'input' && isButtonType(text, tag) ? 'button' : undefined
  if (name === 'content') return tag.name === 'meta' ? META.get(metaName(text, tag)) : undefined
  const role = ROLES.get(name)
  if (name === 'alt' && tag.name === 'input') return 'button'
  // The title of an abbreviation is what it stands for; a track's or a style sheet's is a name.
  if (name === 'title' && (tag.name === 'abbr' || tag.name === 'link')) return undefined
  return name === 'label' && tag.name === 'mj-class' ? undefined : role
}

function isButtonType(text: string, tag: Tag): boolean {
  return /^(?:submit|button|reset)$/i.test(attributeText(text, tag, 'type') ?? '')
}

function metaName(text: string, tag: Tag): string {
  return (attributeText(text, tag, 'name') ?? attributeText(text, tag, 'property') ?? '').toLowerCase()
}

/** Writes the value of an attribute as a passage of its own. */
export function writeAttribute(reader: HtmlReader, { role, attribute, around }: PendingProse): void {
  const { builder } = reader
  builder.open({ ...factsOf(reader, around), role, write: attributeWriter(attribute.quote) })
  writeValue(reader, attribute.start, attribute.end)
  builder.close()
}

/** The value with its references decoded and its white space folded, as readers see it. */
function writeValue({ view, builder }: HtmlReader, start: number, end: number): void {
  const { text } = view
  let run = start
  for (let at = start; at < end; ) {
    const found = replacedAt(text, at, end)
    if (!found) {
      at++
      continue
    }
    copyWithAtoms(view, run, at, builder)
    builder.replace(found.text, originOf(view, at), originOfEnd(view, found.end))
    run = at = found.end
  }
  copyWithAtoms(view, run, end, builder)
}

function replacedAt(
  text: string,
  at: number,
  end: number,
): { readonly text: string; readonly end: number } | undefined {
  const unit = text.charCodeAt(at)
  if (unit === AMPERSAND) return referenceAt(text, at, end, true)
  if (!isSpace(unit)) return undefined
  const after = skipSpace(text, at, end)
  return unit === 32 && after === at + 1 ? undefined : { text: ' ', end: after }
}

/** Ways in which mails hide their first line, which is for the list of mails. */
const HIDDEN =
  /display\s*:\s*none|max-height\s*:\s*0|mso-hide\s*:\s*all|visibility\s*:\s*hidden|font-size\s*:\s*[01](?:px|pt|\s*(?:;|$))|opacity\s*:\s*0\s*(?:;|$)/i
const PREHEADER = /preheader|pre-header|preview-?text/i
const BUTTON = /(?:^|[\s_-])(?:btn|button|cta)(?:$|[\s_-])/i

/** The role that the attributes of a tag give to the text of its element. */
export function roleByAttributes(text: string, tag: Tag, shown: boolean): Role | undefined {
  let role: Role | undefined
  for (const { name, start, end } of tag.attributes) {
    if (name === 'role') role ??= ARIA_ROLES.get(text.slice(start, end).toLowerCase())
    else if (name === 'class') {
      const value = text.slice(start, end)
      if (tag.name === 'a' && BUTTON.test(value)) role ??= 'button'
      if (!shown && PREHEADER.test(value)) return 'preheader'
    } else if (!shown && (name === 'hidden' || (name === 'style' && HIDDEN.test(text.slice(start, end)))))
      return 'preheader'
  }
  return role
}

const ARIA_ROLES: ReadonlyMap<string, Role> = new Map([
  ['button', 'button'],
  ['heading', 'heading'],
])

/** A table that lays out and holds no data, as in mails. */
export function isLayoutTable(text: string, tag: Tag): boolean {
  return tag.attributes.some(
    ({ name, start, end }) =>
      name === 'cellpadding' ||
      name === 'cellspacing' ||
      (name === 'role' && /^(?:presentation|none)$/i.test(text.slice(start, end))),
  )
}

/** The language that a tag declares; undefined for none. */
export function languageOf(text: string, tag: Tag): string | undefined {
  const language = (attributeText(text, tag, 'lang') ?? attributeText(text, tag, 'xml:lang'))?.trim()
  return language && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(language) ? language : undefined
}
