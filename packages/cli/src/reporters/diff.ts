/** What `--fix-dry-run` would change, as a unified diff that `git apply` and `patch` take. */
import { createTwoFilesPatch } from 'diff'
import { painter } from '../terminal.ts'
import { isChecked, type Reporter, type ReportOptions } from './reporter.ts'

const linesAround = 3

export function diffReporter({ output, color }: ReportOptions): Reporter {
  const paint = painter(output ?? {}, color && output !== undefined)
  const painted = (line: string): string => {
    if (line.startsWith('+')) return paint('green', line)
    return line.startsWith('-') ? paint('red', line) : line
  }
  return {
    file(result) {
      if (!isChecked(result) || result.fixed === undefined || result.fixed.before === result.source) return ''
      const { path, source, fixed } = result
      const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, fixed.before, source, '', '', {
        context: linesAround,
      })
      // The first line is the library's own and no part of a diff.
      return patch
        .slice(patch.indexOf('\n') + 1)
        .split('\n')
        .map(painted)
        .join('\n')
    },
    *end() {},
  }
}
