/** The help of commands in Japanese, by its English words. */
export const help = {
  'Checks marketing, sales, social and support copy against one voice profile.':
    'マーケティング、営業、SNS、サポートの文章が、一つのプロファイルに沿っているかを確かめます。',
  'output the version number': '版の番号を表示します',
  'display help for command': 'このヘルプを表示します',
  'Check files, folders or globs, or - for standard input. Without a path it checks the current folder.':
    'ファイル、フォルダー、globを確認します。- は標準入力です。パスがなければ、今のフォルダーを確認します。',
  'voice profile; without it the nearest voice.yaml above each file, else recommended':
    'プロファイル。なければ各ファイルの上でいちばん近い voice.yaml、それもなければ recommended を使います',
  'judge as this channel, whatever the profile says about the path':
    'プロファイルの決まりによらず、このチャネルの文章として確認します',
  'judge as this language instead of detecting it': '言語を判定せず、この言語として確認します',
  'language of messages; without it that of the profile, else en':
    'メッセージの言語。なければプロファイルの言語、それもなければ英語です',
  'read as this format instead of recognising it': '形式を判定せず、この形式として読みます',
  'leave out files that are named and that no format knows; for hooks':
    '指定されたファイルでも、形式が分からなければ対象から外します（フック用）',
  'name that standard input stands for': '標準入力を、このファイル名のものとして扱います',
  'report to make, into a file or not; may be repeated; the names are below':
    '作るレポート。ファイルにも書けます。何回でも指定できます（名前は下にあります）',
  'lowest severity that ends with 1': '終了コードを1にする、いちばん低い重要度',
  'more warnings than this end with 1': '警告がこの数を超えると、終了コードを1にします',
  'hide the findings that this file lists; without it the nearest onevoice-baseline.txt':
    'このファイルに記録した指摘を表示しません。なければ、いちばん近い onevoice-baseline.txt を使います',
  'hide nothing': 'ベースラインを使わず、すべて表示します',
  'write what is found into the baseline, and drop what is no longer found':
    '今ある指摘をベースラインに記録し、なくなったものを取り除きます',
  'check only files that changed since this revision of git, uncommitted ones included':
    'gitのこのリビジョンから変わったファイルだけを確認します（コミット前の変更を含みます）',
  'check only files that are staged in git, as they are staged':
    'gitでステージしたファイルを、ステージした内容で確認します',
  'report only findings on changed lines; alone, those that are not committed':
    '変わった行の指摘だけを表示します。単独で使うと、コミット前の変更が対象です',
  'write suggestions that are safe into the files, and report what is left':
    '安全な言い換えをファイルに書き込み、残った指摘を表示します',
  'print as a diff what --fix would change, and write nothing': '--fix で変わる所を差分で表示します（書き込みません）',
  'also take the first suggestion of this rule; may be repeated':
    'このルールの最初の言い換え案も使います。何回でも指定できます',
  'keep results, and check only what changed since they were kept':
    '結果を保存し、次からは変わったものだけを確認します',
  'where they are kept': '結果を保存するファイル',
  'how a file is known again: by its content, or by size and time':
    'ファイルの変更の見分け方（内容、または大きさと時刻）',
  'threads that check': '確認に使うスレッドの数',
  'stay, and check what changes': '終わらずに、変わったファイルを確認し続けます',
  'report errors only': 'エラーだけを表示します',
  'also say how each file was judged, and why others were skipped':
    '各ファイルをどう確認したか、対象外にした理由も表示します',
  'no colours': '色を付けません',
  'Reports:': 'レポート：',
  'Examples:': '例：',
  'for people on a terminal; the default': '端末で読むため（指定しないときはこれです）',
  'one line a finding': '1件1行',
  'everything, for programs': 'すべての情報（プログラム用）',
  'SARIF 2.1.0, for code scanning': 'SARIF 2.1.0（コードスキャン用）',
  'test results, for CI systems': 'テスト結果（CI用）',
  'Checkstyle XML, for review tools': 'Checkstyle XML（レビューツール用）',
  'annotations and a summary in GitHub Actions': 'GitHub Actions の注釈と要約',
  "GitLab's code quality report": 'GitLab のコード品質レポート',
  'reviewdog diagnostics, with suggestions': 'reviewdog の指摘（言い換え案付き）',
  'one page for people who do not use a terminal': '端末を使わない人のための1ページ',
  'For programs: one JSON document a line in, one JSON result a line out, in the same order.':
    'プログラム用：1行に1つのJSONを受け取り、同じ順に1行ずつJSONの結果を返します。',
  'voice profile; without it the built-in recommended profile':
    'プロファイル。なければ組み込みの recommended を使います',
  'threads that answer': '答えるスレッドの数',
  'Work with voice profiles: check, show, test.': 'プロファイルを確かめます（check、show、test）。',
  'profile file or built-in name; without it the nearest voice.yaml':
    'プロファイルのファイルか、組み込みの名前。なければ、いちばん近い voice.yaml',
  'Report everything that is wrong with a profile, with its place.':
    'プロファイルの書き誤りを、場所とともにすべて示します。',
  'Print the voice that a text is judged by, and where each value was written.':
    '文章を確認する声の設定と、それぞれの値がどこに書かれているかを表示します。',
  'file whose voice is wanted; it need not exist': '設定を知りたいファイル（まだなくてもかまいません）',
  'show this channel instead of the one that the path belongs to': 'パスのチャネルの代わりに、このチャネルを表示します',
  'show this language instead of all that the profile lists':
    'プロファイルの言語すべての代わりに、この言語を表示します',
  'Run every example of a profile as a test: what to say must pass, what to avoid must be found.':
    'プロファイルの例文をテストします。say は指摘がなく、avoid は指摘があることを確かめます。',
  'Say what a rule looks for, why, with examples, options and the languages it covers. Without a rule it lists all.':
    'ルールが見るもの、その理由、例、オプション、言語を説明します。ルール名がなければ一覧を表示します。',
  'Write a first voice profile, from a few questions or from existing copy.':
    '質問への答えか、今ある文章から、最初のプロファイルを書きます。',
  'files, folders or globs of existing copy; what is counted there stands beside each line':
    '今ある文章のファイル、フォルダー、glob。数えた結果を各行に添えます',
  'ask nothing, and take what is proposed': '質問せずに、提案をそのまま使います',
  'file to write; one that exists is left as it is': '書き込むファイル（すでにあるファイルは書き換えません）',
  'name of the brand; without it the name of the folder': 'ブランドの名前。なければフォルダーの名前',
  'languages of the brand, such as en,ja': 'ブランドが使う言語（例：en,ja）',
  'language of the questions; without it the first language of the brand, else en':
    '質問の言語。なければ、ブランドの最初の言語か、en',
  'For editors: the language server, on standard input and output.': 'エディター用：標準入出力で動く言語サーバー。',
  '(onevoice --help shows what there is)': '（onevoice --help で使い方を見られます）',
  'It takes a number of threads, such as 2, or auto.': '2 のような数か、auto を指定してください。',
  'It takes a whole number, such as 0.': '0 のような整数を指定してください。',
} as const

