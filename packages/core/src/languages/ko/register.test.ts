import { expect, it } from 'vitest'
import { answersOf } from '../register-answers.fixture.ts'
import { language } from './language.ts'

const answers = answersOf(language)

const judged = (text: string) => language.register!.judge(text, [{ start: 0, end: text.length }], { role: 'body' })[0]!

it.each([
  ['비밀번호를 입력하십시오.', 'formal'],
  ['비밀번호를 입력하세요.', 'formal'],
  ['비밀번호를 입력해 주세요.', 'formal'],
  ['비밀번호를 입력해.', 'informal'],
  ['주문이 완료되었습니다.', 'formal'],
  ['주문이 완료됐어요.', 'formal'],
  ['주문이 완료됐어.', 'informal'],
  ['이 기능은 현재 사용할 수 없다.', 'informal'],
  ['개인정보 처리방침', 'neutral'],
  ['꼭 필요', 'neutral'],
  ['너도 같이 가자.', 'informal'],
  ['저희가 도와드릴게요.', 'formal'],
])('%s is %s', (text, expected) => expect(answers(text)).toEqual([expected]))

it('judges each sentence of a text of two minds', () => {
  expect(answers('이용해 주셔서 감사합니다. 더 궁금하면 물어봐.')).toEqual(['formal', 'informal'])
})

it.each([
  ['새 원두가 도착했다.', 'informal'],
  ['커피를 만나다', 'neutral'],
  ['이전보다', 'neutral'],
  ['날마다', 'neutral'],
  ['동해 바다', 'neutral'],
  ['올해', 'neutral'],
  ['맛있는 한 해', 'neutral'],
  ['개인정보 침해', 'neutral'],
  ['이 원두를 사용해', 'informal'],
  ['커피 분야', 'neutral'],
  ['우리 동네', 'neutral'],
  ['회원가입 페이지', 'neutral'],
  ['환불은 언제까지', 'neutral'],
  ['한국어', 'neutral'],
  ['외국어 용어', 'neutral'],
  ['참여 방법 안내', 'neutral'],
  ['이벤트 참여', 'neutral'],
  ['사용자', 'neutral'],
  ['제품 하자', 'neutral'],
  ['오늘의 노래', 'neutral'],
  ['더 길게', 'neutral'],
  ['지금 바로 시작해 봐', 'informal'],
  ['천천히 골라 봐도 괜찮아', 'informal'],
  ['벌써 다 팔렸네', 'informal'],
  ['내일 보낼게', 'informal'],
  ['어느 쪽이 좋니?', 'informal'],
  ['주문하려니', 'neutral'],
  ['어서 오십시오', 'formal'],
  ['함께 시작합시다', 'formal'],
  ['그렇죠', 'formal'],
  ['안내문에 “문을 닫아”라고 적혀 있습니다.', 'formal'],
  ['배송이 시작됐습니다(무료).', 'formal'],
  ['좋아요, 바로 보내 드릴게요 ㅎㅎ', 'formal'],
  ['저는 매일 마셔.', 'mixed'],
  ['궁금하신 점', 'neutral'],
  ['너 나 할 것 없이 줄을 섰습니다.', 'formal'],
  ['무엇을 고를까?', '~informal'],
  ['가격은 3.5달러입니다.', 'formal'],
  ['더 나은 내일을 위해', 'neutral'],
  ['같이 갈래?', 'informal'],
  ['두 갈래', 'neutral'],
  ['더는 기다리지 마.', 'informal'],
  ['배송비는 무료다.', 'neutral'],
])('%s is %s', (text, expected) => expect(answers(text)).toEqual([expected]))

it('names the level and the form of speech', () => {
  expect(judged('주문이 완료되었습니다.')).toMatchObject({ level: 'polite', form: 'hasipsio' })
  expect(judged('주문이 완료됐어.')).toMatchObject({ level: 'plain', form: 'hae' })
  expect(judged('감사합니다!')).toMatchObject({ level: 'polite', form: 'polite' })
  expect(judged('꼭 필요').level).toBeUndefined()
})

it.each([
  ['비밀번호를 입력해.', 'haeyo', '입력해요'],
  ['비밀번호를 입력해 주세요.', 'hasipsio', '주십시오'],
  ['비밀번호를 입력하십시오.', 'haeyo', '입력하세요'],
  ['주문이 완료됐다.', 'hasipsio', '완료됐습니다'],
  ['주문이 완료됐어?', 'haeyo', undefined],
  ['감사합니다.', 'haeyo', undefined],
  ['이쪽이 좋네.', 'hasipsio', undefined],
])('offers for %s in %s: %s', (text, form, expected) => {
  expect(language.register!.convert!(text, judged(text).evidence.at(-1)!, form)).toBe(expected)
})
