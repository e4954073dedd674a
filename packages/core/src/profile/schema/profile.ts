import { locales } from '../../base/index.ts'
import { roles } from '../../text/index.ts'
import { overrides, type SeverityKeys } from './blocks.ts'
import type { Kit, Shape } from './kit.ts'

/** The declaration of the whole format. */
export function profileSchema<S>(keys: SeverityKeys, kit: Kit<S>): S {
  const { about, fields, words, wordOrWords, list } = kit
  const shared = overrides(kit, keys)
  const block = fields(shared)
  const named = (schema: S, description: string): S => about(kit.named(schema, 'blocks by name'), description)
  const shape: Shape<S> = {
    locale: about(
      kit.oneOf(locales),
      'The language of messages, reasons and reports; English without it. It does not change what is found.',
    ),
    brand: about(brand(kit), 'Who speaks.'),
    extends: about(
      wordOrWords,
      'Profiles that this one builds on: a built-in name, a relative path, or a package; or a list of them.',
    ),
    voice: about(voice(kit), 'Who the brand is when it speaks. Guidance for people, apart from the relationship.'),
    dictionaries: about(
      wordOrWords,
      'Files of terms in the format of prh (prh.yml), with paths that begin at this file.',
    ),
    placeholders: about(words, 'The names that placeholders may have, such as customer.first_name.'),
    languages: named(block, 'What is different in a language, by tag.'),
    departments: named(block, 'What is different for a department.'),
    channels: named(
      fields({ ...channel(kit), ...shared }),
      'Where texts appear: their files, and what is different there.',
    ),
    audiences: named(block, 'What is different for an audience: public, internal, or one that a channel names.'),
    situations: named(fields({ ...situation(kit), ...shared }), 'What is different in a situation such as an outage.'),
    formats: about(
      list(format(kit), 'a list of formats'),
      'How files are read whose shape onevoice cannot know: which format, and where the texts stand.',
    ),
    exceptions: about(list(exception(kit), 'a list of exceptions'), 'Rules that rest for some files, with a reason.'),
    examples: about(list(example(kit), 'a list of examples'), 'Texts that prove the profile: each one is a test.'),
    ...shared,
  }
  const version = about(kit.literal(1), 'The version of the profile format: 1.')
  return fields(shape, 'a block of keys that begins with “version: 1”', { version })
}

function brand<S>({ about, fields, word, words, list, languageTag, date }: Kit<S>): S {
  return fields({
    name: about(word, 'The name as it is written in running text.'),
    aliases: about(words, 'Other right spellings of the name.'),
    languages: about(
      list(languageTag, 'a list of language tags such as [en, ja]'),
      'The languages that this voice is written for; others are not judged for register and tone. None listed: all of them.',
    ),
    owner: about(word, 'Who answers for the profile.'),
    reviewed: about(date, 'The day it was last read with care.'),
    source: about(word, 'The guide that this profile puts into practice.'),
  })
}

function voice<S>({ about, fields, word, words, oneOf, list }: Kit<S>): S {
  const trait = fields({
    name: about(word, 'The trait in a word.'),
    but_not: about(word, 'Where it would go too far.'),
    means: about(word, 'What it means in practice.'),
    do: about(words, 'What it looks like.'),
    dont: about(words, 'What it does not look like.'),
  })
  return fields({
    summary: about(word, 'The voice in one sentence.'),
    relationship: about(
      oneOf(['host', 'peer', 'friend']),
      'host: deferential; peer: an equal partner; friend: familiar.',
    ),
    traits: about(list(trait, 'a list of traits'), 'Three to five traits. Guidance; not checked.'),
  })
}

function channel<S>({ about, word, wordOrWords }: Kit<S>): Shape<S> {
  return {
    department: about(word, 'Who writes here.'),
    audience: about(word, 'Who reads here, if that audience has settings of its own.'),
    files: about(wordOrWords, 'Which files, as globs from the folder of the profile. The longest glob that fits wins.'),
  }
}

function situation<S>({ about, wordOrWords }: Kit<S>): Shape<S> {
  return {
    in: about(wordOrWords, 'Only in these channels.'),
    match: about(wordOrWords, 'Titles of messages, with * for any text, such as Outage::*.'),
  }
}

function format<S>({ about, fields, word, wordOrWords, list, choice, languageTag, oneOf }: Kit<S>): S {
  const path = about(word, 'Where the text stands, such as replies[*].body; in tables the name of a column.')
  const expected = 'a path such as replies[*].body, or a block such as { path: "replies[*].body", as: html }'
  const text = fields(
    {
      as: about(oneOf(['plain', 'markdown', 'html']), 'What the text is written in; plain without it.'),
      role: about(oneOf(roles), 'What the text is, such as subject or button; body without it.'),
      channel: about(word, 'The channel it is written for.'),
      language: about(languageTag, 'Its language.'),
      audience: about(oneOf(['public', 'internal']), 'internal: a note for colleagues.'),
    },
    expected,
    { path },
  )
  return fields(
    {
      as: about(
        word,
        'The format, such as json, yaml, csv, markdown-macros; without it the content or the name decides.',
      ),
      texts: about(list(choice([word, text], expected), 'a list of paths'), 'Where the texts stand.'),
      title: about(word, 'The key or column of what a text is called; situations are matched against it.'),
      language_from: about(word, 'The key or column of its language.'),
      channel_from: about(word, 'The key or column of its channel.'),
      language: about(languageTag, 'The language of all texts.'),
    },
    'a block such as { files: "replies/*.json", as: json, texts: ["replies[*].body"] }',
    { files: about(wordOrWords, 'Which files, as globs from the folder of the profile.') },
  )
}

function exception<S>({ about, fields, word, words, wordOrWords, date }: Kit<S>): S {
  return fields(
    {
      entries: about(
        wordOrWords,
        'Which texts of the files, by title or place with * for any text, such as Refunds::*. None named: all of them.',
      ),
      until: about(date, 'The last day.'),
      approved_by: about(word, 'Who agreed to it.'),
    },
    'a block such as { files: "legal/**", rules: [tone/formality], reason: "Set by Legal" }',
    {
      files: about(wordOrWords, 'Which files, as globs from the folder of the profile.'),
      rules: about(words, 'Which rules rest: ids, or a family such as tone/*.'),
      reason: about(word, 'Why.'),
    },
  )
}

function example<S>({ about, fields, word, wordOrWords, languageTag }: Kit<S>): S {
  return fields(
    {
      say: about(word, 'A text in the brand’s voice: nothing may be found in it.'),
      avoid: about(word, 'A text that is not in the brand’s voice: something has to be found in it.'),
      because: about(wordOrWords, 'The rules that have to find something.'),
      language: about(languageTag, 'Its language, where the text alone does not tell.'),
      channel: about(word, 'The channel it is read as.'),
      audience: about(word, 'The audience it is read for.'),
      situation: about(word, 'The situation it is read in.'),
    },
    'a block such as { say: "The offer ends on 31 May." }',
  )
}
