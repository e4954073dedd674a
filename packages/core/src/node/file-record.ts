/** A checked file as plain data: what a cache keeps and threads send each other. */
import type { Measures } from '../measures/measure.ts'
import type { CheckedFile, UncheckedFile } from './check-files.ts'

/** Everything of a checked file but its text; measures only when they were wanted. */
export interface FileRecord extends Omit<CheckedFile, 'measures' | 'source'> {
  readonly measures?: Measures
}

export const isCheckedFile = <Checked extends FileRecord | CheckedFile>(
  result: Checked | UncheckedFile,
): result is Checked => 'findings' in result

export function recordOf(file: CheckedFile, withMeasures: boolean): FileRecord {
  const facts: Record<string, unknown> = {}
  // Also what a file has from another one: a fixed file is made of the one before.
  for (const key in file) if (key !== 'source' && key !== 'measures') facts[key] = file[key as keyof CheckedFile]
  return { ...facts, ...(withMeasures ? { measures: file.measures } : {}) } as unknown as FileRecord
}

/** The file of a record; its text is read when a report wants to show it. */
export function fileOf(record: FileRecord, source: () => string): CheckedFile {
  let text: string | undefined
  return {
    ...record,
    get measures() {
      if (!record.measures) throw new Error(`the measures of ${record.path} were not asked for`)
      return record.measures
    },
    get source() {
      text ??= source()
      return text
    },
  }
}
