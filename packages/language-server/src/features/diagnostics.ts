/** The diagnostics of an open file: findings of a text, problems of a profile. */
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver'
import type { Judged } from '../checking/open-files.ts'
import { diagnosticOf, diagnosticOfProblem, source } from '../convert/diagnostic.ts'
import { nowhere } from '../convert/range.ts'
import { profileDiagnostics } from '../profile-file/diagnostics.ts'
import { isProfile } from '../profile-file/is-profile.ts'
import { pageOf, type Session } from '../session.ts'
import { fill } from '../strings/index.ts'

/** Empty for a file that is closed or not looked at. */
export async function diagnosticsOf(uri: string, session: Session): Promise<Diagnostic[]> {
  const document = session.documents.get(uri)
  if (!document) return []
  if (isProfile(document, session)) return profileDiagnostics(document, session)
  const judged = await session.files.judged(uri)
  return judged ? textDiagnostics(judged, session) : []
}

/** The diagnostics of a text that was judged. */
export function textDiagnostics({ findings, problems, ground, checked }: Judged, session: Session): Diagnostic[] {
  const client = session.client()
  const page = (ruleId: string): string | undefined => pageOf(client, ruleId)
  const text = checked?.document.source ?? ''
  return [
    ...(ground.sound ? [] : [unsoundGround(checked !== undefined, ground.name, session)]),
    ...problems.map((problem) => diagnosticOfProblem(problem, text, DiagnosticSeverity.Warning, session.sentences())),
    ...findings.map((finding) => diagnosticOf(finding, page)),
  ]
}

function unsoundGround(judged: boolean, profile: string, session: Session): Diagnostic {
  const strings = session.strings()
  return {
    range: nowhere,
    severity: DiagnosticSeverity.Information,
    source,
    code: 'profile-problems',
    message: fill(judged ? strings.profileBrokenSince : strings.profileBroken, { profile }),
  }
}
