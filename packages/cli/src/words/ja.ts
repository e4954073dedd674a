import { labelledText, problemIn, type Said, type Sentences, wordsOf } from '@onevoice/core'
import { grouped } from '../reporters/numbers.ts'
import type { Words } from './words.ts'

const severities = { error: 'エラー', warning: '警告', advice: '助言' } as const

const listOf = (reasons: readonly (readonly [reason: string, count: number])[]): string =>
  reasons.map(([reason, times]) => `${reason}が${grouped(times)}件`).join('、')

/** `table` has the sentences about profiles and files. */
export function japaneseWith(table: Sentences | undefined): Words {
  const reason = (said: Said): string => wordsOf(said, table)
  return {
    locale: 'ja',
    severities,
    labels: { in: '位置', reads: '表示', here: '語句', why: '理由', brand: '方針', asked: '設定', try: '提案' },
    deleteIt: '（削除する）',
    detail: (kind, text) => `${{ why: '理由', brand: 'ブランドの方針', try: '言い換え案' }[kind]}：${text}`,
    inside: (path) => `位置：${path}`,
    aside: (path) => `（位置：${path}）`,
    counted: (severity, count) => `${severities[severity]}${grouped(count)}件`,
    found: (counts, withFindings, files) =>
      `${counts.join('、')}（${grouped(files)}ファイルのうち${grouped(withFindings)}ファイル）。`,
    nothing: (files, hasHidden) =>
      files === 0
        ? '確認したファイルはありません。'
        : `${grouped(files)}ファイルを確認しました。${hasHidden ? '新しい' : ''}指摘はありません。`,
    score: (score) => `スコアは100点中${score}点です。`,
    fixed: (findings, files) => `${grouped(files)}ファイルの指摘${grouped(findings)}件を直しました。`,
    wouldFix: ({ findings, files }) =>
      `--fix を付けると、${grouped(files)}ファイルの指摘${grouped(findings)}件を直します。`,
    baseline: {
      updated: (file, entries, added, dropped) =>
        `${file} に指摘${grouped(entries)}件を記録しました（追加${added}件、削除${dropped}件）。`,
      hides: (file, findings) => `${file} にある指摘${grouped(findings)}件は表示していません。`,
      noLongerFound: (ruleId, path) => `なくなった指摘：${path} の ${ruleId}`,
      stale: (file, entries) =>
        `${file} の${grouped(entries)}件は、もう指摘されません。--update-baseline で取り除けます。`,
    },
    knownBefore: 'ベースラインに記録されています。',
    suites: {
      library: 'ファイル全体',
      run: '実行全体',
      skipped: '対象外のファイル',
      notChecked: '対象外',
    },
    notJudged: (language, rules, named) =>
      `${language === 'und' ? '言語の分からない文章' : language} では確認していないルール：${named ? rules.join('、') : `${rules.length}件（--verbose で名前を表示します）`}`,
    reason,
    problem: (problem) => problemIn(problem, table),
    problemText: (problem) => labelledText(problemIn(problem, table), { hint: '対処：', input: '入力' }),
    skipped: (name, said) => `${name} は対象外です。理由：${reason(said)}`,
    filesIn: (count, path) => `${path} の${grouped(count)}ファイル`,
    skippedFiles: (total, reasons) =>
      `${grouped(total)}ファイルを対象外にしました。内訳は、${listOf(reasons)}です。--verbose で一覧を表示します。`,
    skippedTexts: (total, reasons) =>
      `${grouped(total)}個の文章を対象外にしました。内訳は、${listOf(reasons)}です。--verbose で場所を表示します。`,
    textsLeftOut(times, said, path) {
      const place = path === undefined ? '' : `、${times > 1 ? '最初は ' : ''}${path}`
      return `${grouped(times)}個の文章を対象外にしました（${reason(said)}${place}）。`
    },
    judged({ format, languages, channel, otherChannels, profile }) {
      const others =
        otherChannels.length > 0 ? `（${otherChannels.join('、')} にも合うパスですが、長いglobを優先します）` : ''
      const facts = [
        format,
        languages.join('、'),
        channel ? `チャネル ${channel}${others}` : 'チャネルなし',
        `プロファイル ${profile}`,
      ]
      return facts.join(' · ')
    },
    annotations: {
      line: ({ start, ruleId, message }) => `${start.line}行目：${message}（${ruleId}）`,
      inFile: (findings) => `このファイルの指摘${findings}件`,
      more: (findings) => `ほか${findings}件`,
      moreTitle: (findings) => `ほかの指摘${findings}件`,
      beyond: ({ severity, findings, files, shown }) =>
        `ほかの${files}ファイルに、重要度「${severities[severity]}」の指摘が${findings}件あります。このステップのログで確認できます（GitHubに表示されるのは種類ごとに${shown}件までです）。`,
      notChecked: '確認できませんでした',
      moreProblems: (problems) => `ほかの問題${problems}件`,
      inLog: 'このステップのログで確認できます。',
    },
    step: {
      title: (score) => `onevoice${score === undefined ? '' : `：スコア ${score}／100`}`,
      counts: ['エラー', '警告', '助言', '指摘のあるファイル', 'ファイル'],
      problem: '問題',
      skipped: (files) => `${files}ファイルを対象外にしました。`,
      nothing: '指摘はありません。',
      left: (findings) => `ほかの指摘${findings}件は、このステップのログにあります。`,
      byRule: ['ルール', '指摘'],
      findings: '指摘',
      columns: ['重要度', '位置', '文章', '指摘の内容'],
    },
  }
}
