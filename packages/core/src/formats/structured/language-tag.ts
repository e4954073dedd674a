/** Language tags as tools and tables write them. */

const names: Readonly<Record<string, string>> = {
  english: 'en',
  英語: 'en',
  japanese: 'ja',
  日本語: 'ja',
  german: 'de',
  deutsch: 'de',
  french: 'fr',
  français: 'fr',
  spanish: 'es',
  español: 'es',
  italian: 'it',
  italiano: 'it',
  portuguese: 'pt',
  português: 'pt',
  dutch: 'nl',
  nederlands: 'nl',
  polish: 'pl',
  polski: 'pl',
  korean: 'ko',
  한국어: 'ko',
  chinese: 'zh',
  中文: 'zh',
  russian: 'ru',
  русский: 'ru',
}

/** `ja` for `JA`, `ja_JP.UTF-8` gives `ja-JP`, `Japanese` gives `ja`; undefined for what names no language. */
export function languageTagOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const word = text.trim()
  const parts = /^([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|\d{3}))?(?:[.@-].{0,40})?$/.exec(word)
  // `Portuguese (Brazil)`
  if (!parts) return names[word.toLowerCase().replace(/ *[(（].*$/, '')]
  const [, language, script, region] = parts
  const title = script && script[0]!.toUpperCase() + script.slice(1).toLowerCase()
  return [language!.toLowerCase(), title, region?.toUpperCase()].filter((part) => part !== undefined).join('-')
}
