/** The words of the page itself, in the languages that it speaks. */

export interface Strings {
  readonly language: 'en' | 'ja'
  readonly title: string
  readonly noBrand: string
  date(iso: string): string
  readonly profile: string
  readonly score: string
  readonly outOf: string
  /** From a score of 80, from 50, below. */
  readonly bands: readonly [string, string, string]
  verdict(found: { readonly files: string; readonly withFindings: string }): string
  readonly nothingFound: string
  readonly nothingChecked: string
  readonly severities: { readonly error: string; readonly warning: string; readonly advice: string }
  /** Of one finding. */
  readonly singular: { readonly error: string; readonly warning: string; readonly advice: string }
  readonly severityMeaning: { readonly error: string; readonly warning: string; readonly advice: string }
  readonly files: string
  readonly filesWithFindings: string
  readonly findings: string
  readonly skipToFindings: string
  readonly problems: string
  skipped(count: string): string
  readonly notCovered: string
  hidden(count: string): string
  readonly byDepartment: string
  readonly byDepartmentNote: string
  readonly department: string
  readonly channel: string
  readonly none: string
  readonly byRule: string
  readonly rule: string
  readonly phrases: string
  readonly phrasesNote: string
  readonly phrase: string
  readonly instead: string
  readonly times: string
  readonly byFile: string
  readonly file: string
  more(count: string): string
  readonly search: string
  readonly searchHint: string
  readonly severity: string
  readonly all: string
  readonly clear: string
  /** `{shown}`, `{matching}` and `{total}` are filled in by the page. */
  readonly showing: string
  readonly noMatch: string
  readonly showMore: string
  leftOut(shown: string, total: string): string
  readonly why: string
  readonly brandReason: string
  readonly tryThis: string
  readonly deleteIt: string
  readonly asked: string
  readonly inside: string
  readonly footer: string
}

const english: Strings = {
  language: 'en',
  title: 'Brand voice report',
  noBrand: 'All texts',
  date: (iso) => {
    const [year, month, day] = iso.split('-')
    return `${Number(day)} ${months[Number(month) - 1]} ${year}`
  },
  profile: 'Profile',
  score: 'Score',
  outOf: 'of 100',
  bands: ['In voice', 'Needs some work', 'Off voice'],
  verdict: ({ files, withFindings }) => `Findings in ${withFindings} of ${files} files.`,
  nothingFound: 'Every text that was checked speaks with this voice.',
  nothingChecked: 'No file was checked.',
  severities: { error: 'Errors', warning: 'Warnings', advice: 'Advice' },
  singular: { error: 'Error', warning: 'Warning', advice: 'Advice' },
  severityMeaning: { error: 'must change', warning: 'should change', advice: 'worth a thought' },
  files: 'Files',
  filesWithFindings: 'with findings',
  findings: 'Findings',
  skipToFindings: 'Skip to the findings',
  problems: 'Some of this could not be checked',
  skipped: (count) => `Skipped files: ${count}`,
  notCovered: 'Rules that do not judge a language',
  hidden: (count) => `Known findings that the baseline hides: ${count}`,
  byDepartment: 'Departments and channels',
  byDepartmentNote: 'The score weighs findings by severity against the amount of text.',
  department: 'Department',
  channel: 'Channel',
  none: 'none',
  byRule: 'What is found most',
  rule: 'Rule',
  phrases: 'Most used banned phrases',
  phrasesNote: 'Phrases that the profile rules out.',
  phrase: 'Phrase',
  instead: 'Say instead',
  times: 'Times',
  byFile: 'Files with most to do',
  file: 'File',
  more: (count) => `${count} more`,
  search: 'Search',
  searchHint: 'Text, file or message',
  severity: 'Severity',
  all: 'All',
  clear: 'Clear filters',
  showing: 'Showing {shown} of {matching}',
  noMatch: 'No finding fits these filters.',
  showMore: 'Show more',
  leftOut: (shown, total) =>
    `The list holds ${shown} of ${total} findings. All of them are counted above; the JSON report lists every one.`,
  why: 'Why',
  brandReason: 'The brand says',
  tryThis: 'Try',
  deleteIt: 'Delete it',
  asked: 'Profile line',
  inside: 'in',
  footer: 'Made by onevoice. This page loads nothing and sends nothing.',
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const japanese: Strings = {
  language: 'ja',
  title: 'ブランドの声レポート',
  noBrand: 'すべての文章',
  date: (iso) => {
    const [year, month, day] = iso.split('-').map(Number)
    return `${year}年${month}月${day}日`
  },
  profile: 'プロファイル',
  score: 'スコア',
  outOf: '／100',
  bands: ['ブランドの声に合っています', '直したいところがあります', 'ブランドの声から離れています'],
  verdict: ({ files, withFindings }) => `${files}ファイルのうち${withFindings}ファイルに指摘があります。`,
  nothingFound: '確認した文章は、すべてこのブランドの声で書かれています。',
  nothingChecked: '確認したファイルはありません。',
  severities: { error: 'エラー', warning: '警告', advice: '助言' },
  singular: { error: 'エラー', warning: '警告', advice: '助言' },
  severityMeaning: { error: '必ず直す', warning: '直したい', advice: '検討する' },
  files: 'ファイル',
  filesWithFindings: '指摘あり',
  findings: '指摘',
  skipToFindings: '指摘の一覧へ移動',
  problems: '確認できなかったものがあります',
  skipped: (count) => `対象外にしたファイル：${count}`,
  notCovered: '言語が対象外のルール',
  hidden: (count) => `ベースラインで表示していない既知の指摘：${count}`,
  byDepartment: '部門とチャネル',
  byDepartmentNote: 'スコアは、指摘の重さを文章の量に照らして計算しています。',
  department: '部門',
  channel: 'チャネル',
  none: 'なし',
  byRule: '多い指摘',
  rule: 'ルール',
  phrases: 'よく使われている禁止表現',
  phrasesNote: 'プロファイルで「使わない」と決めた表現です。',
  phrase: '表現',
  instead: '言い換え',
  times: '回数',
  byFile: '指摘の多いファイル',
  file: 'ファイル',
  more: (count) => `ほか${count}件`,
  search: '検索',
  searchHint: '本文・ファイル名・説明',
  severity: '重要度',
  all: 'すべて',
  clear: '絞り込みを解除',
  showing: '{matching}件のうち{shown}件を表示',
  noMatch: 'この条件に合う指摘はありません。',
  showMore: 'さらに表示',
  leftOut: (shown, total) =>
    `${total}件のうち${shown}件を載せています。上の集計にはすべて含まれます。全件はJSONレポートにあります。`,
  why: '理由',
  brandReason: 'ブランドの考え',
  tryThis: '言い換え案',
  deleteIt: '削除する',
  asked: 'プロファイルの該当行',
  inside: '位置',
  footer: 'onevoiceで作成しました。このページは外部から何も読み込まず、何も送信しません。',
}

/** For a locale or a language tag; other languages have the words in English. */
export const stringsFor = (language: string | undefined): Strings =>
  language?.split('-')[0] === 'ja' ? japanese : english
