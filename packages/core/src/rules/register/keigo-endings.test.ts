import { describe, expect, it } from 'vitest'
import {
  afterItadaku,
  afterItasu,
  afterOneRow,
  afterSuru,
  respectful,
  withFiveRowRu,
  withItasu,
  withOneRow,
  withSuru,
} from './keigo-endings.ts'

describe('endings', () => {
  it.each([
    ['られました', 'なりました'],
    ['られませんでした', 'なりませんでした'],
    ['られたら', 'なったら'],
    ['られて', 'なって'],
    ['られない', 'ならない'],
    ['られる', 'なる'],
    ['られれば', 'なれば'],
  ])('move from %s to %s', (text, moved) => {
    const ending = afterOneRow(text, 'られ'.length)!
    expect(ending.end).toBe(text.length)
    expect(withFiveRowRu('な', ending)).toBe(moved)
  })

  it('of おっしゃる take い before ます', () => {
    expect(withFiveRowRu('おっしゃ', afterOneRow('れます', 1)!)).toBe('おっしゃいます')
    expect(withFiveRowRu('なさ', afterOneRow('れませんでした', 1)!)).toBe('なさいませんでした')
  })

  it('of する, いたす and いただく are read whole', () => {
    expect(withFiveRowRu('ご利用にな', afterSuru('しています', 0)!)).toBe('ご利用になって')
    expect(withSuru('利用', afterItasu('いたしました', 0)!)).toBe('利用しました')
    expect(withItasu('説明', afterItadaku('いただきます', 0)!)).toBe('説明いたします')
    expect(withOneRow('ご利用いただけ', afterOneRow('できません', 2)!)).toBe('ご利用いただけません')
  })

  it('are absent where no verb follows', () => {
    expect(afterOneRow('ありがとう', 0)).toBeUndefined()
    expect(afterSuru('しかし', 0)).toBeUndefined()
    expect(afterItadaku('いただけます', 0)).toBeUndefined()
  })

  it('make the respectful れる', () => {
    expect(respectful('帰り')).toBe('帰られ')
    expect(respectful('話し')).toBe('話され')
    expect(respectful('伝え')).toBe('伝えられ')
  })
})
