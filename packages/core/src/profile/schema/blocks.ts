/** What can be set for the whole profile and overridden for a part of it. */
import * as z from 'zod/mini'
import type { Axis } from '../../rules/index.ts'
import type { BannedEntry, Overrides, TermEntry } from '../profile-file.ts'
import { registerBlocks } from './register.ts'
import {
  about,
  fields,
  fifths,
  languageTag,
  limit,
  locked,
  oneOf,
  ruleSetting,
  severity,
  text,
  textOrTexts,
  texts,
  tone,
  yesOrNo,
} from './values.ts'

type Shape = Record<string, z.ZodMiniType>

/** Keys of `pushy:` and of `register.<language>:` that set the severity of rules. */
export interface SeverityKeys {
  readonly pushy: readonly string[]
  readonly register: readonly string[]
}

export const limitNames: readonly string[] = [
  'words',
  'characters',
  'sentences',
  'paragraphs',
  'asks',
  'questions',
  'links',
  'emoji',
  'exclamations',
  'hashtags',
  'prices',
  'apologies',
  'thanks',
  'subject',
  'preheader',
  'title',
  'button',
]

export type OverrideShape = { readonly [K in keyof Required<Overrides>]: z.ZodMiniType<Required<Overrides>[K]> }

export function overrides(keys: SeverityKeys): OverrideShape {
  const shape: Record<keyof Overrides, z.ZodMiniType> = {
    description: about(text(), 'A note for people; nothing is checked by it.'),
    tone: about(toneBlock(), 'How the text sounds, from 0 to 100. An axis that is not named is not checked.'),
    register: about(registerBlock(keys.register), 'How polite or formal the text is, by language.'),
    pushy: about(pushyBlock(keys.pushy), 'How much each kind of pressure on the reader matters.'),
    banned: about(z.array(banned(), 'a list of phrases'), 'What the brand does not say, and what it says instead.'),
    terms: about(z.array(term(), 'a list of terms'), 'The one right word where several are about.'),
    rules: about(
      z.record(z.string(), ruleSetting(), 'rules with their severity'),
      'Severity and options of single rules, by id.',
    ),
    limits: about(
      fields(Object.fromEntries(limitNames.map((name) => [name, about(limit(), limitText(name))]))),
      'How much of something a text may have.',
    ),
    structure: about(structure(), 'Parts that a message has to have.'),
    forbid: about(
      texts('a list such as [emoji, exclamation]'),
      'What must not occur at all, such as emoji or exclamation.',
    ),
    remove: about(texts('a list of phrases'), 'Takes away banned phrases, terms and parts set further up, by phrase.'),
  }
  return shape as unknown as OverrideShape
}

function limitText(name: string): string {
  const length = ['subject', 'preheader', 'title', 'button'].includes(name)
  return length ? `Characters of a ${name}.` : `Number of ${name} in one text.`
}

function toneBlock(): z.ZodMiniType {
  const help: Record<Axis, string> = {
    formality: 'From casual to formal.',
    enthusiasm: 'From matter-of-fact to enthusiastic.',
    warmth: 'From reserved to warm.',
    directness: 'From tentative to direct.',
    confidence: 'From hesitant to assertive.',
    plainness: 'From dense to plain.',
  }
  const axes = (Object.keys(fifths) as Axis[]).map((axis) => [
    axis,
    about(tone(axis), `${help[axis]} Named fifths: ${fifths[axis].join(', ')}.`),
  ])
  return fields({ ...(Object.fromEntries(axes) as Shape), locked: locked() })
}

function registerBlock(severityKeys: readonly string[]): z.ZodMiniType {
  const { known, other } = registerBlocks(severityKeys)
  return z.catchall(z.exactPartial(z.object(known, 'a block for each language, such as { en: … }')), other)
}

function pushyBlock(categories: readonly string[]): z.ZodMiniType {
  const unless = fields({
    dated: about(yesOrNo(), 'true: a deadline with its date informs and is not flagged.'),
  })
  const severities = categories.map((name) => [
    name,
    about(severity(), `Severity of pushy/${name.replaceAll('_', '-')}.`),
  ])
  return fields({ ...(Object.fromEntries(severities) as Shape), unless, locked: locked() })
}

function phraseFields(): Shape {
  return {
    unless: about(textOrTexts(), 'Phrases in which it is fine, such as money-back guarantee.'),
    reason: about(text(), 'Why, in the brand’s own words; shown with each finding.'),
    language: about(languageTag(), 'Only in texts of this language.'),
    severity: about(severity(), 'How much it matters; error if it is not said.'),
    channels: about(texts('a list of channels'), 'Only in these channels.'),
    roles: about(
      z.array(oneOf(...roles), 'a list of parts of a text such as [button, subject]'),
      'Only in these parts of a text.',
    ),
    case: about(oneOf('exact'), 'exact: capital letters as written.'),
    as: about(oneOf('verb', 'noun'), 'Also finds the other forms of the verb or noun.'),
    locked: locked(),
  }
}

const roles = [
  'body',
  'heading',
  'list-item',
  'table-cell',
  'quote',
  'caption',
  'footnote',
  'title',
  'subject',
  'preheader',
  'button',
  'label',
  'alt',
  'message',
] as const

function banned(): z.ZodMiniType<string | BannedEntry> {
  const expected = 'a phrase, or a block such as { phrase: "act now", reason: "We do not rush people." }'
  const block = fields(
    {
      phrase: about(
        textOrTexts('a phrase or a list of phrases'),
        'What is not said: words, (optional) words, a|b, … for a short gap.',
      ),
      pattern: about(text(), 'A regular expression, for experts, instead of a phrase.'),
      use: about(textOrTexts(), 'What is said instead. A {blank} is for the writer to fill in.'),
      ...phraseFields(),
    },
    expected,
  )
  return z.union([text(expected), block], expected) as z.ZodMiniType<string | BannedEntry>
}

function term(): z.ZodMiniType<TermEntry> {
  const expected = 'a block such as { use: sign up, instead_of: [signup] }'
  const optional = fields(
    {
      instead_of: about(textOrTexts('a text or a list of texts'), 'The variants that are not used.'),
      means: about(text(), 'What the term means; shown in the hover.'),
      ...phraseFields(),
    },
    expected,
  )
  return z.extend(optional, {
    use: about(textOrTexts('the right word'), 'The right word.'),
  }) as unknown as z.ZodMiniType<TermEntry>
}

function structure(): z.ZodMiniType {
  return fields({
    require: about(texts('a list of parts such as [greeting, answer, next_step]'), 'Parts that a message must have.'),
    recommend: about(texts('a list of parts such as [thanks]'), 'Parts that a message should have.'),
    locked: locked(),
  })
}
