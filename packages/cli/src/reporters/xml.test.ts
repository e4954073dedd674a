import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { awkwardText } from './awkward-text.fixture.ts'
import { tag, xmlText } from './xml.ts'

describe('text in XML', () => {
  it('never opens anything, and never holds what XML forbids', () => {
    fc.assert(
      fc.property(awkwardText, (text) => {
        const written = xmlText(text)
        expect(written).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|apos);)/)
        expect(written).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/u)
      }),
    )
  })

  it('keeps line ends and tabs in attributes', () => {
    expect(tag('a', { b: 'one\n\t"two"', c: undefined }, '/')).toBe('<a b="one&#10;&#9;&quot;two&quot;"/>')
  })
})
