/** What threads say to each other: plain data. */
import type { Problem } from '../../base/index.ts'
import type { CheckOptions, UncheckedFile } from '../check-files.ts'
import type { FileRecord } from '../file-record.ts'

/** What a worker is told when it begins. */
export interface CheckWork {
  readonly check: CheckOptions
  readonly measures: boolean
  readonly sums: boolean
  /** One number: the index of the file that is being checked, so that it can be named when the worker breaks down; -1 before the first. */
  readonly progress: SharedArrayBuffer
}

export interface Batch {
  /** Index of its first file. */
  readonly start: number
  readonly files: readonly BatchFile[]
}

export interface BatchFile {
  readonly path: string
  /** Stand for what is on the disk. */
  readonly bytes?: Uint8Array
  /** Settled: this file broke a worker and is not tried again. */
  readonly outcome?: Outcome
}

export interface BatchResult {
  readonly start: number
  readonly outcomes: readonly Outcome[]
  /** All profiles that the worker met so far. */
  readonly profiles: readonly (readonly [string, readonly Problem[]])[]
}

export interface Outcome {
  readonly result: FileRecord | UncheckedFile
  /** The text, where a report may want to show a part of it. */
  readonly source?: string
  readonly content?: string
}
