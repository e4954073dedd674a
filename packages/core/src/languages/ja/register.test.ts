import { describe, expect, it } from 'vitest'
import { register } from './register.ts'
import { sentences } from './sentences.ts'

/** Form, level, and the deciding suffix (`~` when it is a hint only) of each sentence. */
function judged(text: string, role: 'body' | 'quote' = 'body'): string[] {
  return register
    .judge(text, sentences(text, 0, text.length), { role })
    .map(({ form, level, evidence: [evidence] }) => {
      const suffix = evidence
        ? `${text.slice(evidence.start, evidence.end)}${evidence.strength === 'weak' ? '~' : ''}`
        : ''
      return `${form} ${level ?? '-'} ${suffix}`.trim()
    })
}

describe('the ending decides', () => {
  it.each([
    ['設定を保存します。', 'desu-masu polite ます'],
    ['昨日届きました。', 'desu-masu polite ました'],
    ['まだ届いていません。', 'desu-masu polite ません'],
    ['ボタンを押してください。', 'desu-masu polite ください'],
    ['便利ですね。', 'desu-masu polite ですね'],
    ['届きましたか？', 'desu-masu polite ましたか'],
    ['在庫がありませんので。', 'desu-masu polite ませんので'],
    ['いつもありがとうございます！', 'desu-masu polite ありがとうございます'],
    ['誠に申し訳ございません。', 'honorific honorific 申し訳ございません'],
    ['こちらが受付でございます。', 'gozaru honorific でございます'],
    ['これは仕様である。', 'dearu plain である'],
    ['あれは実装だ。', 'da plain だ'],
    ['便利だよね。', 'casual plain だよね'],
    ['画面を閉じる。', 'plain plain 閉じる'],
    ['本を読んだ。', 'plain plain んだ'],
    ['値段が高い。', 'plain plain 高い'],
    ['また見よう。', 'plain plain 見よう'],
    ['使えないの？', 'plain plain ないの'],
    ['これで完了っす。', 'casual plain っす'],
    ['意外と便利じゃん。', 'casual plain じゃん'],
    ['先に食べちゃった。', 'casual plain ちゃった'],
    ['また来てね。', 'casual plain 来てね'],
    ['ここをクリックせよ。', 'imperative plain せよ'],
    ['名前を入力しなさい。', 'imperative plain なさい'],
    ['遅れてごめんなさい。', 'desu-masu polite ごめんなさい'],
  ])('%s', (text, want) => expect(judged(text)).toEqual([want]))
})

describe('what has no predicate says nothing', () => {
  it.each([
    ['発売は来月。', 'nominal -'],
    ['お支払い', 'fragment -'],
    ['お問い合わせはこちら', 'fragment -'],
    ['詳しくは公式サイトにて。', 'nominal -'],
    ['使い方について。', 'nominal -'],
    ['駅の近く。', 'nominal -'],
    ['次の値を渡すと、', 'fragment -'],
    ['ご利用のすべて。', 'nominal -'],
    ['よくある間違い', 'fragment -'],
    ['三つのうちの一つ。', 'fragment -'],
    ['まっすぐ', 'nominal -'],
    ['旨みの違い', 'fragment -'],
    ['コーヒーのある暮らし', 'fragment -'],
    ['プロが教える淹れ方', 'nominal -'],
    ['三日後にお届け', 'fragment -'],
    ['いつもの朝に、少しだけ特別を', 'fragment -'],
    ['お一人様一点限り', 'fragment -'],
    ['ともかく。', 'nominal -'],
    ['いえ。', 'fragment -'],
    ['', undefined],
  ])('%s', (text, want) => expect(judged(text)[0]).toBe(want))
})

describe('hints are no proof', () => {
  it.each([
    ['教えて。', 'te-form plain えて~'],
    ['雨が降ったので。', 'plain plain 降ったので~'],
    ['とても便利ですよ、この機能は。', 'desu-masu polite ですよ~'],
    ['「もう終わった。」', 'plain plain 終わった~'],
    ['次のように設定します：', 'desu-masu polite ます~'],
    ['どの値を返すか。', 'plain plain 返すか~'],
    ['素晴らしい！', 'plain plain らしい~'],
    ['調子はどう？', 'casual plain どう~'],
    ['すごいね、この機能は。', 'plain plain すごいね~'],
    ['Q. 予約を取り消したい。', 'plain plain たい~'],
  ])('%s', (text, want) => expect(judged(text)).toEqual([want]))

  it('a quotation block has another speaker', () =>
    expect(judged('また使う。', 'quote')).toEqual(['plain plain 使う~']))
})

