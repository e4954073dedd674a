/** Why files and texts are left out, in Japanese, by what the core says in English. */
const reasons: Readonly<Record<string, string>> = {
  'a path with ! leaves it out': '「!」を付けたパスで対象から外しています',
  'it is a link, and what it leads to is checked where it lies': 'リンクです（リンク先は、その場所で確認します）',
  'hidden files and folders are checked only when they are named': '隠しファイルや隠しフォルダーです',
  'node_modules is checked only when it is named': 'node_modulesの中にあります',
  'it is no regular file': '通常のファイルではありません',
  'no format knows its content; `formats:` in the profile can name its texts':
    '中身の形式が分かりません（プロファイルの `formats:` で本文の場所を指定できます）',
  attachments: '添付ファイル',
  'no longer in use (#~)': '使われていないもの（#~）',
  'no longer in use (stale)': '使われていないもの（stale）',
  'marked fuzzy': 'fuzzyの印があるもの',
  'not translated yet': '未翻訳のもの',
  'not translatable': '翻訳しないもの',
  'the same text as in body': 'bodyと同じもの',
  'the same text as in comment_value_html': 'comment_value_htmlと同じもの',
  'the same text as in the column with HTML': 'HTMLの列と同じもの',
  'the same text as in the HTML part': 'HTMLパートと同じもの',
  'the same as the English line, not translated yet': '英語のままで、未翻訳のもの',
  'what only old Outlook shows': '古いOutlookだけに表示されるもの',
  'documentation of the strings for translators': '翻訳者に向けた説明',
  'only a preview: the export of each reply has its text': '抜粋だけのもの（全文は各返信の書き出しにあります）',
  inactive: '無効になっているもの',
  'a source text that stands only as a key': '原文がキーとしてだけあるもの',
  'a reference to another resource': 'ほかの項目への参照',
  'only a placeholder': 'プレースホルダーだけのもの',
  'in footnotes': '脚注にあるもの',
  'in endnotes': '文末脚注にあるもの',
}

const patterns: readonly (readonly [RegExp, string])[] = [
  [/^no format reads (\S+) files$/, '$1 ファイルを読める形式がありません'],
  [/^“(.+)” in (.+) leaves it out$/, '$2 の「$1」で対象から外しています'],
  [/^parts that are (.+) and not text$/, '本文ではないパート（$1）'],
  [/^marked (.+)$/, '$1 の印があるもの'],
  [/^no column is called “(.+)”$/, '「$1」という列がありません'],
  [/^no text stands at “(.+)”$/, '「$1」の位置に文章がありません'],
]

/** A reason that is not known here stays as it is. */
export function reasonInJapanese(reason: string): string {
  const known = reasons[reason]
  if (known !== undefined) return known
  const [pattern, text] = patterns.find(([one]) => one.test(reason)) ?? []
  return pattern ? reason.replace(pattern, text!) : reason
}
