/** Finds emoji as readers see them: one picture, however many characters it is made of. */
import type { TextSpan } from '../../../base/index.ts'

/** Flags, keycaps, and pictures with skin tone, variation selector, tags and joined parts. © ® ™ are signs, not pictures. */
const picture =
  /\p{Regional_Indicator}{2}|[0-9#*]\ufe0f?\u20e3|(?![©®™])(?:\p{Emoji_Presentation}|\p{Emoji}\ufe0f)(?:\p{Emoji_Modifier}|[\u{e0020}-\u{e007f}]+)?(?:\u200d\p{Emoji}(?:\ufe0f|\p{Emoji_Modifier})?)*/gu

/** Faces made of punctuation, standing by themselves. */
const face =
  /(?<![\p{L}\p{N}])(?:[:;=]['’]?-?[)(DPpOo3]|<3|[xX]D)(?![\p{L}\p{N}])|\\o\/|m\(_ ?_\)m|\((?:\^[_oO▽∀]?\^|T_T|>_<|;_;|・∀・|´∀｀|笑|泣|汗)[;；]?\)|[（](?:笑|泣|汗)[）]/gu

/** Emoji in `text[start, end)`, in order; with `faces` also emoticons and kaomoji. */
export function picturesIn(text: string, start: number, end: number, faces: boolean): TextSpan[] {
  const found: TextSpan[] = []
  if (mayHold(text, start, end)) collect(found, picture, text, start, end)
  if (faces) collect(found, face, text, start, end)
  return faces ? found.sort((a, b) => a.start - b.start) : found
}

/** Most prose has no unit of the kinds that emoji are made of, and then nothing has to be cut out. */
function mayHold(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= 0x203c && (unit < 0x3000 || (unit >= 0xd83c && unit <= 0xd83e) || unit === 0xfe0f)) return true
  }
  return false
}

function collect(into: TextSpan[], pattern: RegExp, text: string, start: number, end: number): void {
  for (const match of text.slice(start, end).matchAll(pattern))
    into.push({ start: start + match.index, end: start + match.index + match[0].length })
}
