import { expect, test } from 'vitest'
import { problemText } from '../base/problem-text.ts'
import { type Resolve, readProfile } from './index.ts'
import { fixtureRules } from './rules.fixture.ts'

const others: Readonly<Record<string, string>> = {
  'a.yaml': 'version: 1\nextends: ./b.yaml\n',
  'b.yaml': 'version: 1\nextends: ./a.yaml\n',
  'strict.yaml': 'version: 1\nbanned:\n  - { phrase: act now, locked: true }\npushy: { urgency: error, locked: true }',
}

const resolve: Resolve = (name, from) => {
  const file = name.replace('./', '')
  const source = others[file]
  if (source !== undefined) return { file, source }
  return { problem: { code: 'unknown-profile', message: `${from} asks for ${name}, which is not there.` } }
}

/** Everything wrong with a profile, as people read it. */
function problemsOf(source: string): string {
  return readProfile(source, { file: 'voice.yaml', rules: fixtureRules, resolve }).problems.map(problemText).join('\n')
}

/** A profile with the first line that all need, and what is said about it. */
const cases: readonly { title: string; profile: string; problems: string }[] = [
  {
    title: 'a misspelt key',
    profile: 'tone:\n  formalty: casual',
    problems: `
voice.yaml:3:3: “formalty” is not a key that is known in “tone”.
   3 |   formalty: casual
     |   ^^^^^^^^
  hint: Did you mean “formality”?`,
  },
  {
    title: 'a key in the wrong place',
    profile: 'contractions: prefer',
    problems: `
voice.yaml:2:1: “contractions” is not a key that is known.
   2 | contractions: prefer
     | ^^^^^^^^^^^^
  hint: It belongs under “register.en”.`,
  },
  {
    title: 'a key of the profile in a channel',
    profile: 'channels: { sales: { brand: { name: Hoshi } } }',
    problems: `
voice.yaml:2:22: “brand” is not a key that is known in “channels.sales”.
   2 | channels: { sales: { brand: { name: Hoshi } } }
     |                      ^^^^^
  hint: It belongs at the top of the profile, without an indent.`,
  },
  {
    title: 'keys that exclude each other',
    profile: 'tone: { warmth: { shift: 10, max: 3 } }',
    problems: `
voice.yaml:2:19: “shift” cannot stand beside the other keys in “tone.warmth”.
   2 | tone: { warmth: { shift: 10, max: 3 } }
     |                   ^^^^^`,
  },
  {
    title: 'a misspelt value, below wide characters',
    profile: 'register: { ja: { self: [当社], style: desumasu } }',
    problems: `
voice.yaml:2:38: “register.ja.style” must be one of desu-masu, dearu, da, any, not “desumasu”.
   2 | register: { ja: { self: [当社], style: desumasu } }
     |                                        ^^^^^^^^
  hint: Did you mean “desu-masu”?`,
  },
  {
    title: 'one level where a band is due',
    profile: 'register: { ja: { level: polite } }',
    problems: `
voice.yaml:2:26: “register.ja.level” must be the lowest and the highest level, such as [polite, honorific], not “polite”.
   2 | register: { ja: { level: polite } }
     |                          ^^^^^^`,
  },
  {
    title: 'a number out of range',
    profile: 'tone: { formality: [20, 140] }',
    problems: `
voice.yaml:2:25: “tone.formality[2]” must be a number from 0 to 100, not 140.
   2 | tone: { formality: [20, 140] }
     |                         ^^^`,
  },
  {
    title: 'ranges that no text can meet',
    profile:
      'tone: { formality: [60, 20] }\nregister: { ja: { level: [honorific, plain] } }\nlimits: { words: { en: { min: 9, max: 3 } } }',
    problems: `
voice.yaml:2:9: “tone.formality” goes from 60 to 20, which no text can meet.
   2 | tone: { formality: [60, 20] }
     |         ^^^^^^^^^
  hint: Write the lower end first.
voice.yaml:3:19: “register.ja.level” goes from honorific down to plain, which no text can meet.
   3 | register: { ja: { level: [honorific, plain] } }
     |                   ^^^^^
  hint: Write the lower end first.
voice.yaml:4:11: “limits.words.en” goes from 9 to 3, which no text can meet.
   4 | limits: { words: { en: { min: 9, max: 3 } } }
     |           ^^^^^
  hint: Write the lower end first.`,
  },
  {
    title: 'several faults at once, in order',
    profile: 'pushy: { urgncy: error, scarcity: fatal }\ntone: casual\nstructure:',
    problems: `
voice.yaml:2:10: “urgncy” is not a key that is known in “pushy”.
   2 | pushy: { urgncy: error, scarcity: fatal }
     |          ^^^^^^
  hint: Did you mean “urgency”?
voice.yaml:2:35: “pushy.scarcity” must be a severity: off, advice, warning or error, not “fatal”.
   2 | pushy: { urgncy: error, scarcity: fatal }
     |                                   ^^^^^
voice.yaml:3:7: “tone” must be a block of keys, not “casual”.
   3 | tone: casual
     |       ^^^^^^
voice.yaml:4:11: “structure” is empty: it must be a block of keys.
   4 | structure:
     |           ^`,
  },
  {
    title: 'a wrong value among values by language',
    profile: 'limits: { characters: { en: 280, ja: lots } }',
    problems: `
voice.yaml:2:38: “limits.characters.ja” must be a number (the most allowed), or a range such as { max: 2 } or [1, 3], not “lots”.
   2 | limits: { characters: { en: 280, ja: lots } }
     |                                      ^^^^`,
  },
  {
    title: 'entries of banned',
    profile: 'banned:\n  - phrase: act now\n    sevrity: error\n  - { use: now }\n  - { phrase: a, pattern: b }',
    problems: `
voice.yaml:4:5: “sevrity” is not a key that is known in “banned[1]”.
   4 |     sevrity: error
     |     ^^^^^^^
  hint: Did you mean “severity”?
voice.yaml:5:5: This entry of “banned” has no phrase.
   5 |   - { use: now }
     |     ^^^^^^^^^^^^
  hint: Add what is not said: phrase: "…".
voice.yaml:6:5: This entry of “banned” has both a phrase and a pattern.
   6 |   - { phrase: a, pattern: b }
     |     ^^^^^^^^^^^^^^^^^^^^^^^^^
  hint: Make two entries of it.`,
  },
  {
    title: 'a term without its right word',
    profile: 'terms: [{ instead_of: [signup] }]',
    problems: `
voice.yaml:2:9: “terms[1].use” is missing: it must be a text or a list of texts.
   2 | terms: [{ instead_of: [signup] }]
     |         ^`,
  },
  {
    title: 'rules that do not exist, and options they do not have',
    profile:
      'rules:\n  pushy/urgncy: error\n  hype: off\n  pushy/hype: { onn: [a] }\n  register/level: { max: many }\n  tone/formality: { max: 2 }',
    problems: `
voice.yaml:3:3: There is no rule called “pushy/urgncy”.
   3 |   pushy/urgncy: error
     |   ^^^^^^^^^^^^
  hint: Did you mean “pushy/urgency”?
voice.yaml:4:3: There is no rule called “hype”.
   4 |   hype: off
     |   ^^^^
  hint: Did you mean “pushy/hype”?
voice.yaml:5:17: “onn” is not a key that is known in “rules.pushy/hype”.
   5 |   pushy/hype: { onn: [a] }
     |                 ^^^
  hint: Did you mean “on”?
voice.yaml:6:26: “rules.register/level.max” must be a number, not “many”.
   6 |   register/level: { max: many }
     |                          ^^^^
voice.yaml:7:21: The rule tone/formality has no options.
   7 |   tone/formality: { max: 2 }
     |                     ^^^
  hint: It takes a severity alone: “tone/formality: warning”.`,
  },
  {
    title: 'an exception without reason, with a date of its own making',
    profile: 'exceptions:\n  - { files: "legal/**", rules: [tone/formality], until: 2027-3-1 }',
    problems: `
voice.yaml:3:5: “exceptions[1].reason” is missing: it must be a text.
   3 |   - { files: "legal/**", rules: [tone/formality], until: 2027-3-1 }
     |     ^
voice.yaml:3:58: “exceptions[1].until” must be a date such as 2027-03-31, not “2027-3-1”.
   3 |   - { files: "legal/**", rules: [tone/formality], until: 2027-3-1 }
     |                                                          ^^^^^^^^`,
  },
  {
    title: 'an example that is both',
    profile: 'examples: [{ say: Hello., avoid: Hi. }]',
    problems: `
voice.yaml:2:12: An example has either “say” or “avoid”.
   2 | examples: [{ say: Hello., avoid: Hi. }]
     |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
  },
  {
    title: 'braces without quotes',
    profile: 'banned:\n  - {{name}}',
    problems: `
voice.yaml:3:6: A key has to be a plain word or a quoted text.
   3 |   - {{name}}
     |      ^^^^^^
  hint: A text with {{…}} needs quotes.`,
  },
  {
    title: 'a tab',
    profile: 'brand:\n\tname: Hoshi',
    problems: `
voice.yaml:3:1: The indent has a tab in it.
   3 |  name: Hoshi
     | ^
  hint: Indent with spaces; YAML does not allow tabs.`,
  },
  {
    title: 'a bracket that is not closed',
    profile: 'banned: [ act now\nterms: []',
    problems: `
voice.yaml:3:1: A bracket that was opened is not closed.
   3 | terms: []
     | ^
  hint: A bracket or quote that was opened here has to be closed.`,
  },
  {
    title: 'a key twice',
    profile: 'tone: { warmth: warm }\ntone: { formality: casual }',
    problems: `
voice.yaml:3:1: The same key stands here twice.
   3 | tone: { formality: casual }
     | ^
  hint: Join the two blocks, or take one of them away.`,
  },
  {
    title: 'a tag',
    profile: 'brand: { name: !!js/function "x" }',
    problems: `
voice.yaml:2:16: The tag (“!…”) has no meaning.
   2 | brand: { name: !!js/function "x" }
     |                ^^^^^^^^^^^^^
  hint: A text that begins with “!” needs quotes; tags are not used in profiles.`,
  },
  {
    title: 'an alias inside what it repeats',
    profile: 'brand: &brand { name: *brand }',
    problems: `
voice.yaml:2:23: The alias “*brand” stands inside what it repeats.
   2 | brand: &brand { name: *brand }
     |                       ^^^^^^`,
  },
  {
    title: 'an alias bomb',
    profile: [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      'b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]',
      'c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]',
      'd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]',
    ].join('\n'),
    problems: `
voice.yaml:5:14: The aliases of this file repeat too much.
   5 | d: [*c,*c,*c,*c,*c,*c,*c,*c,*c]
     |              ^^
  hint: Write the values out.`,
  },
  {
    title: 'a profile that extends itself',
    profile: 'extends: ./a.yaml',
    problems: `
b.yaml:2:10: The profile extends itself: a.yaml → b.yaml → a.yaml.
   2 | extends: ./a.yaml
     |          ^^^^^^^^
  hint: Take one of these “extends” away.`,
  },
  {
    title: 'a profile that is not there',
    profile: 'extends: [strict.yaml, ./nowhere.yaml]',
    problems: `
voice.yaml:2:24: voice.yaml asks for ./nowhere.yaml, which is not there.
   2 | extends: [strict.yaml, ./nowhere.yaml]
     |                        ^^^^^^^^^^^^^^`,
  },
  {
    title: 'what is locked further up',
    profile: 'extends: strict.yaml\nremove: [act now]\nchannels:\n  sales: { pushy: { urgency: off } }',
    problems: `
voice.yaml:3:10: “remove: act now” would weaken what is locked in strict.yaml:3:5.
   3 | remove: [act now]
     |          ^^^^^^^
  hint: Take it away here, or unlock it there.
voice.yaml:5:21: “pushy.urgency” would weaken what is locked in strict.yaml:4:10.
   5 |   sales: { pushy: { urgency: off } }
     |                     ^^^^^^^
  hint: Take it away here, or unlock it there.`,
  },
]

test.each(cases)('$title', ({ profile, problems }) => {
  expect(problemsOf(`version: 1\n${profile}\n`)).toBe(problems.trimStart())
})
