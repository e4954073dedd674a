/** What counts as a question. */

/** Whether a sentence asks: by its mark, or by the end that Japanese writes with a full stop (ますか。). */
export const isQuestion = (sentence: string): boolean => asking.test(sentence.slice(-16))

const asking = /(?:[?？]|(?:ます|です|でしょう|ません|ました|でした)か[。.]?)[\s」』”"’)）]*$/
