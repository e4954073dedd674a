import * as z from 'zod/mini'
import type { RegisterBlock } from '../profile-file.ts'
import { about, count, fields, locked, oneOf, severity, text, texts } from './values.ts'

type Shape = Record<string, z.ZodMiniType>

/** How a reader is addressed, by language, in the language's own words. */
const addresses: Readonly<Record<string, readonly string[]>> = {
  de: ['du', 'ihr', 'Sie'],
  fr: ['tu', 'vous'],
  es: ['tú', 'vos', 'vosotros', 'usted', 'ustedes'],
  it: ['tu', 'voi', 'Lei'],
  pt: ['tu', 'você', 'senhor'],
  nl: ['je', 'u'],
  pl: ['ty', 'wy', 'Pan'],
  ru: ['ты', 'вы', 'Вы'],
  ko: ['hasipsio', 'haeyo', 'hae', 'haera'],
  zh: ['你', '您'],
}

/** The block for each language that has keys of its own, by tag; `other` is the block of any other language. */
export function registerBlocks(severityKeys: readonly string[]): { known: Shape; other: z.ZodMiniType<RegisterBlock> } {
  const everywhere = (): Shape => ({ ...everyLanguage(), ...severities(severityKeys) })
  const block = (own: Shape, language: string): z.ZodMiniType<RegisterBlock> =>
    about(fields({ ...everywhere(), ...own }) as z.ZodMiniType<RegisterBlock>, `Register of ${language} text.`)
  const known: Shape = { en: block(english(), 'English'), ja: block(japanese(), 'Japanese') }
  for (const [tag, forms] of Object.entries(addresses)) known[tag] = block(addressed(forms), languageNames[tag] ?? tag)
  return { known, other: block({ address: text(), variant: variant() }, 'any other language’s') }
}

const languageNames: Readonly<Record<string, string>> = {
  de: 'German',
  fr: 'French',
  es: 'Spanish',
  it: 'Italian',
  pt: 'Portuguese',
  nl: 'Dutch',
  pl: 'Polish',
  ru: 'Russian',
  ko: 'Korean',
  zh: 'Chinese',
}

function everyLanguage(): Shape {
  return {
    customer: about(text(), 'The word for the customer, such as お客さま or guest.'),
    self: about(texts('a list of words such as [当社]'), 'The words by which the brand may call itself.'),
    slang: about(oneOf('allow', 'avoid'), 'Whether slang is part of the voice.'),
    emoji: about(count(), 'How many emoji a text may have.'),
    exclamation: about(count(), 'How many exclamation marks a text may have.'),
    reading_grade: about(count(), 'School grade of the text, by the language’s own formula.'),
    sentence_length: about(count(), 'Length of a sentence: in words, or in characters for languages without spaces.'),
    locked: locked(),
  }
}

/** Keys that set the severity of a rule, such as `mixing`; the rules say which. */
function severities(keys: readonly string[]): Shape {
  return Object.fromEntries(
    keys.map((key) => [key, about(severity(), 'How much it matters: off, advice, warning or error.')]),
  )
}

function english(): Shape {
  return {
    contractions: about(
      oneOf('require', 'prefer', 'allow', 'avoid'),
      'we’re or we are: require and prefer ask for the short form, avoid for the long one, allow takes both.',
    ),
    variant: about(oneOf('en-US', 'en-GB', 'en-AU', 'en-CA'), 'Whose spelling.'),
  }
}

function japanese(): Shape {
  const level = (): z.ZodMiniType => oneOf('plain', 'polite', 'honorific', 'most-honorific')
  return {
    style: about(
      oneOf('desu-masu', 'dearu', 'da', 'any'),
      '文末: です・ます体, である体, だ体. any: whichever, but one of them.',
    ),
    level: about(
      z.tuple([level(), level()], 'the lowest and the highest level, such as [polite, honorific]'),
      'Lowest and highest level of plain < polite < honorific < most-honorific. Too polite is a fault as well.',
    ),
    name_suffix: about(text(), 'What follows a customer’s name: さま, 様 or さん.'),
    sasete_itadaku: about(count(), 'How often させていただく may stand in one text.'),
  }
}

function addressed(forms: readonly string[]): Shape {
  return { address: about(oneOf(...forms), 'How the reader is addressed.'), variant: variant() }
}

function variant(): z.ZodMiniType {
  return about(text('a regional variant such as es-ES'), 'Regional variant, such as es-ES, pt-BR or de-CH.')
}
