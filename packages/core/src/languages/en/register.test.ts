import { describe, expect, it } from 'vitest'
import { formality } from './formality.ts'
import { language } from './language.ts'

const judged = (text: string): { formality: string; forms: string[] } => {
  const sentences = language.sentences(text, 0, text.length)
  const [first] = language.register!.judge(text, sentences, { role: 'body' })
  return {
    formality: first!.formality,
    forms: first!.evidence.map(({ form, start, end }) => `${form}: ${text.slice(start, end)}`),
  }
}

const score = (text: string): number => formality(text, language.sentences(text, 0, text.length))!

describe('register', () => {
  it.each([
    ['We’re sorry, but we couldn’t find that page.', 'informal', ['contraction: We’re', 'contraction: couldn’t']],
    ['Enter your new password.', 'neutral', []],
    ['Could you please check your address?', 'neutral', ['softener: Could you']],
    ['Gonna be lovely, lol!', 'informal', ['slang: Gonna', 'slang: lol']],
    ['We regret the inconvenience.', 'formal', ['formal-word: regret', 'formal-word: inconvenience']],
    ['The customer shall pay the aforementioned sum.', 'formal', ['legalese: shall', 'legalese: aforementioned']],
    ['You shall pay, lol.', 'mixed', ['legalese: shall', 'slang: lol']],
    ['It’s the shop’s promise.', 'neutral', ['contraction: It’s']],
    ['Do not share the code.', 'neutral', ['full-form: Do not']],
    ['You cannot change it.', 'neutral', ['full-form: cannot']],
    ['It is sooo good.', 'informal', ['letter-repeat: sooo']],
    ['Maybe it is probably the cable.', 'neutral', ['hedge-stack: probably']],
    ['Visit www.hoshi.example today.', 'neutral', []],
    ['Anna’s and James’ cups are here.', 'neutral', []],
    ['dont worry', 'informal', ['slang: dont']],
  ])('%s', (text, formal, forms) => {
    const { formality: said, forms: shown } = judged(text)
    expect(shown).toEqual(forms)
    expect(said).toBe(formal)
  })

  it('answers once for each sentence', () => {
    const text = 'Hello. We’re here.\u2028Bye'
    const sentences = language.sentences(text, 0, text.length)
    expect(language.register!.judge(text, sentences, { role: 'body' })).toHaveLength(sentences.length)
  })
})

describe('formality', () => {
  it('orders wordings of one message', () => {
    const wordings = [
      'omg thx sooo much, ur order is comin!!',
      'Hey! Thanks a lot, your order’s on its way!',
      'Thanks! We’ve sent your order.',
      'Thank you. We have sent your order.',
      'Thank you for your purchase. Your order has been dispatched.',
      'We hereby confirm receipt of your correspondence; the aforementioned goods shall be dispatched accordingly.',
    ]
    const scores = wordings.map(score)
    expect(scores).toEqual([...scores].sort((a, b) => a - b))
    expect(scores[0]).toBeLessThan(15)
    expect(scores.at(-1)).toBeGreaterThan(80)
  })

  it('is 50 or so where nothing shows, and undefined without words', () => {
    expect(Math.abs(score('The shop opens at nine and closes at six in the evening on Friday.') - 50)).toBeLessThan(8)
    expect(formality('…', [{ start: 0, end: 1 }])).toBeUndefined()
    expect(formality('', [])).toBeUndefined()
  })
})
