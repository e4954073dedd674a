import { expect, it } from 'vitest'
import { language } from './language.ts'

/** The formality of a text's only sentence, from strong evidence alone; `~` marks one that only weak evidence shows. */
function answer(text: string): string {
  const [{ formality, evidence } = { formality: 'neutral', evidence: [] }] = language.register!.judge(
    text,
    [{ start: 0, end: text.length }],
    { role: 'body' },
  )
  return formality === 'neutral' && evidence.length > 0 ? `~${evidence[0]!.says}` : formality
}

it.each([
  ['Введите ваш пароль.', 'formal'],
  ['Введи свой пароль.', 'informal'],
  ['Ты можешь отменить заказ.', 'informal'],
  ['Вы можете отменить заказ.', 'formal'],
  ['Вы, ребята, лучшие!', 'formal'],
  ['Рады видеть Вас снова.', 'formal'],
  ['В университете и на сайте.', 'neutral'],
  ['Твой заказ уже в пути.', 'informal'],
  ['Сейчас лишь две позиции.', 'neutral'],
  ['Смотри, что у нас есть!', 'informal'],
  ['Смотрите, что у нас есть!', 'formal'],
  ['Когда ты готов, нажмите кнопку.', 'mixed'],
  ['Ух ты, сколько кофе!', 'neutral'],
  ['Магазин открыт с девяти.', 'neutral'],
  ['На новом сайте и в большом пакете.', 'neutral'],
])('%s is %s', (text, expected) => expect(answer(text)).toBe(expected))
