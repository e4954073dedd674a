/** The prose of a Markdown document as micromark with GFM sees it: what the format's own reader is compared with. */
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfm } from 'micromark-extension-gfm'
import { decodeString } from 'micromark-util-decode-string'

/** A run of prose: a paragraph, a heading, a table cell or a block of HTML. */
export interface Run {
  readonly role: string
  /** Its letters and digits, one after the other. */
  readonly letters: string
}

export interface Prose {
  readonly runs: readonly Run[]
  /** Letters of alternative texts, in order. */
  readonly alternatives: string
  readonly codes: number
  /** Whether blocks of HTML are among the runs: their inner division is not the oracle's. */
  readonly html: boolean
}

interface Node {
  readonly type: string
  readonly value?: string
  readonly alt?: string | null
  readonly children?: readonly Node[]
  readonly position?: { readonly start: { readonly offset: number } }
}

export function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}

interface Walk {
  readonly source: string
  readonly runs: Run[]
  alternatives: string
  codes: number
  html: boolean
}

export function oracle(source: string): Prose {
  const walk: Walk = { source, runs: [], alternatives: '', codes: 0, html: false }
  const tree = fromMarkdown(source, {
    extensions: [gfm(), frontmatter(['yaml'])],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml'])],
  })
  visit(walk, tree as Node, 'body')
  return walk
}

const ROLES: Readonly<Record<string, string>> = {
  blockquote: 'quote',
  listItem: 'list-item',
  tableCell: 'table-cell',
  heading: 'heading',
  footnoteDefinition: 'footnote',
}

function visit(walk: Walk, node: Node, role: string): void {
  const inner = ROLES[node.type] ?? role
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    const letters = lettersOf(inlineText(walk, node))
    if (letters) walk.runs.push({ role: inner, letters })
  } else if (node.type === 'html') {
    walk.html = true
    const letters = lettersOf(htmlText(walk, node.value ?? ''))
    if (letters) walk.runs.push({ role: 'html', letters })
  } else for (const child of node.children ?? []) visit(walk, child, inner)
}

/** The text of phrasing content. Tags are no prose, nor is what stands between `<code>` and `</code>` and the like. */
function inlineText(walk: Walk, node: Node, inLink = false): string {
  let text = ''
  let raw = ''
  for (const child of node.children ?? []) {
    if (child.type === 'html') {
      const value = (child.value ?? '').toLowerCase()
      const name = /^<\/?([a-z][a-z0-9-]*)/.exec(value)?.[1] ?? ''
      if (raw) {
        if (value.startsWith(`</${raw}`)) raw = ''
      } else if (RAW.has(name) && !value.startsWith('</') && closes(node, child, name)) raw = name
      else if (name === 'img') walk.alternatives += lettersOf(altOf(child.value ?? ''))
      text += ' '
    } else if (!raw) text += phrasing(walk, child, inLink)
  }
  return text
}

const RAW = new Set(['code', 'kbd', 'samp', 'var', 'tt', 'pre', 'script', 'style', 'svg', 'math'])

function closes(parent: Node, open: Node, name: string): boolean {
  const children = parent.children ?? []
  const rest = children.slice(children.indexOf(open) + 1)
  return rest.some((child) => child.type === 'html' && (child.value ?? '').toLowerCase() === `</${name}>`)
}

function phrasing(walk: Walk, node: Node, inLink: boolean): string {
  switch (node.type) {
    case 'text':
      return inLink ? withoutAddresses(node.value ?? '') : (node.value ?? '')
    case 'inlineCode':
      walk.codes++
      return ' '
    case 'break':
      return '\n'
    case 'image':
    case 'imageReference':
      walk.alternatives += lettersOf(withoutAddresses(node.alt ?? ''))
      return ' '
    case 'footnoteReference':
      return ' '
    case 'link':
      return isAddress(walk, node) ? afterAddress(inlineText(walk, node)) : inlineText(walk, node, true)
    case 'linkReference':
      return inlineText(walk, node, true)
    default:
      return inlineText(walk, node, inLink)
  }
}

/** A link without brackets is an address that stands for itself. */
function isAddress(walk: Walk, node: Node): boolean {
  const text = node.children?.[0]
  if (text && !text.position) return true
  const start = node.position?.start.offset
  return start === undefined || walk.source[start] !== '['
}

const EAST_ASIAN = /[\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffef]/

/** Japanese, Chinese and Korean text that follows an address without a space is prose for us, but part of the address for GFM. */
function afterAddress(text: string): string {
  const at = text.search(EAST_ASIAN)
  return at < 0 ? ' ' : text.slice(at)
}

/** GFM makes no links inside links; for us an address is no prose there either. */
function withoutAddresses(text: string): string {
  return text
    .replace(
      /(?<![A-Za-z])(?:https?:\/\/(?=[\p{L}\p{N}])|www\.(?=[\p{L}\p{N}]))[^\s<\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffef]+/giu,
      ' ',
    )
    .replace(/[\w.+-]+@[\w-]+(?:\.[\w-]*[A-Za-z])+/g, ' ')
}

function altOf(tag: string): string {
  const match = /\salt\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))/i.exec(tag)
  return decoded(match?.[1] ?? match?.[2] ?? match?.[3] ?? '')
}

/** An opaque block of HTML for the oracle: elements without prose, comments and tags are taken away here by simple means. */
function htmlText(walk: Walk, html: string): string {
  const shown = html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .replace(/<\?[\s\S]*?(?:\?>|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<![a-z][^>]*(?:>|$)/gi, ' ')
    .replace(/<(script|style|pre|textarea|svg|math|noscript|iframe|template)\b[^>]*>[\s\S]*?(?:<\/\1[^>]*>|$)/gi, ' ')
    .replace(/<(code|kbd|samp|var|tt)\b[^>]*>[\s\S]*?<\/\1>/gi, ' ')
  for (const [tag] of shown.matchAll(/<img\b[^>]*>/gi)) walk.alternatives += lettersOf(altOf(tag))
  return withoutAddresses(decoded(shown.replace(TAG, ' ')))
}

const TAG = /<\/?[a-z][a-z0-9-]*(?:\s+[a-z:_][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?>/gi

/** Character references without the backslash escapes of Markdown. */
function decoded(text: string): string {
  return text.replace(/&#?\w{1,32};/g, decodeString)
}
