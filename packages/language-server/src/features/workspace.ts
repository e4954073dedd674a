/** Checks every file of the workspace, when somebody asks for it. */
import { checkLibrary, type Finding, type LibraryEntry } from '@onevoice/core'
import {
  type CancellationToken,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  type WorkDoneProgressReporter,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver'
import { judge, shownFindings } from '../checking/judge.ts'
import type { Judged } from '../checking/open-files.ts'
import { closedTexts } from '../checking/workspace-texts.ts'
import { diagnosticOf } from '../convert/diagnostic.ts'
import type { Ground } from '../profiles/ground.ts'
import { rootAmong } from '../profiles/grounds.ts'
import { pageOf, type Session } from '../session.ts'
import { fill } from '../strings/index.ts'
import { textDiagnostics } from './diagnostics.ts'
import { countsOf, type VoiceReport } from './voice.ts'

export interface WorkspaceOptions {
  readonly token: CancellationToken
  readonly progress: WorkDoneProgressReporter
  /** Told of each file as soon as it is checked, and once more when rules of the whole library found something in it. */
  report(item: WorkspaceDocumentDiagnosticReport): void
}

export interface WorkspaceCheck {
  readonly files: number
  readonly counts: VoiceReport['findings']
}

/** Files that are open are checked as they stand in the editor. */
export async function checkWorkspace(session: Session, options: WorkspaceOptions): Promise<WorkspaceCheck> {
  const { token, progress, report } = options
  const strings = session.strings()
  const uris = [...session.documents.all().map(({ uri }) => uri), ...(await closedTexts(session))]
  const libraries = new Map<Ground, LibraryEntry[]>()
  const found: Finding[] = []
  const items = new Map<string, Diagnostic[]>()
  let files = 0
  progress.begin(strings.checkingWorkspace, 0, '', true)
  for (const [index, uri] of uris.entries()) {
    if (token.isCancellationRequested) break
    progress.report(Math.floor((100 * index) / uris.length), fill(strings.filesOf, { done: index, all: uris.length }))
    const judged = await judgeFile(uri, session)
    await new Promise((resolve) => setTimeout(resolve, 0))
    if (!judged) continue
    files++
    found.push(...judged.findings)
    items.set(uri, textDiagnostics(judged, session))
    const library = libraries.get(judged.ground)
    const notes = (judged.checked?.library() ?? []).map((one) => ({ ...one, noted: { ...one.noted, path: uri } }))
    if (library) library.push(...notes)
    else libraries.set(judged.ground, notes)
    report(itemOf(uri, items.get(uri)!, session))
  }
  for (const [uri, all] of libraryFindings(libraries)) {
    const own = await session.baselines.newOf(uri, all)
    found.push(...own)
    const page = (ruleId: string): string | undefined => pageOf(session.client(), ruleId)
    report(itemOf(uri, [...(items.get(uri) ?? []), ...own.map((finding) => diagnosticOf(finding, page))], session))
  }
  progress.done()
  return { files, counts: countsOf(found) }
}

async function judgeFile(uri: string, session: Session): Promise<Judged | undefined> {
  if (session.documents.get(uri)) return session.files.judged(uri)
  const settings = await session.settings(uri)
  const source = settings.enable ? await session.host.read(uri) : undefined
  if (source === undefined) return undefined
  const ground = await session.grounds.of(uri, settings.profile)
  const root = rootAmong(session.folders(), uri)
  const checked = await judge({ uri, source }, { ground, root, today: session.host.today() })
  if (!checked) return undefined
  const findings = shownFindings(await session.baselines.newOf(uri, checked.findings), settings)
  const turn = session.baselines.turn()
  return { version: 0, ground, settings, turn, checked, findings, problems: checked.problems }
}

/** What the rules of a library find, by file. */
function* libraryFindings(libraries: ReadonlyMap<Ground, readonly LibraryEntry[]>): Generator<[string, Finding[]]> {
  for (const [{ voices }, entries] of libraries) if (voices) yield* checkLibrary(entries, voices.libraryRules())
}

const itemOf = (uri: string, items: Diagnostic[], { documents }: Session): WorkspaceDocumentDiagnosticReport => ({
  kind: DocumentDiagnosticReportKind.Full,
  uri,
  version: documents.get(uri)?.version ?? null,
  items,
})
