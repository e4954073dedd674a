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
  ['请您输入密码。', 'formal'],
  ['请输入密码。', 'neutral'],
  ['输入你的密码。', 'informal'],
  ['您好，你的订单已发货。', 'mixed'],
  ['尊敬的用户，感谢您的支持。', 'formal'],
  ['亲，你的包裹到啦！', 'informal'],
  ['你们的意见很重要。', 'neutral'],
  ['贵公司的申请已受理。', '~formal'],
  ['请问您贵姓？', 'formal'],
  ['系统将在十分钟后重启。', 'neutral'],
  ['烦请查收附件。', '~formal'],
  ['快来试试吧，超好用哟！', '~informal'],
  ['敬请莅临指导。', '~formal'],
  ['牌子上写着“你好吗”三个字，大家都笑了。', 'neutral'],
])('%s is %s', (text, expected) => expect(answer(text)).toBe(expected))
