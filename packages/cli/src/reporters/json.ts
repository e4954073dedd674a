import { version } from '../version.ts'
import { isChecked, type Reporter } from './reporter.ts'

/** One JSON object, written file by file so that memory stays flat over large libraries. */
export function jsonReporter(): Reporter {
  let first = true
  return {
    file(result) {
      const lead = first ? `{"version":1,"tool":${JSON.stringify({ name: 'onevoice', version })},"files":[\n` : ',\n'
      first = false
      if (!isChecked(result)) return `${lead}${JSON.stringify({ path: result.path, findings: [], problems: withoutSource(result.problems) })}`
      const { source: _, otherChannels: __, notCovered: ___, problems, ...file } = result
      return `${lead}${JSON.stringify({ ...file, problems: withoutSource(problems) })}`
    },
    end({ problems, filesWithFindings: _, ...summary }) {
      const lead = first ? `{"version":1,"tool":${JSON.stringify({ name: 'onevoice', version })},"files":[` : '\n'
      return `${lead}],"summary":${JSON.stringify(summary)},"problems":${JSON.stringify(withoutSource(problems))}}\n`
    },
  }
}

const withoutSource = <P extends { readonly source?: string }>(problems: readonly P[]): Omit<P, 'source'>[] =>
  problems.map(({ source: _, ...problem }) => problem)
