/** Where blocks of HTML begin and end in Markdown (the seven kinds of CommonMark). */

/** 0 when the line opens no HTML block, else its kind: 1 raw text, 2 comment, 3 instruction, 4 declaration, 5 CDATA, 6 block tag, 7 any tag. */
export function htmlBlockKind(text: string, at: number, end: number, inParagraph: boolean): number {
  const line = text.slice(at, Math.min(end, at + LINE_LIMIT))
  for (let kind = 0; kind < OPENINGS.length; kind++) if (OPENINGS[kind]!.test(line)) return kind + 1
  return !inParagraph && line.length < LINE_LIMIT && ANY_TAG.test(line) ? 7 : 0
}

/** True when the line is the last one of an HTML block of this kind. Kinds 6 and 7 end at a blank line instead. */
export function endsHtmlBlock(text: string, at: number, end: number, kind: number): boolean {
  return kind < 6 && CLOSINGS[kind - 1]!.test(text.slice(at, end))
}

/** A longer line is no lone tag. */
const LINE_LIMIT = 10_000

const BLOCK_NAMES =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul'

const OPENINGS: readonly RegExp[] = [
  /^<(?:script|pre|textarea|style)(?:[\s>]|$)/i,
  /^<!--/,
  /^<\?/,
  /^<![a-z]/i,
  /^<!\[CDATA\[/,
  new RegExp(`^</?(?:${BLOCK_NAMES})(?:\\s|/?>|$)`, 'i'),
]

const CLOSINGS: readonly RegExp[] = [/<\/(?:script|pre|textarea|style)>/i, /-->/, /\?>/, />/, /\]\]>/]

const ANY_TAG =
  /^(?:<[a-z][a-z0-9-]*(?:\s+[a-z:_][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?>|<\/[a-z][a-z0-9-]*\s*>)\s*$/i
