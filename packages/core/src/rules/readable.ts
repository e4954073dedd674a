/** Prose as it can stand inside a message: line breaks are spaces. */
export const readable = (text: string): string => text.replace(/[\s\u2028\u2029]+/g, ' ')
