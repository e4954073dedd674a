import { problemText, type Severity, wordsOf } from '@onevoice/core'
import { grouped } from '../reporters/numbers.ts'
import type { Words } from './words.ts'

const count = (number: number, one: string, many: string): string => `${grouped(number)} ${number === 1 ? one : many}`

const nouns: Readonly<Record<Severity, readonly [string, string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  advice: ['advice', 'advice'],
}

export const english: Words = {
  locale: 'en',
  severities: { error: 'error', warning: 'warning', advice: 'advice' },
  labels: { in: 'in', reads: 'reads', here: 'here', why: 'why', brand: 'brand', asked: 'asked', try: 'try' },
  deleteIt: '(delete it)',
  detail: (kind, text) => `${{ why: 'Why', brand: 'Brand', try: 'Try' }[kind]}: ${text}`,
  inside: (path) => `In ${path}.`,
  aside: (path) => `(in ${path})`,
  counted: (severity, number) => count(number, ...nouns[severity]),
  found: (counts, withFindings, files) =>
    `${counts.join(', ')} in ${grouped(withFindings)} of ${count(files, 'file', 'files')}.`,
  nothing: (files, hasHidden) =>
    files === 0
      ? 'No file was checked.'
      : `${count(files, 'file', 'files')} checked, nothing ${hasHidden ? 'new ' : ''}found.`,
  score: (score) => ` Score ${score} of 100.`,
  fixed: (findings, files) => `Fixed ${count(findings, 'finding', 'findings')} in ${count(files, 'file', 'files')}.`,
  wouldFix: ({ findings, files }) =>
    `--fix would fix ${count(findings, 'finding', 'findings')} in ${count(files, 'file', 'files')}.`,
  baseline: {
    updated: (file, entries, added, dropped) =>
      `${file} now lists ${count(entries, 'finding', 'findings')}: ${added} new, ${dropped} dropped.`,
    hides: (file, findings) => `${file} hides ${count(findings, 'finding', 'findings')}.`,
    noLongerFound: (ruleId, path) => `No longer found: ${ruleId} in ${path}.`,
    stale: (file, entries) =>
      entries === 1
        ? `1 entry of ${file} is no longer found; --update-baseline drops it.`
        : `${grouped(entries)} entries of ${file} are no longer found; --update-baseline drops them.`,
  },
  knownBefore: 'It was there when the baseline was written.',
  suites: {
    library: 'all files together',
    run: 'the run',
    skipped: 'skipped files',
    notChecked: 'not checked',
  },
  notJudged: (language, rules, named) =>
    `Not judged ${language === 'und' ? 'where the language is not clear' : `in ${language}`}: ${named ? rules.join(', ') : `${rules.length} rules (--verbose names them)`}.`,
  reason: (reason) => wordsOf(reason),
  problem: (problem) => problem,
  problemText,
  skipped: (name, reason) => `Skipped ${name}: ${wordsOf(reason)}.`,
  filesIn: (number, path) => `${count(number, 'file', 'files')} in ${path}`,
  skippedFiles(total, reasons) {
    const listed = reasons.map(([reason, times]) => `${grouped(times)} because ${reason}`).join('; ')
    return `Skipped ${count(total, 'file', 'files')}: ${listed}. --verbose lists them.`
  },
  skippedTexts(total, reasons) {
    const listed = reasons.map(([reason, times]) => `${grouped(times)} ${reason}`).join('; ')
    return `Left out ${count(total, 'text', 'texts')}: ${listed}. --verbose says where.`
  },
  textsLeftOut: (times, reason, path) =>
    `left out ${count(times, 'text', 'texts')}${path === undefined ? '' : `${times > 1 ? ', the first' : ''} at ${path}`}: ${wordsOf(reason)}.`,
  judged({ format, languages, channel, otherChannels, profile }) {
    const others =
      otherChannels.length > 0 ? ` (its path also matches ${otherChannels.join(', ')}; the longer glob wins)` : ''
    const facts = [
      format,
      languages.join(', '),
      channel ? `channel ${channel}${others}` : 'no channel',
      `profile ${profile}`,
    ]
    return facts.join(' · ')
  },
  annotations: {
    line: ({ start, ruleId, message }) => `line ${start.line}: ${message} (${ruleId})`,
    inFile: (findings) => `${findings} findings in this file`,
    more: (findings) => `and ${findings} more`,
    moreTitle: (findings) => `${findings} more findings`,
    beyond: ({ severity, findings, files, shown }) =>
      `${findings} more findings of severity ${severity} in ${files} more ${files === 1 ? 'file' : 'files'}. They are in the log of this step; GitHub shows ${shown} annotations of a kind.`,
    notChecked: 'This could not be checked',
    moreProblems: (problems) => `${problems} more problems`,
    inLog: 'They are in the log of this step.',
  },
  step: {
    title: (score) => `onevoice${score === undefined ? '' : `: score ${score} of 100`}`,
    counts: ['errors', 'warnings', 'advice', 'files with findings', 'files'],
    problem: 'Problem',
    skipped: (files) => `${files} files were skipped.`,
    nothing: 'Nothing found.',
    left: (findings) => `${findings} more findings are in the log of this step.`,
    byRule: ['rule', 'findings'],
    findings: 'Findings',
    columns: ['severity', 'place', 'text', 'what to do'],
  },
}
