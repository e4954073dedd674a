/** マニュアル敬語・バイト敬語: set phrases of shops and call centres that say less than they seem to. */
import { type LexiconOptions, lexiconOptions } from '../../lexicon-rule.ts'
import type { Hit, MatchScope, Rule } from '../../rule.ts'
import { defineRule } from '../../rule.ts'
import { headOf } from '../keigo-clause.ts'
import { type LexiconHit, lexiconHit } from '../lexicon-hit.ts'

const messages = { found: '“{found}” is a set phrase of service talk. Say it plainly.' } as const

type Found = MatchScope<LexiconOptions, typeof messages>

/** What to mark and to offer; undefined when the words mean what they say here. */
const readers: Readonly<Record<string, (found: Found) => LexiconHit | undefined>> = {
  'ni-narimasu': ({ match, document: { text }, passage }) =>
    nothingChanges(headOf(text, match.start, passage.start))
      ? { use: ['です', 'でございます'], safe: true }
      : undefined,
  'no-hou': ({ match, document: { text }, passage, found }) =>
    /より|どちら|[くぐ]ら?べ/.test(headOf(text, match.start, passage.start)) ||
    /^(?:が(?:お?安|お?高|良|よ|い|多|少|早|速|大|小|便|お得|おすすめ|人気))/.test(
      text.slice(match.end - 1, match.end + 5),
    )
      ? undefined
      : { use: [found.replace(/の(?:方|ほう)/, '')], safe: true },
  'yen-kara': ({ found }) => ({ use: [found.replace('円から', '円')], safe: true }),
  'drop-sama': ({ found }) => ({ use: [found.replace(/(?:様|さま)/, '')], safe: true }),
}

const pointsAt =
  /(?:^|、|。)(?:こちら|あちら|そちら|以上|お会計|お釣り|お席|お手洗い|お飲み物|お料理|合計|代金|お値段)(?:[がはでも]|の方が|のほうが)?[^、。がはもをにで]{1,14}$|[0-9０-９,，]+円$/
const changes =
  /(?:有効|無効|無料|有料|必要|可能|不要|対象|表示|便利|簡単|明らか|原因|きっかけ|参考|オン|オフ|割引|値下げ|値上げ|終了|変更|引き?|[くにてでとら]|(?:すると|したら|れば|ので|から|まで|以降|から)[^。]*)$/

/** こちらがメニューになります: nothing becomes anything. */
const nothingChanges = (head: string): boolean =>
  pointsAt.test(head) &&
  !changes.test(head) &&
  !/(?:割引|引き|値下げ|値上げ|すると|したら|れば|ので|から|まで|より|来月|来年|今後|合わせて|[うるすつくぐむぶい]と、)/.test(
    head,
  )

export const rule: Rule = defineRule<typeof messages, LexiconOptions>({
  id: 'register/set-phrase',
  since: '0.1.0',
  severity: 'warning',
  summary: 'Finds stock phrases of service talk (マニュアル敬語, バイト敬語).',
  why: 'Phrases learnt from a manual sound recited, and some do not say what they seem to say.',
  setBy: 'register.set_phrases',
  languages: ['ja'],
  sources: ['文化審議会答申「敬語の指針」(2007年2月2日) 第1章 (マニュアル敬語)'],
  messages,
  visits: 'match',
  options: lexiconOptions,
  *check(found): Iterable<Hit> {
    const reader = readers[found.entry.id ?? '']
    const hit = reader ? reader(found) : {}
    if (hit) yield lexiconHit(found, hit)
  },
})
