import type { Kit, Shape } from './kit.ts'

interface Addressed {
  readonly name: string
  /** How a reader is addressed, in the language's own words. */
  readonly forms: readonly string[]
}

const addressed: Readonly<Record<string, Addressed>> = {
  de: { name: 'German', forms: ['du', 'ihr', 'Sie'] },
  fr: { name: 'French', forms: ['tu', 'vous'] },
  es: { name: 'Spanish', forms: ['tú', 'vos', 'vosotros', 'usted', 'ustedes'] },
  it: { name: 'Italian', forms: ['tu', 'voi', 'Lei'] },
  pt: { name: 'Portuguese', forms: ['tu', 'você', 'senhor'] },
  nl: { name: 'Dutch', forms: ['je', 'u'] },
  pl: { name: 'Polish', forms: ['ty', 'wy', 'Pan', 'Państwo'] },
  ru: { name: 'Russian', forms: ['ты', 'вы', 'Вы'] },
  ko: { name: 'Korean', forms: ['hasipsio', 'haeyo', 'hae', 'haera'] },
  zh: { name: 'Chinese', forms: ['你', '您'] },
}

/** The block `register`: keys of its own for each language that has some, and a general block for any other. */
export function registerBlock<S>(kit: Kit<S>, severityKeys: readonly string[]): S {
  const shared = { ...everyLanguage(kit), ...severities(kit, severityKeys) }
  const variant = kit.about(kit.word, 'Regional variant, such as es-ES, pt-BR or de-CH. Guidance; not checked.')
  const block = (language: string, own: Shape<S>): S =>
    kit.about(kit.fields({ ...shared, ...own }), `Register of texts in ${language}.`)
  const known: Record<string, S> = { en: block('English', english(kit)), ja: block('Japanese', japanese(kit)) }
  for (const [tag, { name, forms }] of Object.entries(addressed)) {
    const address = kit.about(kit.oneOf(forms), 'How the reader is addressed.')
    known[tag] = block(name, { address, variant })
  }
  const other = block('any other language', { address: kit.about(kit.word, 'How the reader is addressed.'), variant })
  return kit.open(known, other, 'a block for each language, such as { en: … }')
}

function everyLanguage<S>({ about, oneOf, count, locked }: Kit<S>): Shape<S> {
  return {
    slang: about(oneOf(['allow', 'avoid']), 'Whether slang is part of the voice.'),
    emoji: about(count, 'How many emoji a text may have.'),
    exclamation: about(count, 'How many exclamation marks a text may have.'),
    reading_grade: about(count, 'School grade of the text, by the language’s own formula.'),
    sentence_length: about(count, 'Length of a sentence: in words, or in characters for languages without spaces.'),
    locked,
  }
}

/** Keys that set the severity of a rule, such as `mixing`; the rules say which. */
function severities<S>({ about, severity }: Kit<S>, keys: readonly string[]): Shape<S> {
  return Object.fromEntries(
    keys.map((key) => [key, about(severity, 'How much it matters: off, advice, warning or error.')]),
  )
}

function english<S>({ about, oneOf }: Kit<S>): Shape<S> {
  return {
    contractions: about(
      oneOf(['require', 'prefer', 'allow', 'avoid']),
      'we’re or we are: require and prefer ask for the short form, avoid for the long one, allow takes both.',
    ),
    variant: about(oneOf(['en-US', 'en-GB', 'en-AU', 'en-CA']), 'Whose spelling. Guidance; not checked.'),
  }
}

function japanese<S>({ about, oneOf, word, words, count, pair }: Kit<S>): Shape<S> {
  const level = oneOf(['plain', 'polite', 'honorific', 'most-honorific'])
  return {
    style: about(
      oneOf(['desu-masu', 'dearu', 'da', 'any']),
      'Sentence endings: desu-masu です・ます体, dearu である体, da だ体; any: whichever, as long as a text keeps to it.',
    ),
    level: about(
      pair(level, 'the lowest and the highest level, such as [polite, honorific]'),
      'Lowest and highest level of plain < polite < honorific < most-honorific. Too polite is a fault as well.',
    ),
    customer: about(
      word,
      'The word for the customer, such as お客さま. Its other spellings, such as お客様, are found.',
    ),
    self: about(
      words,
      'The words by which the brand calls itself, such as [当社]: what it does is not said in respectful words.',
    ),
    name_suffix: about(word, 'What follows a customer’s name: さま, 様 or さん. Guidance; not checked.'),
    sasete_itadaku: about(count, 'How often させていただく may stand in one text.'),
  }
}