export const titles: Readonly<Record<string, string>> = {
  // The library sets a space after it.
  'Usage:': '使い方:',
  'Arguments:': '引数：',
  'Options:': 'オプション：',
  'Commands:': 'コマンド：',
}

/** What the parser of arguments says when it refuses them. */
export const refusals: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown option '(.+)'$/m, 'エラー：$1 というオプションはありません。'],
  [/^error: unknown command '(.+)'$/m, 'エラー：$1 というコマンドはありません。'],
  [/^\(Did you mean (?:one of )?(.+)\?\)$/m, '（$1 ではありませんか）'],
  [/^error: option '(.+)' argument missing$/m, 'エラー：$1 の値がありません。'],
  [
    /^error: option '(.+)' argument '(.*)' is invalid\. Allowed choices are (.+)\.$/m,
    'エラー：$1 に「$2」は使えません。使える値：$3',
  ],
  [/^error: option '(.+)' argument '(.*)' is invalid\. (.+)$/m, 'エラー：$1 に「$2」は使えません。$3'],
  [/^error: missing required argument '(.+)'$/m, 'エラー：$1 を指定してください。'],
  [
    /^error: too many arguments(?: for '(.+)')?\. Expected (\d+) arguments? but got (\d+)(?:: .*)?\.$/m,
    'エラー：引数が多すぎます（$2個までのところ、$3個あります）。',
  ],
]
