/**
 * Half-open ranges `[start, end)` in UTF-16 units: the one position currency of the core. Line and column exist only in reporters.
 */
export interface Span {
  readonly start: number
  readonly end: number
}

declare const space: unique symbol

/** A span of a document's prose (`Document.text`): what rules see and yield. */
export type TextSpan = Span & { readonly [space]?: 'text' }

/** A span of the file as it was read (`Document.source`): what findings carry. */
export type SourceSpan = Span & { readonly [space]?: 'source' }

/** True when the two spans share at least one unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** True when `outer` holds every unit of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
