/** Signs around a predicate that tell whose act it is: nobody asks, urges or praises himself. */

const please =
  /^て(?:ください|下さい|くださ|くれ|ほしい|欲しい|ごらん|はいか[がけ]|はいけ|はなり|はだめ|はどう|もらえ|もらい|もらう|もらった|もらって|いただ|頂|おいて(?:ください|下さい|いただ|頂)|み(?:て|られ)(?:は|ください|下さい))/
const doNot =
  /^な(?:いで(?:ください|下さい|くださ|ほしい|いただ|。|…|、|$)|くて(?:も)?(?:いい|よい|よろしい|大丈夫|結構|かまい|構い))/

/** Answers to what follows し of する, or the stem of another verb: the reader is asked to act. */
export const isRequest = (tail: string): boolean => please.test(tail) || doNot.test(tail)

const done =
  '(?:する|した|している|していた|してる|しない|しなかった|す|た|る|ている|ていた|て(?:い)?ない|ない|なかった)'
const explained = new RegExp(`^${done}(?:の|ん)(?:です|でしょう|でございます|だろう)?(?:か|？|\\?)`)
const concluded = new RegExp(`^${done}(?:の|ん)(?:です|でしょう|だ)(?:よ)?ね`)
const asked = /^(?:まし|ていまし|てい|ておりまし|ておい)(?:たか|でになりますか)|^てい?(?:ます|ません)か/
const supposed = new RegExp(`^${done}(?:そう|よう|みたい|らしい)(?:です|で(?!き)|だ|な(?:の|ん)|。|ね)`)
const looking = /^(?:そう|すぎ|過ぎ)(?:です|で|に|な|ま|る|て)(?!は)/
/** しましたか, していませんか: asked about an act that is done. */
export const isAskedAfter = (tail: string): boolean => asked.test(tail.startsWith('し') ? tail.slice(1) : tail)

const surprised = new RegExp(`^${done}(?:なんて|とは(?:、|驚|意外|思|さすが|素晴|すば|存|お))`)
const judged = new RegExp(
  `^${done}(?:の(?:は|も)(?:当然|当たり前|無理|ごもっとも|もっとも|珍し|よく分|分か|わか|早い|あなた|お客様|先生|社長|部長|皆様)|(?:お)?気持ち|こと(?:では?(?:な|あり)|はな|はあり|もあり)|必要は(?:な|あり))`,
)
const advised = new RegExp(
  `^${done}(?:方|ほう)(?:が|も|は)(?:よろしい|いい|良い|よい|賢明|安全|確実|無難)(?!(?:です|でしょう)か)`,
)
const urged =
  /^(?:たら(?:？|\?|。|$|いかが|どう)|れば(?:いい|よい|よろしい)(?:のに|のでは|んじゃ)|すれば(?:いい|よい|よろしい)(?:のに|のでは|んじゃ)|(?:する|す)?べき(?:です|では|だ))/
/** The act is shown to be another's by the words it leads to: いらっしゃる, おっしゃる, お姿, or hearsay. */
const honouredAfter = new RegExp(
  `^して(?:ばかり|い?らっしゃ|おいで)|^(?:${done}|したい|します|しました)と(?:おっしゃ|仰|言われ|伺|うかが|聞き|聞い|お聞き|拝察)|^${done}(?:お姿|ご様子|お顔|お声|お立場|ご覚悟)|^するのが(?:お[一-龯]|上手|得意)`,
)
/** Nobody asks what he himself wishes or plans, or gives himself leave. */
const intended =
  /^したい(?:です|の|ん)(?:です)?か|^したが[っるり]|^する(?:お)?(?:つもり|ご予定|予定)(?:です|でしょう)か|^すると(?:いい|よい|よろしい)|^しても(?:いい|よい|よろしい|かまいません|構いません|結構)(?:です)?(?:よ|。|$)/

/** A tail that only another's act has: it is asked after, guessed at, advised. `tail` begins with the form of する. */
export function isAnothersAct(tail: string): boolean {
  const behindShi = tail.startsWith('し') ? tail.slice(1) : tail
  return (
    explained.test(tail) ||
    supposed.test(tail) ||
    advised.test(tail) ||
    honouredAfter.test(tail) ||
    intended.test(tail) ||
    surprised.test(tail) ||
    urged.test(behindShi) ||
    looking.test(behindShi)
  )
}

const praised = /^しました(?:よ)?ね(?:。|！|!|$|、)/

/** A remark on an act, お選びしましたね: of telling and serving it may be one's own, of other acts it is the other's. */
export const isRemark = (tail: string): boolean => praised.test(tail) || concluded.test(tail) || judged.test(tail)

const end = '(?:。|！|!|$|\\n)'
const declared = new RegExp(
  `^(?:ます|ました|ております|ていま(?:す|した))(?:${end}|ので|から、|が、)|^(?:予定|つもり)です`,
)

/** A plain statement: no question, no hearsay, no guess. `tail` begins behind なさい, なさっ or になり. */
export const isStatement = (tail: string): boolean => declared.test(tail)

/** なさいましょうか: an offer or a plan is always the speaker's. */
export const isOffer = (tail: string): boolean => /^ましょう/.test(tail)

/** お〜になりたいと思います: a wish that is stated is the speaker's. */
export const isOwnWish = (tail: string): boolean =>
  /^たい(?:と(?:思います|思っています|思っており|存じ|考えており|考えています)|です(?:。|$|！|が、)|[のん]ですが)/.test(
    tail,
  )

/** なさってもよろしいでしょうか: leave is asked for one's own act. */
export const asksLeave = (tail: string): boolean =>
  /^て(?:も)?(?:よろしい|いい|よい|かまわない|構わない)(?:です|でしょう)か/.test(tail)

/** なさっております, なさって差し上げます: the second verb lowers whom the first one raised. */
export const lowersItself = (tail: string): boolean =>
  /^て(?:おりま|おりませ|参りま|まいりま|差し上げ|さしあげ|あげま|おきま(?:す|した|しょう))/.test(tail)

/** お会いになれて光栄です: the joy is the speaker's, and so is the act. */
export const isOwnJoy = (tail: string): boolean =>
  /^て、?(?:とても|大変|たいへん|誠に|本当に)?(?:光栄|嬉し|うれし|幸せ|感激)/.test(tail)

const feeling =
  /(?:おいしく|美味しく|楽しく|うれしく|嬉しく|ありがたく|有り難く|興味深く|喜んで|謹んで|つつしんで|早速|さっそく|(?:そちら|お宅|御社|貴社)(?:に|へ|まで)|(?:お|ご|いただいた)[一-龯]{1,4}を)[^がはも。]{0,8}$/

/** A head that only the speaker's own act has: his feelings, the way to the reader, the reader's things. */
export const tellsOfOneself = (head: string): boolean => feeling.test(head) && !/[一-龯ァ-ヶーんさ][がはも]/.test(head)
