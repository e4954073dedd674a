/**
 * Answers editors that ask for the diagnostics of a text. Most keystrokes leave all of them where they are, in what they say and in the lines and
 * columns of their places: then the editor is told that what it has still holds, and nothing is put into words and sent.
 */
import type { Finding } from '@onevoice/core'
import { type DocumentDiagnosticReport, DocumentDiagnosticReportKind } from 'vscode-languageserver'
import type { Judged } from '../checking/open-files.ts'
import type { Session } from '../session.ts'
import { diagnosticsOf, textDiagnostics } from './diagnostics.ts'

export interface DiagnosticReports {
  /** `known`: the id of the report that the editor has. */
  of(uri: string, known: string | undefined): Promise<DocumentDiagnosticReport>
  closed(uri: string): void
}

/** What a report told: nothing of the check that it came from, which would stay alive with it. */
interface Told extends Pick<Judged, 'findings'> {
  readonly id: string
}

export function diagnosticReports(session: Session): DiagnosticReports {
  const told = new Map<string, Told>()
  // A server that is started again must not take the ids of the one before for its own.
  const start = Math.random().toString(36).slice(2)
  let count = 0
  return {
    async of(uri, known) {
      const judged = await session.files.judged(uri)
      // Diagnostics of profiles, and those of a text that do not come from findings, are told in full each time.
      if (!judged?.ground.sound || judged.problems.length > 0)
        return { kind: DocumentDiagnosticReportKind.Full, items: await diagnosticsOf(uri, session) }
      const { findings } = judged
      const before = told.get(uri)
      if (before && before.id === known && areSame(before.findings, findings)) {
        told.set(uri, { id: known, findings })
        return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: known }
      }
      const id = `${start}-${++count}`
      told.set(uri, { id, findings })
      return { kind: DocumentDiagnosticReportKind.Full, resultId: id, items: textDiagnostics(judged, session) }
    },
    closed: (uri) => told.delete(uri),
  }
}

const areSame = (a: readonly Finding[], b: readonly Finding[]): boolean =>
  a.length === b.length && a.every((finding, index) => isToldAlike(finding, b[index]!))

/** Whether findings make the same diagnostic. Their places are one object where the check took them over. */
function isToldAlike(a: Finding, b: Finding): boolean {
  return (
    a === b ||
    (isSamePlace(a.start, b.start) &&
      isSamePlace(a.end, b.end) &&
      a.ruleId === b.ruleId &&
      a.severity === b.severity &&
      a.message === b.message)
  )
}

const isSamePlace = (a: Finding['start'], b: Finding['start']): boolean =>
  a === b || (a.line === b.line && a.column === b.column)
