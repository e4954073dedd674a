/** The locale that a string file is written in, as its name, a folder around it or its header says. */

import { registerOfTag } from '../base/index.ts'

/** Two letters that are a language; other short names (`js`, `ui`) are folders like any other. */
const languages = new Set(
  (
    'aa ab af ak am an ar as av ay az ba be bg bn bo br bs ca ce ch co cs cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ' +
    'ha he hi hr ht hu hy ia id ie ig ik is it iu iw ja jv ka kg ki kk kl km kn ko ku kv kw ky la lb lg li ln lo lt lv mg mh mi mk ml mn mr ms mt my ' +
    'nb nd ne nl nn no nr nv ny oc om or os pa pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl ' +
    'tn to tr ts tt tw ty ug uk ur uz ve vi wa wo xh yi yo za zh zu ast ckb csb fil fur gsw haw hsb dsb kab nds pap sco szl yue'
  ).split(' '),
)

const shape =
  /^([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|\d{3}))?(?:\.[\w-]{1,12})?(?:@([a-z]{4,10}))?(?:[-_]x)?(?:[-_](in)?formal)?$/i

/**
 * The BCP 47 tag that `name` is: `pt_BR` gives `pt-BR`, `zh_TW.UTF-8` gives `zh-TW`, `sr@latin` gives `sr-Latn`. A locale of a register (`de_Informal`,
 * `de_DE@informal`, `de-x-formal`) keeps it as a variant: `de-informal`. Undefined when it is no locale.
 */
export function localeTag(name: string): string | undefined {
  if (name.length > 40) return undefined
  const match = shape.exec(name)
  const language = match?.[1]?.toLowerCase()
  if (!match || !language || !languages.has(language)) return undefined
  const [, , script, region, modifier] = match
  const register = /(?:^|[-_@])((?:in)?formal)$/i.exec(name)?.[1]?.toLowerCase()
  const written = script ?? scripts[modifier?.toLowerCase() ?? '']
  return [
    language,
    ...(written ? [written[0]!.toUpperCase() + written.slice(1).toLowerCase()] : []),
    ...(region ? [region.toUpperCase()] : []),
    ...(register ? [register] : []),
  ].join('-')
}

const scripts: Readonly<Record<string, string>> = { latin: 'Latn', cyrillic: 'Cyrl' }

/** The folders of Android (`values-ja-rJP`, `values-b+sr+Latn`) and Apple (`ja.lproj`) write locales in their own ways. */
function folderLocale(folder: string): string | undefined {
  const android = /^values-(?:b\+([A-Za-z0-9+]+)|([a-z]{2,3})(?:-r([A-Z]{2}))?(?![a-z])(?:-.*)?)$/.exec(folder)
  if (android) return localeTag(android[1]?.replaceAll('+', '-') ?? [android[2], android[3]].filter(Boolean).join('-'))
  return localeTag(folder.replace(/\.lproj$/i, ''))
}

/**
 * The locale that a path tells: the name of the file (`ja.json`, `messages_ja.properties`, `app.ja.arb`), else the nearest folder
 * (`locales/ja/cart.json`, `ja.lproj/Main.strings`). Undefined when neither does.
 */
export function localeOfPath(path: string | undefined): string | undefined {
  if (path === undefined) return undefined
  const folders = path.split('/')
  const stem = folders.pop()!.replace(/\.[^.]+$/, '')
  return localeTag(stem) ?? localeInName(stem) ?? folders.reverse().map(folderLocale).find(Boolean)
}

/**
 * The locale of a file that may name it itself. A folder or name of a register (`de_Informal`) counts where the file only names its language:
 * projects keep `Language: de` in both.
 */
export function localeOfFile(declared: string | undefined, path: string | undefined): string | undefined {
  const own = declared === undefined ? undefined : localeTag(declared.trim())
  const around = localeOfPath(path)
  if (!own || !around) return own ?? around
  const sameLanguage = own.split('-')[0] === around.split('-')[0]
  return sameLanguage && registerOfTag(around) && !registerOfTag(own) ? around : own
}

/** A locale at the end of the name, `app_pt_BR`, or before its first dot, as Joomla writes it: `de-DE.com_content`. */
function localeInName(stem: string): string | undefined {
  const ending = /[._-]([A-Za-z]{2,3}(?:[-_@][A-Za-z0-9]{2,8}){0,3})$/.exec(stem.slice(-40))?.[1]
  return (ending && longestLocale(ending)) || localeTag(stem.split('.')[0]!)
}

/** `BR` alone would be Breton: the longest ending that is a locale counts. */
function longestLocale(ending: string): string | undefined {
  for (let from = 0; from >= 0 && from < ending.length; ) {
    const tag = localeTag(ending.slice(from))
    if (tag) return tag
    const next = ending.slice(from).search(/[-_@]/)
    if (next < 0) return undefined
    from += next + 1
  }
  return undefined
}
