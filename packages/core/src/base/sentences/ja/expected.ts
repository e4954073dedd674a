/** What a value in a profile has to be; each completes “it must be …”, in Japanese 「…で書いてください」. */
export const expected = {
  'a text': '文字列',
  'a list of texts': '文字列のリスト',
  'a text or a list of texts': '文字列か、文字列のリスト',
  'a list': 'リスト',
  'a whole number': '整数',
  'a number': '数',
  'a number, {least} or more': '{least} 以上の数',
  'a number that is zero or more': '0以上の数',
  'true or false': 'true か false',
  'one of {values}': '次のどれか（{values}）',
  '{value}': '{value}',
  'a severity: off, advice, warning or error': '重要度（off、advice、warning、error）',
  'a severity (off, advice, warning or error), or a block such as { severity: warning, max: 2 }':
    '重要度（off、advice、warning、error）か、{ severity: warning, max: 2 } のような項目',
  'rules with their severity': 'ルールの名前と重要度',
  'a language tag such as en, ja or pt-BR': 'en、ja、pt-BR のような言語タグ',
  'a list of language tags such as [en, ja]': '[en, ja] のような言語タグのリスト',
  'a date such as 2027-03-31': '2027-03-31 のような日付',
  'a number (the most allowed), or a range such as { max: 2 } or [1, 3]':
    '数（上限）か、{ max: 2 }、[1, 3] のような範囲',
  'a number (the most allowed), a range such as { max: 120 }, or one for each language such as { en: 280, ja: 140 }':
    '数（上限）か、{ max: 120 } のような範囲か、{ en: 280, ja: 140 } のような言語ごとの値',
  'a block of keys': '「キー: 値」の並び',
  'a block of keys that begins with “version: 1”': '「version: 1」で始まる、「キー: 値」の並び',
  'blocks by name': '名前ごとの項目',
  'a block for each language, such as { en: … }': '{ en: … } のような言語ごとの項目',
  'a list of formats': '形式のリスト',
  'a list of exceptions': '例外のリスト',
  'a list of examples': '例文のリスト',
  'a list of traits': '性格のリスト',
  'a list of paths': '位置のリスト',
  'a list of phrases': '表現のリスト',
  'a list of terms': '用語のリスト',
  'a list of parts': '要素のリスト',
  'a path such as replies[*].body, or a block such as { path: "replies[*].body", as: html }':
    'replies[*].body のような位置か、{ path: "replies[*].body", as: html } のような項目',
  'a block such as { files: "replies/*.json", as: json, texts: ["replies[*].body"] }':
    '{ files: "replies/*.json", as: json, texts: ["replies[*].body"] } のような項目',
  'a block such as { files: "legal/**", rules: [tone/formality], reason: "Set by Legal" }':
    '{ files: "legal/**", rules: [tone/formality], reason: "法務部が定めた文章" } のような項目',
  'a block such as { say: "The offer ends on 31 May." }': '{ say: "受付は5月31日までです。" } のような項目',
  'a phrase, or a block such as { phrase: "act now", reason: "We do not rush people." }':
    '表現か、{ phrase: "今すぐ", reason: "お客様を急がせません。" } のような項目',
  'a block such as { use: sign up, instead_of: [signup] }':
    '{ use: お問い合わせ, instead_of: [お問合せ] } のような項目',
  'the lowest and the highest level, such as [polite, honorific]': '[polite, honorific] のような、下限と上限の段階',
  'a range from 0 to 100 such as [40, 60], { max: 60 } or { shift: 10 }':
    '[40, 60]、{ max: 60 }、{ shift: 10 } のような、0から100までの範囲',
  'a number from 0 to 100': '0から100までの数',
  'a number such as 10 or -10': '10 や -10 のような数',
  'a list of parts such as [button, subject]': '[button, subject] のような要素のリスト',
  'one of {values}, or {range}': '次のどれか（{values}）か、{range}',
  'an empty list': '空のリスト',
  'an empty text': '空の文字列',
  '“{text}”': '「{text}」',
} as const
