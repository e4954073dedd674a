/** What is wrong with a line of a stream. */
export const aboutLines = {
  'The line is not JSON: {why}.': '行がJSONとして読めません（{why}）。',
  'The line is not a JSON object with a "text".': '行が、"text" のあるJSONのオブジェクトではありません。',
  '"{field}" must be a string.': '"{field}" は文字列で書いてください。',
  '"format" must be the id of a format, such as plain, markdown or html.':
    '"format" には、plain、markdown、html のような形式の名前を書いてください。',
  '"language" must be a language tag, such as en or pt-BR.':
    '"language" には、ja や pt-BR のような言語タグを書いてください。',
  'There is no built-in profile {name}.': '{name} という組み込みプロファイルはありません。',
  'onevoice failed on this line: {why}.': 'この行で onevoice が失敗しました（{why}）。',
} as const
