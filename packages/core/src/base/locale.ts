/** A language that messages, reasons and reports are written in; not that of the texts that are checked. */
export type Locale = 'en' | 'ja'

/** Every locale; the first one is what holds where nobody asks for another. */
export const locales: readonly [Locale, ...Locale[]] = ['en', 'ja']

/** The locale for a language tag such as `ja-JP`; undefined when messages are not written in that language. */
export function localeOf(tag: string): Locale | undefined {
  const primary = tag.split(/[-_.]/, 1)[0]!.toLowerCase()
  return locales.find((locale) => locale === primary)
}
