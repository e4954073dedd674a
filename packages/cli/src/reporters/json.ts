import type { Finding } from '@onevoice/core'
import type { CheckedFile, UncheckedFile } from '@onevoice/core/node'
import { version } from '../version.ts'
import { isChecked, type Reporter } from './reporter.ts'

/** One JSON object, a file a line. The files are kept as text: what is found by looking at all of them comes last. */
export function jsonReporter(): Reporter {
  const files: { readonly path: string; readonly text: string }[] = []
  return {
    file(result) {
      files.push({ path: result.path, text: JSON.stringify(fileOf(result)) })
      return ''
    },
    end({ problems, filesWithFindings: _, ...summary }, library) {
      const lines = files.map(({ path, text }) => {
        const more = library.get(path)
        return more ? JSON.stringify(withMore(JSON.parse(text), more)) : text
      })
      const tool = JSON.stringify({ name: 'onevoice', version })
      const end = `"summary":${JSON.stringify(summary)},"problems":${JSON.stringify(withoutSource(problems))}`
      return `{"version":1,"tool":${tool},"files":[\n${lines.join(',\n')}\n],${end}}\n`
    },
  }
}

function fileOf(result: CheckedFile | UncheckedFile): object {
  if (!isChecked(result)) return { path: result.path, findings: [], problems: withoutSource(result.problems) }
  const { path, format, profile, channel, languages, findings, measures, problems } = result
  return {
    path,
    format,
    profile,
    ...(channel ? { channel } : {}),
    languages,
    findings,
    measures,
    problems: withoutSource(problems),
  }
}

function withMore(file: { findings: readonly Finding[] }, more: readonly Finding[]): object {
  return { ...file, findings: [...file.findings, ...more].sort((a, b) => a.span.start - b.span.start) }
}

const withoutSource = <P extends { readonly source?: string }>(problems: readonly P[]): Omit<P, 'source'>[] =>
  problems.map(({ source: _, ...problem }) => problem)
