/** `pnpm new:language tag`: the folder of a language that is written with spaces between words. */
import { nameArgument, writeNew } from './scaffold.ts'

const tag = nameArgument(/^[a-z]{2,3}$/, 'pnpm new:language tag')
const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag

writeNew({
  [`packages/core/src/languages/${tag}/language.ts`]: `/** ${name}: boundaries of words and sentences; register and readability as they are added. */
import { lexicons } from '../../generated/lexicons/${tag}.ts'
import { latinFold } from '../../lexicon/index.ts'
import { latinSentences, latinWords } from '../../text/latin.ts'
import type { Language } from '../language.ts'

const abbreviations: ReadonlySet<string> = new Set()

export const language: Language = {
  tag: '${tag}',
  name: '${name}',
  fold: latinFold,
  words: 'space',
  lexicons,
  inflect: (word) => [word],
  variants: (phrase) => [phrase],
  sentences: (text, start, end) => latinSentences(text, start, end, abbreviations),
  wordSpans: latinWords,
}
`,
  [`packages/core/src/languages/${tag}/lexicons/pushy-urgency.yaml`]: `rule: pushy/urgency
entries: []
`,
})
console.log('Words for detection go into packages/core/src/languages/detect.yaml')
