/** The lines that GitHub Actions reads out of a step's output. */

export type Level = 'error' | 'warning' | 'notice'

export interface Annotation {
  readonly level: Level
  readonly title: string
  readonly message: string
  readonly file?: string
  readonly line?: number
  readonly endLine?: number
  /** Only within one line. */
  readonly column?: number
  readonly endColumn?: number
}

/** One workflow command; nothing in it can end the line or start another command. */
export function annotationLine({ level, title, message, file, line, endLine, column, endColumn }: Annotation): string {
  const properties = { file, line, endLine, col: column, endColumn, title }
  const written = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${escapeProperty(String(value))}`],
  )
  return `::${level} ${written.join(',')}::${escapeData(message)}\n`
}

const escapeData = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/** A line of the log that the runner must not take for a command, whatever text it holds. */
export function logLine(text: string): string {
  const line = text.replace(/[\r\n]+/g, ' ').replaceAll('##[', '## [')
  return `${line.trimStart().startsWith('::') ? `- ${line}` : line}\n`
}
