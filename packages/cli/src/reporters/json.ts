import type { Finding } from '@onevoice/core'
import { type CheckedFile, spool, type UncheckedFile } from '@onevoice/core/node'
import { version } from '../version.ts'
import type { Words } from '../words/words.ts'
import { plainProblems } from './plain-problems.ts'
import { isChecked, type Library, type Reporter } from './reporter.ts'

/** One JSON object, a file a line. The lines wait for the end, because what is found by looking at all files belongs into them. */
export function jsonReporter(): Reporter {
  const files = spool()
  return {
    file(result, words) {
      files.add(JSON.stringify(fileOf(result, words)))
      return ''
    },
    *end({ problems, filesWithFindings: _, ...summary }, library, words) {
      const { skipped, skippedTexts } = summary
      const reasoned = {
        skipped: skipped.map((one) => ({ ...one, reason: words.reason(one.reason) })),
        ...(skippedTexts
          ? { skippedTexts: skippedTexts.map((one) => ({ ...one, reason: words.reason(one.reason) })) }
          : {}),
      }
      yield `{"version":1,"tool":${JSON.stringify({ name: 'onevoice', version })},"files":[\n`
      let divider = ''
      for (const line of files.drain()) {
        yield divider + (library.size > 0 ? withLibrary(line, library) : line)
        divider = ',\n'
      }
      yield `\n],"summary":${JSON.stringify({ ...summary, ...reasoned })},"problems":${JSON.stringify(plainProblems(problems))}}\n`
    },
  }
}

function withLibrary(line: string, library: Library): string {
  // The path comes first in a line, so that only the lines that change are read.
  const path = JSON.parse(/^\{"path":("(?:[^"\\]|\\.)*")/.exec(line)![1]!) as string
  const more = library.get(path)
  return more ? JSON.stringify(withMore(JSON.parse(line) as FileFindings, more)) : line
}

function fileOf(result: CheckedFile | UncheckedFile, words: Words): object {
  if (!isChecked(result)) return { path: result.path, findings: [], problems: plainProblems(result.problems) }
  const { path, format, profile, channel, languages, findings, measures, problems, skippedTexts } = result
  return {
    path,
    format,
    profile,
    ...(channel ? { channel } : {}),
    languages,
    findings,
    measures,
    problems: plainProblems(problems),
    ...(skippedTexts
      ? { skippedTexts: skippedTexts.map((one) => ({ ...one, reason: words.reason(one.reason) })) }
      : {}),
  }
}

interface FileFindings {
  readonly findings: readonly Finding[]
}

function withMore(file: FileFindings, more: readonly Finding[]): object {
  return { ...file, findings: [...file.findings, ...more].sort((a, b) => a.span.start - b.span.start) }
}
