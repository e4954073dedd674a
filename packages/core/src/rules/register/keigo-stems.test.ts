import { describe, expect, it } from 'vitest'
import { honorificVerbAt, stemBefore, stemKind } from './keigo-stems.ts'

describe('stemBefore', () => {
  it.each([
    ['先生はお帰り', 'お', '帰り'],
    ['どうぞお受け取り', 'お', '受け取り'],
    ['商品をご利用', 'ご', '利用'],
    ['御案内', '御', '案内'],
  ])('reads %s', (text, prefix, stem) => {
    expect(stemBefore(text, text.length, 0)).toMatchObject({ prefix, stem })
  })

  it.each(['医者', 'ご健康', 'お一人', 'なお確', 'お客様'])('finds nothing in %s', (text) => {
    expect(stemBefore(text, text.length, 0)).toBeUndefined()
  })
})

describe('honorificVerbAt', () => {
  it.each([
    ['お待ちして', 'suru', '待ち'],
    ['ご確認ください', 'kudasaru', '確認'],
    ['ご乗車できません', 'dekiru', '乗車'],
    ['お見えになりました', 'ninaru', '見え'],
    ['お問い合わせいたします', 'itasu', '問い合わせ'],
    ['お喜び申し上げます', 'moushiageru', '喜び'],
  ] as const)('reads %s as %s', (text, construction, stem) => {
    expect(honorificVerbAt(text, 0)).toMatchObject({ construction, stem })
  })

  it.each(['お客様にします', 'お茶をください', 'お早めにお申し込みください'])('does not read %s', (text) => {
    expect(honorificVerbAt(text, 0)).toBeUndefined()
  })

  it('takes bounded time on a long run of kanji', () => {
    const text = `お${'漢'.repeat(20_000)}`
    const before = performance.now()
    for (let at = 0; at < 1000; at++) honorificVerbAt(text, 0)
    expect(performance.now() - before).toBeLessThan(500)
  })
})

describe('stemKind', () => {
  it('tells nouns from verbs', () => {
    expect(stemKind('ご', '利用')).toBe('noun')
    expect(stemKind('お', '伝え')).toBe('verb')
    expect(stemKind('ご', '伝え')).toBeUndefined()
  })
})
