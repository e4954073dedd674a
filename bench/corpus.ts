/** Text to measure on: real Markdown that installed packages bring along. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const japanese = /[\u3040-\u30ff]/g

/** Every Markdown file below a folder, in a stable order. */
function markdownUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.md$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => statSync(path).size < 200_000)
    .sort()
}

export interface Corpora {
  readonly english: readonly string[]
  readonly japanese: readonly string[]
}

/** The texts of installed packages by language; a text that stands in several packages counts once. */
export function readCorpora(folders: readonly string[]): Corpora {
  const texts = new Set(folders.flatMap(markdownUnder).map((path) => readFileSync(path, 'utf8')))
  const isJapanese = (text: string): boolean => (text.match(japanese)?.length ?? 0) > text.length / 20
  return {
    english: [...texts].filter((text) => !/[^\u0000-\u024f\u2000-\u2bff]{20}/.test(text)),
    japanese: [...texts].filter(isJapanese),
  }
}

/** Text of about `bytes` bytes of UTF-8, whole documents one after another, from the start again when they run out. */
export function textOf(documents: readonly string[], bytes: number): string {
  const parts: string[] = []
  let size = 0
  for (let index = 0; size < bytes; index++) {
    const text = documents[index % documents.length]!
    parts.push(text)
    size += Buffer.byteLength(text)
  }
  return parts.join('\n\n')
}

/** Words of five and more letters that the text really uses, the most frequent first. */
export function wordsOf(text: string, most: number): string[] {
  return [...wordCounts(text)]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, most)
    .map(([word]) => word)
}

/** Of the words that the text uses once so many, from all over the alphabet: what a brand settles on stands in a text now and then. */
export function rareWordsOf(text: string, most: number): string[] {
  const once = [...wordCounts(text)].flatMap(([word, count]) => (count === 1 ? [word] : [])).sort()
  const step = Math.max(1, Math.floor(once.length / most))
  return once.filter((_, index) => index % step === 0).slice(0, most)
}

function wordCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [word] of text.matchAll(/\b[a-z]{5,12}\b/g)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

export function writeFile(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
