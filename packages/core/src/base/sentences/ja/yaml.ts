/** What is wrong with the YAML of a profile or a file. */
export const aboutYaml = {
  'A bracket that was opened is not closed.': '括弧が閉じられていません。',
  'A comma between two values is missing.': '値と値のあいだに「,」がありません。',
  'A key goes over more than one line, or its colon is missing.':
    'キーが2行以上にわたっているか、キーのあとに「:」がありません。',
  'A key is longer than 1,024 characters.': 'キーが1,024文字を超えています。',
  'A quote that was opened is not closed.': '引用符が閉じられていません。',
  'A second document begins here.': 'ここから2つ目の文書が始まっています。',
  'An indented block cannot stand inside brackets.': '括弧の中に、字下げした項目は書けません。',
  'One line has two colons, or a list begins where a key is expected.':
    '1行に「:」が2つあるか、キーを書く所でリストが始まっています。',
  'The character behind this backslash has no meaning.': '「\\」のあとの文字が正しくありません。',
  'The colon behind a key is missing.': 'キーのあとに「:」がありません。',
  'The dash before a value of the list is missing.': 'リストの値の前に「-」がありません。',
  'The indent has a tab in it.': '字下げにタブが使われています。',
  'The indent of this line does not fit the lines around it.': 'この行の字下げが、前後の行とそろっていません。',
  'The same key stands here twice.': '同じキーが2回書かれています。',
  'The space before the “#” of a comment is missing.': 'コメントの「#」の前に空白がありません。',
  'The space behind a colon is missing.': '「:」のあとに空白がありません。',
  'The tag (“!…”) has no meaning.': 'タグ（「!…」）に意味がありません。',
  'This is no YAML: {why}.': 'YAMLとして読めません（{why}）。',
  'What begins with “*” or “&” here has no meaning.': '「*」「&」で始まる部分に意味がありません。',
  '“{what}” cannot stand here.': '「{what}」は、ここには書けません。',
} as const
