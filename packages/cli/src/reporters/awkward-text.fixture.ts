import fc from 'fast-check'

const units = [
  'a',
  ' ',
  '\0',
  '\r',
  '\n',
  '\t',
  '%',
  '0A',
  ':',
  ',',
  ';',
  '<',
  '>',
  '"',
  "'",
  '`',
  '&',
  '&lt;',
  ']]>',
  '--',
  '\\',
  '星',
  '🌟',
]

/** Text of everything that means something in the formats of reports, and of what may not stand in them. */
export const awkwardText: fc.Arbitrary<string> = fc.string({
  unit: fc.constantFrom(...units, '\ud83c', '\udf1f', '\ufffe', '\u007f', '\u0085', '\u2028'),
})
