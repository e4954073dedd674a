/**
 * The politeness register of Japanese sentences. Two axes that are never one scale: how the sentence ends says how the reader is
 * addressed (敬体 or 常体); honorific words say who is raised (尊敬語, 謙譲語). The first gives formality, both together the level.
 */
import type { TextSpan } from '../../base/index.ts'
import type { Passage } from '../../text/index.ts'
import type { Level, RegisterEvidence, RegisterJudge, SentenceRegister } from '../language.ts'
import { type Clause, clauseOf } from './clause.ts'
import { convert } from './conversion.ts'
import { bareQuestion, clauseEnding, type Ending, type EndingForm, isPolite, spokenClause } from './ending.ts'
import { countKeigo } from './keigo.ts'

export const register: RegisterJudge = {
  judge: (text, sentences, passage) => sentences.map((sentence) => judgeSentence(text, sentence, passage)),
  convert,
}

function judgeSentence(text: string, { start, end }: TextSpan, { role }: Pick<Passage, 'role'>): SentenceRegister {
  const clause = clauseOf(text, start, end)
  const ending = deciding(text, clause, end, role === 'quote')
  const { raising, ...keigo } = countKeigo(text, start, end)
  const polite = isPolite(ending.form)
  if (ending.strength === 'none')
    return { formality: 'neutral', ...(raising > 0 && { level: 'honorific' }), form: ending.form, evidence: [], keigo }
  const evidence: RegisterEvidence = {
    start: ending.start,
    end: ending.end,
    says: polite ? 'formal' : 'informal',
    strength: ending.strength,
    form: ending.form,
  }
  return {
    formality: evidence.says,
    level: levelOf(polite, ending.form, raising),
    form: ending.form,
    evidence: [evidence],
    keigo,
  }
}

const levelOf = (polite: boolean, form: EndingForm, raising: number): Level => {
  if (form === 'gozaru' || form === 'honorific' || raising > 0) return 'honorific'
  return polite ? 'polite' : 'plain'
}

/** The ending that speaks for the sentence. What is quoted, broken off or turned round is a hint, never a proof. */
function deciding(text: string, { start, end, whole }: Clause, sentenceEnd: number, quoted: boolean): Ending {
  const ending = clauseEnding(text, start, end)
  if (whole === 'quoted' || quoted) return weakened(ending)
  if (whole === 'open')
    return isPolite(ending.form) ? weakened(ending) : { ...ending, form: 'fragment', strength: 'none' }
  if (ending.strength === 'strong') return isHint(text, start, ending, sentenceEnd) ? weakened(ending) : ending
  const earlier = earlierSpoken(text, start, end)
  if (earlier && (isPolite(earlier.form) || ending.strength === 'none')) return earlier
  if (ending.strength === 'weak' || !asks(text, end, sentenceEnd)) return ending
  return bareQuestion(text, start, end) ?? ending
}

const asks = (text: string, from: number, sentenceEnd: number): boolean => /[？?]/.test(text.slice(from, sentenceEnd))

/** A plain ending that takes no stand towards the reader. */
function isHint(text: string, start: number, { form, end }: Ending, sentenceEnd: number): boolean {
  if (isPolite(form)) return false
  // 何を返すか without a question mark names a question and asks nobody.
  if (text[end - 1] === 'か') return !asks(text, end, sentenceEnd)
  // 素晴らしい！ calls out in a polite text as well.
  const callsOut = form === 'plain' && text[end - 1] === 'い' && /[！!]/.test(text.slice(end, sentenceEnd))
  return (callsOut && end - start <= LONGEST_CALL) || LISTED_QUESTION.test(text.slice(start, start + 2))
}

const LONGEST_CALL = 6
/** The questions of a FAQ are worded as their readers think them: Q. 届かない. */
const LISTED_QUESTION = /^[QqＱ][.．:：、)）\d\s]/

const weakened = (ending: Ending): Ending => (ending.strength === 'strong' ? { ...ending, strength: 'weak' } : ending)

const CLAUSE_MARKS = '、，,…・—― \u3000'
/** So many clauses are looked at, from the last one back. */
const CLAUSES = 6

/** A predicate before a comma, turned round: とても便利ですよ、この機能は. A polite one is preferred to talk. */
function earlierSpoken(text: string, start: number, end: number): Ending | undefined {
  let talk: Ending | undefined
  let depth = 0
  for (let at = end - 1, clauses = 0; at > start && clauses < CLAUSES; at--) {
    const sign = text[at]!
    if (sign === '」' || sign === '』') depth++
    else if ((sign === '「' || sign === '『') && depth > 0) depth--
    else if (depth === 0 && CLAUSE_MARKS.includes(sign)) {
      const ending = spokenClause(text, start, at)
      if (ending && isPolite(ending.form)) return weakened(ending)
      if (ending) talk ??= weakened(ending)
      clauses++
    }
  }
  return talk
}
