/** Kept apart from the reporters, which load when they are asked for. */
import type { help } from '../words/help-ja.ts'

export type ReportName =
  | 'pretty'
  | 'compact'
  | 'json'
  | 'sarif'
  | 'junit'
  | 'checkstyle'
  | 'github'
  | 'gitlab'
  | 'rdjsonl'
  | 'html'

/** What each report is for, for help, docs and messages. */
export const reports: Readonly<Record<ReportName, keyof typeof help>> = {
  pretty: 'for people on a terminal; the default',
  compact: 'one line a finding',
  json: 'everything, for programs',
  sarif: 'SARIF 2.1.0, for code scanning',
  junit: 'test results, for CI systems',
  checkstyle: 'Checkstyle XML, for review tools',
  github: 'annotations and a summary in GitHub Actions',
  gitlab: "GitLab's code quality report",
  rdjsonl: 'reviewdog diagnostics, with suggestions',
  html: 'one page for people who do not use a terminal',
}

export const isReportName = (name: string): name is ReportName => Object.hasOwn(reports, name)

/** Reports that look at no measures, which take time to work out. */
const withoutMeasures: ReadonlySet<string> = new Set<ReportName>([
  'pretty',
  'compact',
  'sarif',
  'junit',
  'checkstyle',
  'github',
  'gitlab',
  'rdjsonl',
])

/** Whether a report may look at the measures of files. */
export const usesMeasures = (name: string): boolean => !withoutMeasures.has(name)
