import { hash } from 'node:crypto'

/** 144 bits of SHA-256, as text without line ends or tabs. */
export const shortSum = (content: string | Uint8Array): string => hash('sha256', content, 'base64').slice(0, 24)
