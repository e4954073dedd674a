import * as z from 'zod/mini'
import type { ProfileFile } from '../profile-file.ts'
import { type OverrideShape, overrides, type SeverityKeys } from './blocks.ts'
import { about, date, fields, languageTag, oneOf, text, textOrTexts, texts } from './values.ts'

/** The declaration of the whole format. It reads profiles, and makes the JSON schema. Building it takes about a millisecond. */
export function profileSchema(keys: SeverityKeys): z.ZodMiniType<ProfileFile> {
  const shared = overrides(keys)
  const named = (block: z.ZodMiniType, description: string): z.ZodMiniType =>
    about(z.record(z.string(), block, 'blocks by name'), description)
  const parts = fields({
    brand: about(brand(), 'Who speaks.'),
    extends: about(
      textOrTexts('the name of a profile, or a list of names'),
      'Profiles that this one builds on: a built-in name, a relative path, or a package.',
    ),
    voice: about(voice(), 'Who the brand is when it speaks. Guidance for people, apart from the relationship.'),
    placeholders: about(texts('a list of names'), 'The names that placeholders may have, such as customer.first_name.'),
    languages: named(fields(shared), 'What is different in a language, by tag.'),
    departments: named(fields(shared), 'What is different for a department.'),
    channels: named(channel(shared), 'Where texts appear: their files, and what is different there.'),
    audiences: named(
      fields(shared),
      'What is different for an audience: public, internal, or one that a channel names.',
    ),
    situations: named(situation(shared), 'What is different in a situation such as an outage.'),
    exceptions: about(z.array(exception(), 'a list of exceptions'), 'Rules that rest for some files, with a reason.'),
    examples: about(z.array(example(), 'a list of examples'), 'Sentences that prove the profile: each one is a test.'),
    ...shared,
  })
  const schema = z.extend(parts, { version: about(z.literal(1, '1'), 'The version of the profile format: 1.') })
  return schema as unknown as z.ZodMiniType<ProfileFile>
}

function brand(): z.ZodMiniType {
  return fields({
    name: about(text(), 'The name as it is written in running text.'),
    aliases: about(texts(), 'Other right spellings of the name.'),
    languages: about(
      z.array(languageTag(), 'a list of language tags such as [en, ja]'),
      'The languages that this voice is written for. None listed: all of them.',
    ),
    owner: about(text(), 'Who answers for the profile.'),
    reviewed: about(date(), 'When it was last read with care.'),
    source: about(text(), 'The guide that this profile puts into practice.'),
  })
}

function voice(): z.ZodMiniType {
  const trait = fields({
    name: about(text(), 'The trait in a word.'),
    but_not: about(text(), 'Where it would go too far.'),
    means: about(text(), 'What it means in practice.'),
    do: about(texts(), 'What it looks like.'),
    dont: about(texts(), 'What it does not look like.'),
  })
  return fields({
    summary: about(text(), 'The voice in one sentence.'),
    relationship: about(
      oneOf('host', 'peer', 'friend'),
      'host: deferential; peer: an equal partner; friend: familiar.',
    ),
    traits: about(z.array(trait, 'a list of traits'), 'Three to five traits. Guidance; not checked.'),
  })
}

function channel(shared: OverrideShape): z.ZodMiniType {
  return fields({
    department: about(text(), 'Who writes here.'),
    audience: about(text(), 'Who reads here, if it has settings of its own under audiences.'),
    files: about(
      textOrTexts('a glob or a list of globs'),
      'Which files, as globs from the folder of the profile. The longest glob that fits wins.',
    ),
    ...shared,
  })
}

function situation(shared: OverrideShape): z.ZodMiniType {
  return fields({
    in: about(textOrTexts('a channel or a list of channels'), 'Only in these channels.'),
    match: about(
      textOrTexts('a title pattern or a list of them'),
      'Titles of messages, with * for any text, such as Outage::*.',
    ),
    ...shared,
  })
}

function exception(): z.ZodMiniType {
  const dates = fields({
    until: about(date(), 'The last day.'),
    approved_by: about(text(), 'Who agreed to it.'),
  })
  return z.extend(dates, {
    files: about(textOrTexts('a glob or a list of globs'), 'Which files, as globs from the folder of the profile.'),
    rules: about(texts('a list of rule ids'), 'Which rules rest: ids, or a family such as tone/*.'),
    reason: about(text('the reason'), 'Why.'),
  })
}

function example(): z.ZodMiniType {
  return fields({
    say: about(text(), 'A text in the brand’s voice: nothing may be found in it.'),
    avoid: about(text(), 'A text that is not in the brand’s voice: something has to be found in it.'),
    because: about(textOrTexts('a rule id or a list of them'), 'The rules that have to find something.'),
    language: about(languageTag(), 'Its language, where the text alone does not tell.'),
    channel: about(text(), 'The channel it is read as.'),
    audience: about(text(), 'The audience it is read for.'),
    situation: about(text(), 'The situation it is read in.'),
  })
}
