/** Rules that judge a whole library: notes are taken of each document, findings are made when all are known. */
import type { Finding, LineMap } from '../base/index.ts'
import type { Analysis } from '../measures/analysis.ts'
import type { Noted, Rule } from '../rules/index.ts'
import type { Passage } from '../text/index.ts'
import { findingOf } from './findings.ts'
import { fingerprintKey, fingerprintOf } from './fingerprint.ts'
import { flagOf, sayOf } from './flag.ts'
import { passageAt, scopeOf } from './hits.ts'
import type { ActiveRule, PreparedVoice } from './prepare.ts'

/** A note with a finding that waits for its message; plain data, so that it can be cached and sent between threads. */
export interface LibraryEntry {
  readonly ruleId: string
  readonly noted: Noted
  readonly finding: Finding
  /** Of the rule, in the voice that judged the passage. */
  readonly options: unknown
}

/** The library rules that have entries to judge, sorted by id; options are those of the first entry. */
export function libraryRulesOf(entries: readonly LibraryEntry[], rules: readonly Rule[]): ActiveRule[] {
  return rules.flatMap((rule) => {
    const first = rule.visits === 'library' ? entries.find(({ ruleId }) => ruleId === rule.id) : undefined
    return first ? [{ rule, severity: first.finding.severity, options: first.options }] : []
  })
}

/** The notes of every library rule of a voice about the passages that it judges. `path` is filled in by the caller. */
export function* libraryEntries(
  prepared: PreparedVoice,
  passages: readonly Passage[],
  analysis: Analysis,
  lines: () => LineMap,
): Iterable<LibraryEntry> {
  const { document } = analysis
  const { language, locale = language.tag, channel } = prepared.voice
  for (const speaking of prepared.rules.ofLibraries) {
    const { active } = speaking
    const { rule } = active
    if (rule.visits !== 'library') continue
    for (const note of rule.collect(scopeOf(speaking, prepared, analysis, passages))) {
      const passage = passageAt(passages, note.span.start)
      const hit = { messageId: '', message: '', span: note.span, suggestions: [] }
      const fingerprint = fingerprintOf(fingerprintKey(rule.id, document, note.span, passage), 0)
      const finding = findingOf({ hit, active, passage, prepared }, document, lines(), fingerprint)
      const entry = passage.path === undefined ? {} : { entry: passage.path }
      yield {
        ruleId: rule.id,
        finding,
        options: active.options,
        noted: { ...note, ...entry, path: '', language: locale, ...(channel ? { channel } : {}) },
      }
    }
  }
}

/** The findings of library rules, by path. */
export function checkLibrary(entries: readonly LibraryEntry[], active: readonly ActiveRule[]): Map<string, Finding[]> {
  const findings = new Map<string, Finding[]>()
  for (const { rule, options } of active) {
    if (rule.visits !== 'library') continue
    const own = entries.filter(({ ruleId }) => ruleId === rule.id)
    const findingOfNote = new Map(own.map(({ noted, finding }) => [noted, finding]))
    const voiced = { flag: flagOf(rule), say: sayOf(rule) }
    for (const { note, hit } of rule.check({ notes: own.map(({ noted }) => noted), options, ...voiced })) {
      const { message, why, suggestions, severity } = hit
      const base = findingOfNote.get(note)!
      const finding: Finding = {
        ...base,
        message,
        suggestions,
        ...(why === undefined ? {} : { why }),
        ...(severity === undefined ? {} : { severity }),
      }
      findings.set(note.path, [...(findings.get(note.path) ?? []), finding])
    }
  }
  return findings
}
