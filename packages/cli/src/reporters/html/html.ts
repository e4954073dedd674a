/** The report for people who do not use a terminal: one page that needs nothing else. */
import type { Reporter, ReportOptions } from '../reporter.ts'
import { collector } from './collect.ts'
import { pageParts } from './page.ts'
import { stringsFor } from './strings.ts'

export function htmlReporter({ today }: Pick<ReportOptions, 'today'>): Reporter {
  const found = collector()
  return {
    file(result) {
      found.file(result)
      return ''
    },
    *end(summary, library, said) {
      for (const [path, findings] of library) found.library(path, findings, said.locale)
      const collected = found.collected()
      // The page speaks as its messages do.
      const words = stringsFor(said.locale)
      yield* pageParts(collected, { summary, today, words, said })
    },
  }
}
