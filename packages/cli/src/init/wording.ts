/** What `init` asks and writes, in English and in Japanese. */
import type { Locale } from '@onevoice/core'

export interface Wording {
  /** Comment at the top of the profile. */
  head(brand: string): readonly string[]
  readonly messages: string
  readonly extends: string
  readonly summary: string
  readonly channels: string
  readonly empty: string
  readonly examples: string
  readonly welcome: string
  readonly brand: string
  readonly languages: string
  readonly relationship: string
  readonly contractions: string
  readonly style: string
  readonly customer: string
  /** Whose names the languages get, and the language that is proposed. */
  readonly locale: Locale
  address(language: string): string
  files(department: string): string
  readonly emoji: string
  readonly exclamation: string
  /** What may be answered, after a question. */
  choices(values: readonly string[]): string
  notOne(values: readonly string[]): string
  readonly notNumber: string
  /** `texts`: of how many the middle half lies between the two. */
  quartiles(texts: number, from: number, to: number): string
  most(texts: number, max: number): string
  readonly shortForms: string
  readonly longForms: string
  read(files: number): string
  written(file: string, examples: number): string
  exists(file: string): string
  readonly noTerminal: string
  nothingRead(paths: readonly string[]): string
  unknownLanguages(tags: readonly string[], known: readonly string[]): string
  readonly next: string
}

const english: Wording = {
  head: (brand) => [
    `The voice of ${brand}: a first draft, written by onevoice init. Read every line and change what is not you.`,
    'An editor with onevoice lsp says what each key means; onevoice profile check says what is wrong.',
  ],
  messages: 'the language of messages and reports',
  extends: 'what almost every brand agrees on; what stands below wins',
  summary: 'We talk like …',
  channels: 'which files belong to whom, such as',
  empty: 'no file there yet',
  examples: 'each one is a test: onevoice profile test',
  welcome:
    'A few questions, and your first profile is written. Enter takes what stands in [brackets].\n（日本語で答えるには：onevoice init --locale ja）',
  brand: 'What is the brand called?',
  languages: 'Which languages does it write in?',
  relationship: 'Who are you to the reader? host (we serve), peer (we work together), friend',
  contractions: 'English: short forms such as we’re? prefer, allow, avoid',
  style: 'Japanese: which sentence endings? desu-masu (です・ます), dearu (である), any',
  customer: 'Japanese: how is the customer written? お客さま, お客様',
  locale: 'en',
  address: (language) => `${language}: how is the reader addressed? (- asks for nothing)`,
  files: (department) => `Where are the texts of ${department}? Folders, or - for none`,
  emoji: 'How many emoji may one text have?',
  exclamation: 'How many exclamation marks may one text have?',
  choices: (values) => values.join(', '),
  notOne: (values) => `Please answer with ${values.join(', ')}.`,
  notNumber: 'Please answer with a whole number from 0 to 99.',
  quartiles: (texts, from, to) => `${texts} files; half of them lie between ${from} and ${to}`,
  most: (texts, max) => `of ${texts} texts nine in ten have at most ${max}`,
  shortForms: 'short forms',
  longForms: 'long forms',
  read: (files) => `Read ${files} ${files === 1 ? 'file' : 'files'}.`,
  written: (file, examples) =>
    `${file} is written, and its ${examples} ${examples === 1 ? 'example passes' : 'examples pass'}.`,
  exists: (file) => `${file} is there already, and is left as it is. Name another file with --output, or move it away.`,
  noTerminal:
    'This is not a terminal, so nothing can be asked. Add --yes to take what most brands would say, or --from PATH to read existing copy.',
  nothingRead: (paths) => `No copy was found in ${paths.join(', ')}. Name files or folders with texts in them.`,
  unknownLanguages: (tags, known) => `There is no language ${tags.join(', ')}. Languages: ${known.join(', ')}.`,
  next: 'Next: read it, then run onevoice check.',
}

const japanese: Wording = {
  head: (brand) => [
    `${brand}の声。onevoice init が書いた下書きです。1行ずつ読み、自分たちらしくないところを直してください。`,
    '書き方の誤りは onevoice profile check で確かめられます。',
  ],
  messages: 'メッセージとレポートの言語',
  extends: 'どのブランドにも当てはまること。下に書いたものが優先されます',
  summary: '私たちは、〜のように話します。',
  channels: 'どのファイルがどの部門のものか。例',
  empty: 'まだファイルがありません',
  examples: '1つ1つがテストになります（onevoice profile test）',
  welcome: 'いくつかの質問に答えると、最初のプロファイルができます。[ ] の中でよければ Enter を押してください。',
  brand: 'ブランドの名前は何ですか。',
  languages: 'どの言語で書きますか。',
  relationship: '読み手との関係はどれですか。host（もてなす）、peer（対等な相手）、friend（友人）',
  contractions: '英語で we’re のような短縮形を使いますか。prefer（使う）、allow（どちらでも）、avoid（使わない）',
  style: '日本語の文末はどれですか。desu-masu（です・ます）、dearu（である）、any（どちらでも）',
  customer: '「お客さま」と「お客様」のどちらで書きますか。',
  locale: 'ja',
  address: (language) => `${language}では、読み手をどう呼びますか。決めなければ - 。`,
  files: (department) => `${departmentNames[department] ?? department}の文章はどのフォルダーにありますか。なければ -`,
  emoji: '1つの文章に、絵文字はいくつまで使えますか。',
  exclamation: '1つの文章に、感嘆符（！）はいくつまで使えますか。',
  choices: (values) => values.join('、'),
  notOne: (values) => `${values.join('、')} のどれかで答えてください。`,
  notNumber: '0 から 99 までの整数で答えてください。',
  quartiles: (texts, from, to) => `${texts}ファイル。半数は ${from}〜${to}`,
  most: (texts, max) => `${texts}件の文章の9割が ${max} 以下`,
  shortForms: '短縮形',
  longForms: '短縮しない形',
  read: (files) => `${files}件のファイルを読みました。`,
  written: (file, examples) => `${file} を書きました。例文${examples}件はすべて通ります。`,
  exists: (file) =>
    `${file} はすでにあるので、書き換えません。--output で別の名前を指定するか、ファイルを移してください。`,
  noTerminal:
    '端末ではないため、質問ができません。--yes を付けると標準の答えで、--from PATH を付けると今ある文章をもとに書きます。',
  nothingRead: (paths) =>
    `${paths.join('、')} に文章が見つかりませんでした。文章のあるファイルかフォルダーを指定してください。`,
  unknownLanguages: (tags, known) => `${tags.join('、')} という言語はありません。使える言語: ${known.join('、')}。`,
  next: '内容を読んで直したら、onevoice check を実行してください。',
}

const departmentNames: Readonly<Record<string, string>> = {
  marketing: 'マーケティング',
  sales: '営業',
  social: 'SNS',
  support: 'サポート',
}

export const wordingIn = (locale: Locale): Wording => (locale === 'ja' ? japanese : english)
