import { describe, expect, it } from 'vitest'
import { type Node, readParts } from './anchor.ts'
import { foldTable, latinFold } from './fold.ts'
import type { MatchPolicy } from './matcher.ts'
import { parsePhrase } from './pattern.ts'

const english: MatchPolicy = {
  fold: latinFold,
  words: 'space',
  inflect: (word) => [word, `${word}s`],
  variants: (phrase) => [phrase],
}
const japanese: MatchPolicy = {
  ...english,
  fold: foldTable({ lowerCase: true, widths: true, spaces: 'dropped-between-cjk' }),
  words: 'script',
  variants: (phrase) => (phrase.includes('下さい') ? [phrase, phrase.replace('下さい', 'ください')] : [phrase]),
}

function written(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if (typeof node !== 'string')
        return node.kind === 'run' ? written(node.of) : `[${node.of.map((part) => written([part])).join('|')}]`
      return readParts(node)
        .map((part) => (part === 'gap' ? '…' : 'class' in part ? `<${part.class}>` : part.literal))
        .join('')
    })
    .join('')
}

/** The anchors between strokes, in their surroundings. */
const read = (phrase: string, policy: MatchPolicy = english): string[] =>
  (parsePhrase(phrase, policy).value ?? []).map(({ left, text, right }) => `${written(left)}/${text}/${written(right)}`)

describe('wordings of a phrase', () => {
  it.each([
    ['act now', ['/act now/']],
    [' act   now ', ['/act now/']],
    ['(very) good', ['/good/', '/very good/']],
    ['good (indeed)', ['/good/', '/good indeed/']],
    ['a (b) c', ['/a c/', '/a b c/']],
    ['(a) (b) c', ['/c/', '/b c/', '/a c/', '/a b c/']],
    ['(a), c', ['/c/', '/a, c/']],
    ['(a) (b), c', ['/c/', '/a, c/', '/a b, c/', '/b, c/']],
    ['((a) (b)) c', ['/c/', '/a c/', '/a b c/', '/b c/']],
    ['c [(a) (b)], d', ['/c, d/', '/c a, d/', '/c a b, d/', '/c b, d/']],
    ['a (b), c', ['/a, c/', '/a b, c/']],
    ['[a|(b)] c', ['/a c/', '/c/', '/b c/']],
    ['a (un)usual', ['/a usual/', '/a unusual/']],
    ['web(-)site', ['/website/', '/web-site/']],
    ['ends in(:) three', ['/ends in three/', '/ends in: three/']],
    ['ends in (:) three', ['/ends in three/', '/ends in: three/']],
    ['[free|no cost] trial', ['/free trial/', '/no cost trial/']],
    ['buy|get it|one now', ['/buy it now/', '/buy one now/', '/get it now/', '/get one now/']],
    ['~end|close soon', ['/end soon/', '/ends soon/', '/close soon/', '/closes soon/']],
    ['[~end|close] soon', ['/end soon/', '/ends soon/', '/close soon/']],
    ['\\(c\\) a\\|b', ['/(c) a|b/']],
    ['a <3 b', ['/a <3 b/']],
    ['only <number> left', ['/only/ <number> left']],
    ['act … now', ['/act/…now']],
  ])('%s', (phrase, anchors) => expect(read(phrase)).toEqual(anchors))

  it('are whole alternatives where words have no spaces', () => {
    expect(read('今すぐ|いま(だけ)', japanese)).toEqual(['/今すぐ/', '/いま/', '/いまだけ/'])
    expect(read('(今だけ)、お申し込み', japanese)).toEqual(['/お申し込み/', '/今だけ、お申し込み/'])
    expect(read('お待ち下さい', japanese)).toEqual(['/お待ち下さい/', '/お待ちください/'])
  })
  it('are compared beside an anchor when there are many', () => {
    const anchors = read('[a|b|c|d|e|f] deal ~end [now|soon|today|tonight]')
    expect(anchors).toEqual(['[a|b|c|d|e|f] /deal/ [end|ends] [now|soon|today|tonight]'])
  })
})

describe('problems', () => {
  it.each([
    ['', 0, 'is empty'],
    ['   ', 0, 'is empty'],
    ['(a', 0, 'not closed with “)”'],
    ['x [a|b', 2, 'not closed with “]”'],
    ['a)', 1, 'no opening bracket'],
    ['()', 0, 'brackets are empty'],
    ['a | b', 2, 'alternative is empty'],
    ['a|', 2, 'alternative is empty'],
    ['(a)', 0, 'at least one word'],
    ['<number>', 0, 'at least one word'],
    ['… now', 0, 'both sides'],
    ['now …', 0, 'both sides'],
    ['~ now', 0, 'must follow'],
    ['<numbr> left', 0, 'no class <numbr>'],
    ['((((((((((a))))))))))', 8, 'inside each other'],
    [`[a${'|b'.repeat(700)}] [c${'|d'.repeat(700)}]`, 0, 'more than 512'],
  ])('%s', (phrase, offset, message) => {
    const { value, problems } = parsePhrase(phrase, english)
    expect(value).toBeUndefined()
    expect(problems[0]).toMatchObject({ offset, message: expect.stringContaining(message) })
  })
  it('guess what was meant', () => {
    expect(parsePhrase('<numbr> left', english).problems[0]?.hint).toBe('Did you mean <number>?')
  })
})
