/** What is wrong with a profile, while it is written. */
import { checkProfile, type Problem, patternReader, standardFormats } from '@onevoice/core'
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { diagnosticOfProblem } from '../convert/diagnostic.ts'
import type { Ground } from '../profiles/ground.ts'
import type { Session } from '../session.ts'
import { pathBelow } from '../uris.ts'

/** Problems of the file itself; those of the profiles it extends stand in their own files. */
export async function profileDiagnostics(document: TextDocument, session: Session): Promise<Diagnostic[]> {
  const ground = await session.grounds.ofProfile(document.uri)
  const text = document.getText()
  const own = (await problemsOf(ground, session)).filter(({ file }) => file === undefined || file === ground.name)
  const seen = new Set<string>()
  return own.flatMap((problem) => {
    const key = `${problem.code}\n${problem.message}\n${problem.span?.start}`
    if (seen.has(key)) return []
    seen.add(key)
    const severity = mild.has(problem.code) ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error
    return [diagnosticOfProblem(problem, text, severity, session.sentences())]
  })
}

/** What does not keep a text from being judged. */
const mild: ReadonlySet<string> = new Set([
  'dead-glob',
  'exception-expired',
  'channel-without-files',
  'language-unknown',
])

async function problemsOf({ profile, problems, folder }: Ground, { host }: Session): Promise<readonly Problem[]> {
  if (!profile) return problems
  const endings = new Set(standardFormats.flatMap(({ extensions }) => extensions))
  const files = await host.files(folder)
  const paths = files.flatMap((uri) => {
    const path = pathBelow(folder, uri)
    return path !== undefined && endings.has(path.slice(path.lastIndexOf('.') + 1).toLowerCase()) ? [path] : []
  })
  const readPattern = await patternReader()
  return [...problems, ...checkProfile(profile, { today: host.today(), paths, readPattern })]
}
