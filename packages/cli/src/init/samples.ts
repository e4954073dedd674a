/** Sentences that prove a first profile, one pair for each form of address: what to say, and what this voice would not say. */

interface Sample {
  readonly say: string
  readonly avoid: string
  readonly because: string
}

/** How the customer is written in the samples. */
const defaultCustomer = 'お客さま'

/** In every voice of the language. */
const plain: Readonly<Record<string, readonly Sample[]>> = {
  en: [
    { say: 'The offer ends on 31 May.', avoid: 'Act now before it is gone!', because: 'pushy/urgency' },
    {
      say: 'We have 40 tickets left for the tour.',
      avoid: 'Get yours while supplies last.',
      because: 'pushy/scarcity',
    },
  ],
  ja: [
    { say: 'お申し込みは5月31日までです。', avoid: '今すぐお申し込みください。', because: 'pushy/urgency' },
    {
      say: 'お客さまがおっしゃったとおりです。',
      avoid: 'お客さまが申されたとおりです。',
      because: 'register/misdirected-honorific',
    },
  ],
}

/** By language and form: how this form says it. The other form of the pair is what to avoid. */
const addressed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  de: { du: 'Du kannst deine Bestellung im Konto ändern.', Sie: 'Bitte prüfen Sie Ihre Bestellung.' },
  fr: { tu: 'Tu peux modifier ta commande.', vous: 'Vous pouvez modifier votre commande.' },
  es: { tú: 'Puedes cambiar tu pedido cuando quieras.', usted: 'Usted puede cambiar su pedido.' },
  it: { tu: 'Puoi modificare il tuo ordine.', Lei: 'Lei può modificare il Suo ordine.' },
  pt: { tu: 'Podes alterar a tua encomenda.', você: 'Você pode alterar o seu pedido.' },
  nl: { je: 'Je kunt je bestelling wijzigen.', u: 'U kunt uw bestelling wijzigen.' },
  pl: { ty: 'Możesz zmienić swoje zamówienie.', Pan: 'Może Pan zmienić swoje zamówienie.' },
  ru: { ты: 'Ты можешь изменить свой заказ.', вы: 'Вы можете изменить свой заказ.' },
  ko: { hasipsio: '주문을 변경하실 수 있습니다.', haeyo: '주문을 바꿀 수 있어요.', hae: '주문을 바꿀 수 있어.' },
  zh: { 你: '你可以修改你的订单。', 您: '您可以修改您的订单。' },
}

const styles: Readonly<Record<string, string>> = {
  'desu-masu': 'ご注文の内容を変更しました。',
  dearu: '注文の内容を変更した。',
}

const contractions: Readonly<Record<string, string>> = {
  prefer: "We've changed your order, so it'll arrive on Friday.",
  avoid: 'We have changed your order. It will arrive on Friday.',
}

export interface ExampleLine {
  readonly say?: string
  readonly avoid?: string
  readonly because?: string
  readonly language: string
}

/** Examples for a language whose register is settled as `form`: a form of address, a style, or what is done about contractions. */
export function samplesFor(
  language: string,
  form: string | undefined,
  customer: string = defaultCustomer,
): ExampleLine[] {
  const general = (plain[language] ?? []).flatMap(({ say, avoid, because }) => [
    { say: inStyle(say.replaceAll(defaultCustomer, customer), form), language },
    { avoid: avoid.replaceAll(defaultCustomer, customer), because, language },
  ])
  if (form === undefined) return general
  const pairs = language === 'ja' ? styles : language === 'en' ? contractions : (addressed[language] ?? {})
  const because = becauseOf(language)
  const own = pairs[form]
  const other = Object.entries(pairs).find(([name]) => name !== form)?.[1]
  return [
    ...(own === undefined ? [] : [{ say: own, language }]),
    ...(own === undefined || other === undefined ? [] : [{ avoid: other, because, language }]),
    ...general,
  ]
}

function becauseOf(language: string): string {
  if (language === 'ja') return 'register/level'
  return language === 'en' ? 'register/contractions' : 'register/address'
}

const inStyle = (text: string, form: string | undefined): string =>
  form === 'dearu' ? text.replace(/です。$/, 'である。') : text
