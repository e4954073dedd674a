/** Inclusive ranges of code points that terminals draw two columns wide: East Asian Wide and Fullwidth, and emoji. */
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x23e9, 0x23ec],
  [0x25fd, 0x25fe],
  [0x2614, 0x2615],
  [0x26a1, 0x26a1],
  [0x2705, 0x2705],
  [0x274c, 0x274c],
  [0x2728, 0x2728],
  [0x2753, 0x2757],
  [0x2b50, 0x2b55],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f1e6, 0x1f1ff],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
]

/** Columns that a text takes on a terminal: two for a wide character, none for a mark that joins the one before. */
export function displayWidth(text: string): number {
  let width = 0
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) < firstMark) {
      width++
      continue
    }
    const point = text.codePointAt(at)!
    width += widthOf(point)
    if (point > 0xffff) at++
  }
  return width
}

/** What comes before is one column wide. */
const firstMark = 0x300

function widthOf(point: number): number {
  if (isMark(point)) return 0
  for (const [first, last] of wide) if (point <= last) return point >= first ? 2 : 1
  return 1
}

/** Combining marks, the voiced sound marks of kana, joiners, variation selectors and skin tones. */
function isMark(point: number): boolean {
  if (point <= 0x36f) return true
  if (point >= 0x200b && point <= 0x200f) return true
  if (point === 0x3099 || point === 0x309a) return true
  return (point >= 0xfe00 && point <= 0xfe0f) || (point >= 0x1f3fb && point <= 0x1f3ff)
}
