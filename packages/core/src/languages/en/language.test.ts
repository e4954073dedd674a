import { describe, expect, it } from 'vitest'
import { language } from './language.ts'
import { variants } from './variants.ts'

/** `|` stands where one sentence ends and the next begins. */
const expectCuts = (marked: string): void => {
  const text = marked.replaceAll('|', '')
  const cut = language.sentences(text, 0, text.length).map(({ start, end }) => text.slice(start, end))
  expect(cut).toEqual(marked.split('|').map((part) => part.trim()))
}

describe('English sentences', () => {
  it.each([
    'Ask Dr. Ito, or write to Mrs. Berg.| Both know.',
    'Can you send it?| No.| We are sorry.',
    'See No. 5 on p. 12.| It explains all.',
    'We ship to the U.S. and the U.K.| The rest takes longer.',
    'Open from 9 a.m. to 5 p.m.| Closed on Sunday.',
    'Open until 5 p.m. on Friday.',
    'Beans, cups, filters, etc.| All in one box.',
    'Hoshi Coffee Inc. sells beans.| Hoshi Ltd. roasts them.',
    'It ships in Jan. 2027.| It ships in Jan.| You pay then.',
    'Choose plan A.| It’s free.',
    'Use Node.js 20.1 or later.| Then run it.',
    '“Is it ready?” she asked.| “It is.”| Good.',
    'We checked (twice!).| All good.',
    'Hi there!| What can we do for you today?| :)',
  ])('%s', expectCuts)
})

describe('variants', () => {
  it.each([
    ['limited-time offer', ['limited-time offer', 'limited time offer']],
    ['once-in-a-lifetime chance', ['once-in-a-lifetime chance', 'once in a lifetime chance']],
    ['sign-up', ['sign-up']],
    ['sign-up form', ['sign-up form']],
    ['act now', ['act now']],
  ])('%s', (phrase, expected) => expect([...variants(phrase)]).toEqual(expected))
})