describe('marks, brackets and emoji behind the ending', () => {
  it.each([
    ['届きました（笑）', 'desu-masu polite ました'],
    ['届きました🎉', 'desu-masu polite ました'],
    ['届きました♪', 'desu-masu polite ました'],
    ['保存します（推奨）。', 'desu-masu polite ます'],
    ['届いたよwww', 'plain plain 届いたよ'],
    ['担当者は「もう終わった。」と話しました。', 'desu-masu polite ました'],
    ['受け付けま\nす。', 'desu-masu polite ま\nす'],
  ])('%s', (text, want) => expect(judged(text)).toEqual([want]))
})

describe('who is raised is another question', () => {
  const keigo = (text: string): object | undefined =>
    register.judge(text, [{ start: 0, end: text.length }], { role: 'body' })[0]?.keigo
  it.each([
    ['先生がいらっしゃいます。', { sonkeigo: 1, kenjougo: 0, teichougo: 0, bikago: 0 }],
    ['お待ちになりますか。', { sonkeigo: 1, kenjougo: 0, teichougo: 0, bikago: 0 }],
    ['ご確認ください。', { sonkeigo: 1, kenjougo: 0, teichougo: 0, bikago: 0 }],
    ['明日伺います。', { sonkeigo: 0, kenjougo: 1, teichougo: 0, bikago: 0 }],
    ['こちらからご案内します。', { sonkeigo: 0, kenjougo: 1, teichougo: 0, bikago: 0 }],
    ['すぐに参ります。', { sonkeigo: 0, kenjougo: 0, teichougo: 1, bikago: 0 }],
    ['担当しております。', { sonkeigo: 0, kenjougo: 0, teichougo: 1, bikago: 0 }],
    ['お茶とお菓子があります。', { sonkeigo: 0, kenjougo: 0, teichougo: 0, bikago: 2 }],
    ['よろしくお願いします。', { sonkeigo: 0, kenjougo: 0, teichougo: 0, bikago: 0 }],
    ['仕様と模様は同様です。', { sonkeigo: 0, kenjougo: 0, teichougo: 0, bikago: 0 }],
    ['りんご飴が続いたそうです。', { sonkeigo: 0, kenjougo: 0, teichougo: 0, bikago: 0 }],
    ['なお店舗は休みです。', { sonkeigo: 0, kenjougo: 0, teichougo: 0, bikago: 0 }],
    ['道を直して、窓を開けておきます。', { sonkeigo: 0, kenjougo: 0, teichougo: 0, bikago: 0 }],
  ])('%s', (text, want) => expect(keigo(text)).toEqual(want))

  it('keeps the two axes apart', () => {
    expect(judged('お待ちになってね。')).toEqual(['casual honorific ってね'])
    expect(judged('ご確認ください。')).toEqual(['desu-masu honorific ください'])
    expect(judged('確認してください。')).toEqual(['desu-masu polite ください'])
  })
})

describe('conversion', () => {
  const converted = (text: string, form: string): string | undefined => {
    const evidence = register.judge(text, [{ start: 0, end: text.length }], { role: 'body' })[0]?.evidence[0]
    const target = evidence && register.convert?.(text, evidence, form)
    return target === undefined || !evidence
      ? undefined
      : text.slice(0, evidence.start) + target + text.slice(evidence.end)
  }
  it.each([
    ['これは仕様である。', 'これは仕様です。'],
    ['便利だ。', '便利です。'],
    ['便利だよ。', '便利ですよ。'],
    ['画面を閉じる。', '画面を閉じます。'],
    ['本を書く。', '本を書きます。'],
    ['世界が広がる。', '世界が広がります。'],
    ['香りを楽しむ。', '香りを楽しみます。'],
    ['商品が届く。', '商品が届きます。'],
    ['保存した。', '保存しました。'],
    ['使えない。', '使えません。'],
    ['値段が高い。', '値段が高いです。'],
    ['入力しなさい。', '入力してください。'],
    ['本を読んだ。', undefined],
    ['待った。', undefined],
  ])('%s', (text, want) => expect(converted(text, 'desu-masu')).toBe(want))
})

it('stays linear on unkind input', () => {
  for (const unit of ['「', 'よね', 'です、', '（', 'お', 'る\n', '。', 'ますか']) {
    const text = unit.repeat(100_000)
    const started = performance.now()
    register.judge(text, sentences(text, 0, text.length), { role: 'body' })
    expect(performance.now() - started).toBeLessThan(3000)
  }
})
