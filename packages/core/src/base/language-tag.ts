/** Parts of language tags as this project uses them. */

/** The register that a tag names as a variant: `de-informal` is German for readers addressed as du. Undefined for all other tags. */
export function registerOfTag(tag: string): 'formal' | 'informal' | undefined {
  const variant = /-((?:in)?formal)$/i.exec(tag)?.[1]?.toLowerCase()
  return variant === undefined ? undefined : (variant as 'formal' | 'informal')
}
