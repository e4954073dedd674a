/** Makes the reporter of a name. All but the default one load when they are asked for. */
import { columns, painter } from '../terminal.ts'
import type { ReportName } from './names.ts'
import { prettyReporter } from './pretty.ts'
import type { Reporter, ReportOptions } from './reporter.ts'

export async function makeReporter(name: ReportName | 'diff', options: ReportOptions): Promise<Reporter> {
  if (name !== 'pretty') return (await laterReporters[name]())(options)
  const { output, color, verbose } = options
  const paint = painter(output ?? {}, color && output !== undefined)
  return prettyReporter({ paint, columns: columns(output ?? {}), verbose })
}

type Maker = (options: ReportOptions) => Reporter

const laterReporters: Readonly<Record<Exclude<ReportName, 'pretty'> | 'diff', () => Promise<Maker>>> = {
  diff: async () => (await import('./diff.ts')).diffReporter,
  compact: async () => (await import('./compact.ts')).compactReporter,
  json: async () => (await import('./json.ts')).jsonReporter,
  sarif: async () => (await import('./sarif/sarif.ts')).sarifReporter,
  junit: async () => (await import('./junit.ts')).junitReporter,
  checkstyle: async () => (await import('./checkstyle.ts')).checkstyleReporter,
  github: async () => (await import('./github/github.ts')).githubReporter,
  gitlab: async () => (await import('./gitlab.ts')).gitlabReporter,
  rdjsonl: async () => (await import('./rdjsonl.ts')).rdjsonlReporter,
  html: async () => (await import('./html/html.ts')).htmlReporter,
}
