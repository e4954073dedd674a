import { roles } from '../../text/index.ts'
import type { Kit, Shape } from './kit.ts'

/** An entry of `banned`. */
export function bannedEntry<S>(kit: Kit<S>): S {
  const { about, fields, choice, word, wordOrWords } = kit
  const expected = 'a phrase, or a block such as { phrase: "act now", reason: "We do not rush people." }'
  const block = fields(
    {
      phrase: about(wordOrWords, 'What is not said: plain words, (optional) words, a|b, and … for a short gap.'),
      pattern: about(word, 'A regular expression, for experts, instead of a phrase.'),
      use: about(wordOrWords, 'What is said instead. A {blank} is for the writer to fill in.'),
      ...phraseFields(kit),
    },
    expected,
  )
  return choice([word, block], expected)
}

/** An entry of `terms`. */
export function termEntry<S>(kit: Kit<S>): S {
  const { about, fields, word, wordOrWords } = kit
  return fields(
    {
      instead_of: about(wordOrWords, 'The variants that are not used.'),
      means: about(word, 'What the term means; shown in the hover.'),
      ...phraseFields(kit),
    },
    'a block such as { use: sign up, instead_of: [signup] }',
    {
      use: about(
        wordOrWords,
        'The right word. Other spellings of it, such as フッタ for フッター, are found without being listed.',
      ),
    },
  )
}

function phraseFields<S>({
  about,
  word,
  words,
  wordOrWords,
  languageTag,
  severity,
  oneOf,
  list,
  locked,
}: Kit<S>): Shape<S> {
  return {
    unless: about(wordOrWords, 'Phrases in which it is fine, such as money-back guarantee.'),
    reason: about(word, 'Why, in the brand’s own words; shown with each finding.'),
    language: about(languageTag, 'Only in texts of this language.'),
    severity: about(severity, 'How much it matters; without it, what the rule says.'),
    channels: about(words, 'Only in these channels.'),
    roles: about(list(oneOf(roles), 'a list of parts such as [button, subject]'), 'Only in these parts of a text.'),
    case: about(oneOf(['exact']), 'exact: capital letters as written.'),
    as: about(oneOf(['verb', 'noun']), 'Also finds the other forms of the verb or noun.'),
    locked,
  }
}
