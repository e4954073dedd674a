import { describe, expect, it } from 'vitest'
import { adapt, caseLike, inflect, plural, verbForms } from './inflect.ts'

describe('inflect', () => {
  it.each([
    ['utilize', ['utilize', 'utilizes', 'utilized', 'utilizing']],
    ['stop', ['stop', 'stops', 'stopped', 'stopping']],
    ['try', ['try', 'tries', 'tried', 'trying']],
    ['play', ['play', 'plays', 'played', 'playing']],
    ['die', ['die', 'dies', 'died', 'dying']],
    ['agree', ['agree', 'agrees', 'agreed', 'agreeing']],
    ['fix', ['fix', 'fixes', 'fixed', 'fixing']],
    ['watch', ['watch', 'watches', 'watched', 'watching']],
    ['wait', ['wait', 'waits', 'waited', 'waiting']],
    ['open', ['open', 'opens', 'opened', 'opening']],
    ['show', ['show', 'shows', 'showed', 'shown', 'showing']],
    ['quit', ['quit', 'quits', 'quitting']],
    ['buy', ['buy', 'buys', 'bought', 'buying']],
    ['write', ['write', 'writes', 'wrote', 'written', 'writing']],
    ['go', ['go', 'goes', 'went', 'gone', 'going']],
    ['submit', ['submit', 'submits', 'submitted', 'submitting']],
    ['cancel', ['cancel', 'cancels', 'canceled', 'cancelled', 'canceling', 'cancelling']],
    ['panic', ['panic', 'panics', 'panicked', 'panicking']],
    ['be', ['be', 'is', 'am', 'are', 'was', 'were', 'been', 'being']],
    ['use', ['use', 'uses', 'used', 'using']],
    ['sign-up', ['sign-up', 'sign-ups']],
  ])('%s', (word, forms) => {
    expect(inflect(word)).toEqual(expect.arrayContaining(forms))
  })
  it('makes nothing else of a regular verb', () => {
    expect(inflect('walk')).toEqual(['walk', 'walks', 'walked', 'walking'])
    expect(verbForms('constructor').past).toEqual(['constructored'])
  })
  it('knows irregular plurals', () => {
    expect(['child', 'company', 'photo', 'hero', 'Woman', 'box', 'salesperson'].map(plural)).toEqual([
      'children',
      'companies',
      'photos',
      'heroes',
      'Women',
      'boxes',
      'salespersons',
    ])
  })
})

describe('adapt', () => {
  it('takes over the form of a verb', () => {
    expect(adapt('sign up', 'signuped', 'signup', 'verb')).toBe('signed up')
    expect(adapt('use', 'utilizing', 'utilize', 'verb')).toBe('using')
    expect(adapt('begin', 'commences', 'commence', 'verb')).toBe('begins')
    expect(adapt('choose', 'Opted for', 'opt for', 'verb')).toBe('Chose')
  })
  it('takes over the number of a noun', () => {
    expect(adapt('fee', 'charges', 'charge', 'noun')).toBe('fees')
    expect(adapt('support agent', 'HELP DESK OPERATORS', 'help desk operator', 'noun')).toBe('SUPPORT AGENTS')
  })
  it('only takes over the case of anything else', () => {
    expect(adapt('sign up', 'Signup', 'signup')).toBe('Sign up')
    expect(adapt('use', 'utilisation', 'utilize', 'verb')).toBe('use')
  })
  it('leaves capitals of its own alone', () => {
    expect(caseLike('a mac', 'the iMac')).toBe('the iMac')
    expect(caseLike('“Hello', '{name}, hello')).toBe('{name}, hello')
    expect(caseLike('I', 'we')).toBe('We')
  })
})
