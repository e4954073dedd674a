/** Runs the examples of a profile as tests. */
import type { Finding } from '../base/index.ts'
import { readPlain } from '../formats/plain/read.ts'
import { detectLanguages } from '../languages/detect.ts'
import { originOf, type TermSpec, type Written } from '../profile/index.ts'
import type { Origin } from '../rules/index.ts'
import { check } from './check.ts'
import { applyEdits } from './edits.ts'
import type { Voices } from './voices.ts'

export interface ExampleResult {
  readonly text: string
  readonly kind: 'say' | 'avoid'
  readonly origin: Origin
  readonly language: string
  readonly passed: boolean
  /** Rules that should have found something in what is to be avoided, and did not. */
  readonly missing: readonly string[]
  readonly findings: readonly Finding[]
}

/** One result an example, in order. What to say must give no error and no warning; what to avoid must be found, by each rule of `because`. */
export async function testExamples(voices: Voices): Promise<ExampleResult[]> {
  const results: ExampleResult[] = []
  for (const example of voices.profile.examples) {
    const { say, avoid, channel, language, situation, because = [] } = example.value
    const text = (say ?? avoid ?? '').trim()
    const document = readPlain(text)
    const languages = language
      ? document.passages.map(() => language)
      : detectLanguages(document, voices.profile.languages)
    await voices.load(new Set(languages))
    const place = { languages, ...(channel ? { channel } : {}), ...(situation ? { situation } : {}) }
    const { findings } = check(document, voices, place)
    const serious = findings.filter(({ severity }) => severity !== 'advice')
    const missing = [because].flat().filter((ruleId) => !findings.some((finding) => finding.ruleId === ruleId))
    const passed = say === undefined ? findings.length > 0 && missing.length === 0 : serious.length === 0
    results.push({
      text,
      kind: say === undefined ? 'avoid' : 'say',
      origin: originOf(example),
      language: languages[0] ?? 'und',
      passed,
      missing,
      findings: say === undefined ? findings : serious,
    })
  }
  for (const spec of voices.profile.specs) results.push(await testSpec(spec, voices))
  return results
}

/** A spec of a dictionary: what the entries make of `from` must be `to`. */
async function testSpec(spec: Written<TermSpec>, voices: Voices): Promise<ExampleResult> {
  const { from, to } = spec.value
  const document = readPlain(from)
  const languages = detectLanguages(document, voices.profile.languages)
  await voices.load(new Set(languages))
  const findings = check(document, voices, { languages }).findings.filter(({ ruleId }) => ruleId === dictionaryRule)
  const edits = findings.map(({ span, suggestions }) => ({ span, text: suggestions[0]?.text ?? '' }))
  const passed = applyEdits(from, edits) === to
  return {
    text: `${from} → ${to}`,
    kind: 'avoid',
    origin: originOf(spec),
    language: languages[0] ?? 'und',
    passed,
    missing: passed ? [] : [dictionaryRule],
    findings,
  }
}

/** The rule that the entries of dictionaries belong to. */
const dictionaryRule = 'terms/preferred'
