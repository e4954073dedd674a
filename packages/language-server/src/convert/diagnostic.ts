/** Findings and problems as the protocol's diagnostics. */
import { type Finding, lineMap, type Problem, problemIn, type Sentences, type Severity } from '@onevoice/core'
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver'
import { nowhere, rangeOf, rangeOfFinding } from './range.ts'

export const source = 'onevoice'

const severityOf: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  advice: DiagnosticSeverity.Information,
}

/** `pageOf`: the address of a rule's page, where there is one. */
export function diagnosticOf(finding: Finding, pageOf: (ruleId: string) => string | undefined): Diagnostic {
  const { ruleId, severity, message } = finding
  const href = pageOf(ruleId)
  return {
    range: rangeOfFinding(finding),
    severity: severityOf[severity],
    source,
    code: ruleId,
    ...(href === undefined ? {} : { codeDescription: { href } }),
    message,
  }
}

/** `table`: the words for the language that the editor speaks. */
export function diagnosticOfProblem(
  problem: Problem,
  text: string,
  severity: DiagnosticSeverity,
  table: Sentences | undefined,
): Diagnostic {
  const { code, message, hint, span } = problemIn(problem, table)
  return {
    range: span ? rangeOf(span, lineMap(text)) : nowhere,
    severity,
    source,
    code,
    message: hint === undefined ? message : `${message}\n${hint}`,
  }
}
