/** What the threads of a stream say to each other. */
import type { Locale } from '@onevoice/core'

/** What a worker is told when it begins. */
export interface StreamWork {
  readonly kind: 'stream'
  readonly profile: string
  readonly locale?: Locale
  /** One number: that of the line which is being answered, so that it can be named when the worker breaks down; 0 before the first. */
  readonly progress: SharedArrayBuffer
}

export interface LineBatch {
  readonly id: number
  readonly lines: readonly Line[]
}

export interface Line {
  /** 1-based. */
  readonly number: number
  readonly text: string
  /** Settled: this line broke a worker and is not tried again. */
  readonly answer?: string
}

export interface AnsweredBatch {
  readonly id: number
  /** The answers with their line ends. */
  readonly text: string
}
