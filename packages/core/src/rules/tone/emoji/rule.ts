import type { TextSpan } from '../../../base/index.ts'
import { finderIn, having, placesIn } from '../../../measures/places.ts'
import { textsOf } from '../../../measures/texts.ts'
import type { Passage } from '../../../text/index.ts'
import { defineRule, type Rule } from '../../index.ts'
import { options, yesOrNo } from '../../options.ts'
import { mostOf } from '../most.ts'
import { pictureParts, picturesIn } from './pictures.ts'

export const rule: Rule = defineRule({
  id: 'tone/emoji',
  since: '0.1.0',
  severity: 'warning',
  summary:
    'Counts the emoji of each text (a file, or one string of a structured file) against `register.<language>.emoji` and `limits.emoji`.',
  why: 'Screen readers say every emoji aloud, pictures differ from phone to phone, and a smile beside bad news reads as not caring.',
  sources: [
    'Mailchimp content style guide, Writing for accessibility',
    'Unicode Technical Standard #51, Unicode Emoji',
  ],
  visits: 'document',
  options: options({ faces: yesOrNo(undefined, 'true: also counts faces made of punctuation, such as :) and (^_^).') }),
  messages: {
    many: 'This text may have {max} emoji and has {count}.',
    none: 'This voice does without emoji here.',
  },
  *check({ document, passages, analysis, voice, options, flag }) {
    const { max, asked } = mostOf(voice, 'emoji', 'emoji')
    if (max === undefined) return
    const faces = options.faces === true
    const name = faces ? 'emoji-and-faces' : 'emoji'
    const mayHave = finderIn(document.text, pictureParts)
    const find = (passage: Passage): readonly TextSpan[] =>
      faces || mayHave(passage) ? picturesIn(document.text, passage.start, passage.end, faces) : []
    for (const text of textsOf(having(analysis, name, passages, find))) {
      const pictures = placesIn(analysis, name, text, find)
      const count = pictures.length
      for (const span of joined(pictures.slice(max))) {
        const details = { suggestions: [{ text: '', safe: false }], asked }
        yield max === 0 ? flag('none', span, {}, details) : flag('many', span, { count, max }, details)
      }
    }
  },
})

/** Pictures side by side are one finding. */
function joined(pictures: readonly TextSpan[]): TextSpan[] {
  const runs: TextSpan[] = []
  for (const { start, end } of pictures) {
    const last = runs.at(-1)
    if (last && last.end === start) runs[runs.length - 1] = { start: last.start, end }
    else runs.push({ start, end })
  }
  return runs
}
