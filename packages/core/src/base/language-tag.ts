/** Parts of language tags as this project uses them. */

/** The register that a tag names as a variant: `de-informal` is German for readers addressed as du. Undefined for all other tags. */
export function registerOfTag(tag: string): 'formal' | 'informal' | undefined {
  const variant = /-((?:in)?formal)$/i.exec(tag)?.[1]?.toLowerCase()
  return variant === undefined ? undefined : (variant as 'formal' | 'informal')
}

/** The primary tag of what a file declares, with the register that its locale is for: `de` of `de-AT`, `de-informal` of `de-AT-informal`. */
export function declaredTag(tag: string): string {
  const register = registerOfTag(tag)
  return register ? `${primarySubtag(tag)}-${register}` : primarySubtag(tag)
}

function primarySubtag(tag: string): string {
  const hyphen = tag.search(/[-_]/)
  return (hyphen < 0 ? tag : tag.slice(0, hyphen)).toLowerCase()
}
