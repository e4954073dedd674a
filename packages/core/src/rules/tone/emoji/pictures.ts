/** Finds emoji as readers see them: one picture, however many characters it is made of. */
import type { TextSpan } from '../../../base/index.ts'

/** Flags, keycaps, and pictures with skin tone, variation selector, tags and joined parts. © ® ™ are signs, not pictures. */
const picture =
  /\p{Regional_Indicator}{2}|[0-9#*]\ufe0f?\u20e3|(?![©®™])(?:\p{Emoji_Presentation}|\p{Emoji}\ufe0f)(?:\p{Emoji_Modifier}|[\u{e0020}-\u{e007f}]+)?(?:\u200d\p{Emoji}(?:\ufe0f|\p{Emoji_Modifier})?)*/gu

/** Units of which at least one is in every emoji; most prose has none, and then nothing has to be cut out. */
export const pictureParts: RegExp = /[\u203c-\u2fff\ud83c-\ud83e\ufe0f]/g

/** Faces made of punctuation, standing by themselves. */
const face =
  /(?<![\p{L}\p{N}])(?:[:;=]['’]?-?[)(DPpOo3]|<3|[xX]D)(?![\p{L}\p{N}])|\\o\/|m\(_ ?_\)m|\((?:\^[_oO▽∀]?\^|T_T|>_<|;_;|・∀・|´∀｀|笑|泣|汗)[;；]?\)|[（](?:笑|泣|汗)[）]/gu

/** Emoji in `text[start, end)`, in order; with `faces` also emoticons and kaomoji. */
export function picturesIn(text: string, start: number, end: number, faces: boolean): TextSpan[] {
  const found: TextSpan[] = []
  collect(found, picture, text, start, end)
  if (faces) collect(found, face, text, start, end)
  return faces ? found.sort((a, b) => a.start - b.start) : found
}

function collect(into: TextSpan[], pattern: RegExp, text: string, start: number, end: number): void {
  for (const match of text.slice(start, end).matchAll(pattern))
    into.push({ start: start + match.index, end: start + match.index + match[0].length })
}
