import { hash } from 'node:crypto'

/** What a cache needs to know of a text. */
export interface ContentFacts {
  /** Sum over its bytes. */
  readonly sum: string
  /** Whether the day may matter: a text that talks to onevoice may say until when. */
  readonly daily: boolean
}

export const contentFacts = (bytes: Uint8Array): ContentFacts => ({
  sum: shortSum(bytes),
  daily: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('onevoice'),
})

/** 144 bits of SHA-256, as text without line ends or tabs. */
export const shortSum = (content: string | Uint8Array): string => hash('sha256', content, 'base64').slice(0, 24)
