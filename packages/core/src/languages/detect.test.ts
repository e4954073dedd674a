import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Document, documentBuilder } from '../text/index.ts'
import { detectLanguage, detectLanguages } from './detect.ts'

const detect = (text: string, prior: readonly string[] = []): string | undefined =>
  detectLanguage(text, 0, text.length, prior)

const documentOf = (passages: readonly string[], language?: string): Document => {
  const source = passages.join('\n')
  const builder = documentBuilder(source, 'plain')
  let at = 0
  for (const passage of passages) {
    builder.open(language === undefined ? { role: 'body' } : { role: 'body', language })
    builder.copy(at, at + passage.length)
    at += passage.length + 1
  }
  return builder.finish()
}

describe('detectLanguage', () => {
  it.each([
    ['en', 'Your refund is on its way and should reach you within three days.'],
    ['ja', 'ご返金は3営業日以内に完了します。'],
    ['ja', 'Hoshi Coffee の豆をお届けします。'],
    ['ja', '返品と交換について'],
    ['de', 'Ihre Rückzahlung ist unterwegs und sollte in drei Tagen bei Ihnen sein.'],
    ['fr', 'Votre remboursement est en route et devrait arriver dans trois jours.'],
    ['es', 'El reembolso está en camino y debería llegar en un plazo de tres días.'],
    ['it', 'Il rimborso è in arrivo e dovrebbe essere sul conto entro tre giorni.'],
    ['pt', 'O reembolso já foi enviado e deve chegar à sua conta em três dias.'],
    ['nl', 'Je terugbetaling is onderweg en staat binnen drie dagen op je rekening.'],
    ['pl', 'Zwrot pieniędzy jest już w drodze i dotrze do Ciebie w ciągu trzech dni.'],
    ['ru', 'Мы уже отправили возврат, деньги придут в течение трёх дней.'],
    ['uk', 'Ми вже надіслали повернення, гроші надійдуть протягом трьох днів.'],
    ['ko', '환불은 3영업일 이내에 완료됩니다.'],
    ['zh', '我们会在三个工作日内完成退款。'],
    ['zh', '我們會在三個工作天內完成退款。'],
    ['hi', 'आपका रिफंड तीन दिनों में पूरा हो जाएगा।'],
    ['vi', 'Chúng tôi sẽ hoàn tiền cho quý khách trong vòng ba ngày.'],
    ['sv', 'Vi har skickat din återbetalning och den kommer inom tre dagar.'],
    ['cs', 'Vrácení peněz jsme již odeslali a dorazí k vám do tří dnů.'],
    ['tr', 'İadeniz gönderildi ve üç gün içinde hesabınızda olacak.'],
    ['ar', 'سيصل المبلغ المسترد إلى حسابك خلال ثلاثة أيام.'],
    ['th', 'เงินคืนจะถึงบัญชีของคุณภายในสามวัน'],
  ])('%s: %s', (tag, text) => {
    expect(detect(text)).toBe(tag)
    expect(detect(text, ['en', 'ja', 'de'])).toBe(tag)
  })

  it('takes han without kana for what is expected', () => {
    expect(detect('会社案内', ['en', 'zh'])).toBe('zh')
    expect(detect('会社案内', ['en', 'ja'])).toBe('ja')
    expect(detect('会社概要・採用情報')).not.toBe('zh')
  })

  it('says nothing about a text without letters, and takes a name for the one expected language of its script', () => {
    expect(detect('2026-10-01 … 3.50 €')).toBeUndefined()
    expect(detect('Qxy')).toBeUndefined()
    expect(detect('Hoshi', ['ja', 'en'])).toBe('en')
  })

  it('never throws and reads a bounded part', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void detect(text, ['en', 'ja'])))
    const german = 'Ihre Rückzahlung ist unterwegs und sollte in drei Tagen bei Ihnen sein. '
    expect(detect('Zxq '.repeat(20) + german)).toBe('de')
    expect(detect('Zxq '.repeat(1000) + german.repeat(1000))).toBe(detect('Zxq '.repeat(1000)))
  })
})

describe('detectLanguages', () => {
  it('gives a short passage the language of its document', () => {
    const document = documentOf([
      'Ihre Bestellung ist unterwegs und kommt morgen an.',
      'Konto',
      '12 345',
      'Wir danken Ihnen für Ihren Einkauf und freuen uns auf Sie.',
    ])
    expect(detectLanguages(document, ['en', 'de'])).toEqual(['de', 'de', 'de', 'de'])
  })

  it('keeps the passages of a bilingual document apart', () => {
    const document = documentOf([
      'Thank you for your order. It ships today.',
      'ご注文ありがとうございます。本日発送します。',
      '送料無料',
      'Help',
    ])
    expect(detectLanguages(document, ['en', 'ja'])).toEqual(['en', 'ja', 'ja', 'en'])
  })

  it('leaves names and figures to the language around them', () => {
    const document = documentOf(['ご注文ありがとうございます。本日発送します。', 'Qxy Zrt', '3,500'])
    expect(detectLanguages(document, ['ja', 'en'])).toEqual(['ja', 'ja', 'ja'])
    expect(detectLanguages(documentOf(['Thank you for your order. It ships today.', '会社案内']), ['en'])).toEqual([
      'en',
      'ja',
    ])
  })

  it('leaves words that other languages share to the language around them', () => {
    const around = ['Thank you for your order. It ships today.', 'We roast on Mondays and send on Tuesdays.']
    for (const word of [
      'Size',
      'image',
      'v6.13.1 (2016-10-26)',
      'Property',
      'Fix total calculation',
      'emptyBasket(value)',
    ])
      expect(detectLanguages(documentOf([...around, word])), word).toEqual(['en', 'en', 'en'])
    for (const [tag, text] of [
      ['de', 'Jetzt kostenlos bestellen und morgen trinken'],
      ['fr', 'Commandez votre café dès maintenant'],
      ['es', 'Pide tu café ahora y recíbelo mañana'],
    ])
      expect(detectLanguages(documentOf([...around, text!])), text).toEqual(['en', 'en', tag])
    expect(detectLanguages(documentOf([...around, 'Jetzt bestellen']), ['en', 'de'])).toEqual(['en', 'en', 'de'])
  })

  it('does not let short passages that only seem to be in another language outvote sentences', () => {
    const lines = [
      'Implement menu pagination',
      'Fix invalid navigation duplication',
      'Avoid cache invalidation regression',
    ]
    expect(detectLanguages(documentOf(['Thank you for your order. It ships today.', ...lines]))).toEqual(
      Array(4).fill('en'),
    )
  })

  it('takes letters beside a digit for no word', () => {
    expect(detectLanguage('v6.11.3 (2016-10-01)', 0, 20)).toBeUndefined()
    expect(detectLanguage('142K', 0, 4)).toBeUndefined()
  })

  it('believes what the file declares, without the region', () => {
    expect(detectLanguages(documentOf(['Thank you for your order.'], 'pt-BR'))).toEqual(['pt'])
  })

  it('gives each passage a tag, whatever it holds', () => {
    expect(detectLanguages(documentOf(['123', '…']))).toEqual(['und', 'und'])
    expect(detectLanguages(documentOf(['123']), ['ja'])).toEqual(['ja'])
  })
})
