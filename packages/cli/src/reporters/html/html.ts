/** The report for people who do not use a terminal: one page that needs nothing else. */
import type { Reporter, ReportOptions } from '../reporter.ts'
import { collector } from './collect.ts'
import { pageParts } from './page.ts'

export function htmlReporter({ today }: Pick<ReportOptions, 'today'>): Reporter {
  const found = collector()
  return {
    file(result) {
      found.file(result)
      return ''
    },
    *end(summary, library) {
      for (const [path, findings] of library) found.library(path, findings)
      yield* pageParts(found.collected(), summary, today)
    },
  }
}
