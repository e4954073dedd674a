import type { Rule } from '../../index.ts'
import { axisRule } from '../axis.ts'

export const rule: Rule = axisRule('formality', {
  summary: 'Holds the formality of each text to the range that the profile sets in `tone.formality`.',
  why: 'A reader who meets a stiff letter behind a relaxed page, or slang behind a contract, hears another company.',
  sources: [
    'Nielsen Norman Group, The Four Dimensions of Tone of Voice',
    'Pavlick & Tetreault, An Empirical Analysis of Formality in Online Communication, TACL 2016',
  ],
})
