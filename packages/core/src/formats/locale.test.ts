import { expect, test } from 'vitest'
import { localeOfFile, localeOfPath } from './locale.ts'

test.each([
  ['ja.json', 'ja'],
  ['messages_ja.properties', 'ja'],
  ['messages_pt_BR.properties', 'pt-BR'],
  ['app.ja.arb', 'ja'],
  ['app_zh_Hant_TW.arb', 'zh-Hant-TW'],
  ['locales/ja/cart.json', 'ja'],
  ['ja.lproj/Main.strings', 'ja'],
  ['Base.lproj/Main.strings', undefined],
  ['res/values-ja-rJP/strings.xml', 'ja-JP'],
  ['res/values-b+sr+Latn/strings.xml', 'sr-Latn'],
  ['res/values/strings.xml', undefined],
  ['res/values-night/strings.xml', undefined],
  ['res/values-sw600dp/strings.xml', undefined],
  ['language/de-DE.com_content.ini', 'de-DE'],
  ['sr@latin.po', 'sr-Latn'],
  ['src/ui/strings.json', undefined],
  ['messages.properties', undefined],
  ['package.json', undefined],
  ['locale/de_Informal/LC_MESSAGES/django.po', 'de-informal'],
  ['de_DE@informal.po', 'de-DE-informal'],
  ['de-x-informal.json', 'de-informal'],
  ['de-formal.json', 'de-formal'],
  ['de_AT_informal.po', 'de-AT-informal'],
  [undefined, undefined],
])('%s is written in %s', (path, tag) => expect(localeOfPath(path)).toBe(tag))

test.each([
  ['de', 'locale/de_Informal/django.po', 'de-informal'],
  ['de_Formal', 'locale/de_Informal/django.po', 'de-formal'],
  ['ja', 'locale/de_Informal/django.po', 'ja'],
  ['pt_BR', 'locale/pt/django.po', 'pt-BR'],
  [undefined, 'locale/ja/django.po', 'ja'],
  ['', 'django.po', undefined],
])('a file that says %s at %s is %s', (declared, path, tag) => expect(localeOfFile(declared, path)).toBe(tag))
