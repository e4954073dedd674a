import type { CommandWords } from './commands.ts'

const names = new Intl.DisplayNames('ja', { type: 'language', fallback: 'none' })

export const japanese: CommandWords = {
  clashes: {
    sinceAndStaged: '--since と --staged は同時に使えません。どちらか一方にしてください。',
    updateNeedsAll: '--update-baseline は全体を見て記録します。--since、--staged、--changed-lines を外してください。',
    watchOnDisk: '--watch はディスク上の変更を見ます。--since、--staged、--update-baseline、--fix を外してください。',
    fixWholeFiles: '--fix はディスク上のファイル全体を直します。--staged、--changed-lines を外してください。',
    fixStandardInput: '--fix はファイルを書き換えます。標準入力（-）ではなく、ファイルを指定してください。',
    fixAndUpdate: '--fix と --update-baseline は同時に使えません。続けて1つずつ実行してください。',
    updateOfNone: '--update-baseline はベースラインを書き、--no-baseline は使いません。どちらか1つにしてください。',
    watchStandardInput: '--watch はファイルを見ます。標準入力（-）を外してください。',
    diffToOutput:
      '--fix-dry-run は、変わる所を標準出力に出します。レポートはファイルに書いてください（例：--format json=report.json）。',
    oneOutput:
      '標準出力に出せるレポートは1つだけです。ほかはファイルに書いてください（例：--format json=report.json）。',
  },
  unknownFormat: (id, known) => `${id} という形式はありません。使える形式：${known}`,
  unknownReport: (name, near, known) =>
    `${name} というレポートはありません。${near === undefined ? '' : `${near} ではありませんか。`}使えるレポート：${known}`,
  reportWithoutFile: (name) => `--format ${name}= のあとにファイル名を書いてください。`,
  twoReports: (path) => `2つのレポートが同じ ${path} になっています。別のファイルにしてください。`,
  unknownRule: (id, near) =>
    `${id} というルールはありません。${near.length > 0 ? `${near.join('、')} ではありませんか。` : '`onevoice explain` で一覧を見られます。'}`,
  unknownLanguage: (tag, known) => `${tag} という言語には対応していません。使える言語：${known}`,
  noProfile:
    'このフォルダーにも上のフォルダーにも voice.yaml がありません。プロファイルのファイルか、recommended などの組み込みプロファイルを指定してください。',
  comparedChangedOnly: (rules) =>
    `${rules} は、変わったファイルだけを比べました。--cache を付けると、ほかのファイルとも比べます。`,
  notInCache: (rules, unknown, files) =>
    `${rules} は、${files}ファイルのうち${unknown}ファイルを比べられませんでした（今の内容がキャッシュにありません）。--cache を付けて全体を確認すると、次から比べます。`,
  checking: (index, files) => `${files}ファイル中 ${index} ファイル目を確認しています…`,
  interrupted: (done, files, writes) =>
    `中断しました。${files}ファイルのうち${done}ファイルを確認しました。${writes ? 'どのファイルも、元のままか、直し終わっています。' : '何も書き換えていません。'}`,
  watching: (files) => `${files}ファイルの変更を待っています。Ctrl+Cで終わります。`,
  cannotWatch: (folder, why) => `${folder} の変更を見張れません（${why}）。`,
  problems: (count) => `問題が${count}件あります。`,
  noProblems: (file) => `${file}: 問題はありません。`,
  noExamples: 'まだ例文がありません。例文を書くと、1つずつ確かめます。',
  examplesPass: (passed, all) => `例文${all}件のうち${passed}件が、決めたとおりです。`,
  flagged: 'say の例文ですが、指摘があります',
  notFlagged: 'avoid の例文ですが、指摘がありません',
  quoted: (text) => `「${text}」`,
  findsNothing: (ruleId) => `${ruleId} の指摘がありません。`,
  nothingFinds: 'どのルールの指摘もありません。',
  shown(profile, channel, others) {
    const also = others.length > 0 ? `（${others.join('、')} にも合いますが、長いglobを優先します）` : ''
    return `プロファイル ${profile}、${channel ? `チャネル ${channel}${also}` : 'チャネルなし'}`
  },
  languageName: (name, tag) => `${names.of(tag) ?? name}（${tag}）`,
  byDefault: '初期値',
}
