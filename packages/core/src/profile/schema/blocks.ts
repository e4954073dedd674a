/** What can be set for the whole profile and overridden for a part of it. */
import { structureParts } from '../../rules/index.ts'
import type { Overrides } from '../profile-file.ts'
import { type Kit, languageTag, type Shape } from './kit.ts'
import { bannedEntry, termEntry } from './phrases.ts'
import { registerBlock } from './register.ts'
import { toneBlock } from './tone.ts'

/** Keys of `pushy:` and of `register.<language>:` that set the severity of rules. */
export interface SeverityKeys {
  readonly pushy: readonly string[]
  readonly register: readonly string[]
}

/** What `limits` counts in one text. */
const counted = [
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
]

/** Parts of a message whose characters `limits` counts. */
const measured = ['subject', 'preheader', 'title', 'button']

export function overrides<S>(kit: Kit<S>, keys: SeverityKeys): Readonly<Record<keyof Overrides, S>> {
  const { about, word, words, list } = kit
  return {
    description: about(word, 'A note for people; nothing is checked by it.'),
    tone: about(toneBlock(kit), 'How the text sounds, from 0 to 100. An axis that is not named is not checked.'),
    register: about(registerBlock(kit, keys.register), 'How polite or formal the text is, by language.'),
    pushy: about(pushyBlock(kit, keys.pushy), 'How much each kind of pressure on the reader matters.'),
    banned: about(
      list(bannedEntry(kit), 'a list of phrases'),
      'What the brand does not say, and what it says instead.',
    ),
    terms: about(list(termEntry(kit), 'a list of terms'), 'The one right word where several are about.'),
    rules: about(rulesBlock(kit), 'Severity and options of single rules, by id; family/* stands for a whole family.'),
    limits: about(limitsBlock(kit), 'How much of something a text may have.'),
    structure: about(structureBlock(kit), 'Parts that a message has to have.'),
    forbid: about(words, 'What must not occur at all, such as emoji or exclamation.'),
    remove: about(words, 'Takes away banned phrases, terms and parts that are set further up, by phrase.'),
  }
}

function pushyBlock<S>({ about, fields, severity, yesOrNo, locked }: Kit<S>, categories: readonly string[]): S {
  const dated = about(yesOrNo, 'true: a deadline with its date informs, and is not flagged.')
  const severities = categories.map((name) => [
    name,
    about(severity, `Severity of pushy/${name.replaceAll('_', '-')}.`),
  ])
  return fields({ ...(Object.fromEntries(severities) as Shape<S>), unless: fields({ dated }), locked })
}

function limitsBlock<S>({ about, fields, count, choice, named }: Kit<S>): S {
  const expected =
    'a number (the most allowed), a range such as { max: 120 }, or one for each language such as { en: 280, ja: 140 }'
  const limit = choice([count, named(count, expected, languageTag)], expected)
  const each = (names: readonly string[], help: (name: string) => string): Shape<S> =>
    Object.fromEntries(names.map((name) => [name, about(limit, help(name))]))
  return fields({
    ...each(counted, (name) => `Number of ${name} in one text.`),
    ...each(measured, (name) => `Characters of a ${name}.`),
  })
}

function structureBlock<S>({ about, fields, list, oneOf, locked }: Kit<S>): S {
  const parts = list(oneOf(structureParts), 'a list of parts')
  return fields({
    require: about(parts, 'Parts that a message must have, such as greeting, answer, next_step.'),
    recommend: about(parts, 'Parts that a message should have, such as thanks.'),
    locked,
  })
}

/** The options of each rule are checked by the rule itself, see `rule-settings.ts`. */
function rulesBlock<S>(kit: Kit<S>): S {
  return kit.named(ruleSetting(kit), 'rules with their severity')
}

export function ruleSetting<S>({ about, severity, word, locked, choice, single, open }: Kit<S>): S {
  const expected = 'a severity (off, advice, warning or error), or a block such as { severity: warning, max: 2 }'
  const block = {
    severity,
    reason: about(word, 'Why the brand wants it; shown with each finding.'),
    locked,
  }
  return choice([severity, single(severity, expected), open(block, undefined, expected)], expected)
}
