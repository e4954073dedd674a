import { ATOM } from '../text/index.ts'

/** Prose as it can stand inside a message: line breaks are spaces, and what is no prose is left open. */
export const readable = (text: string): string => text.replace(/[\s\u2028\u2029]+/g, ' ').replaceAll(ATOM, '…')
