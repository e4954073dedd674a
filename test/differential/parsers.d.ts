/** What the tests use of parsers that come without types. */

declare module 'gettext-parser' {
  export interface GetTextTranslation {
    readonly msgctxt?: string
    readonly msgid: string
    readonly msgid_plural?: string
    readonly msgstr: readonly string[]
    readonly comments?: Readonly<Record<'flag' | 'translator' | 'reference' | 'extracted' | 'previous', string>>
  }
  type Translations = Readonly<Record<string, Readonly<Record<string, GetTextTranslation>>>>
  interface Catalogue {
    readonly charset: string
    readonly headers: Readonly<Record<string, string>>
    readonly translations: Translations
    readonly obsolete?: Translations
  }
  export const po: {
    parse(source: string): Catalogue
    compile(catalogue: Catalogue, options?: { readonly foldLength?: number; readonly eol?: string }): Buffer
  }
}

declare module 'webvtt-parser' {
  export class WebVTTParser {
    parse(source: string): {
      readonly cues: readonly { readonly text: string }[]
      readonly errors: readonly { readonly message: string }[]
    }
  }
}

declare module 'ini' {
  export function parse(source: string): Readonly<Record<string, unknown>>
}
