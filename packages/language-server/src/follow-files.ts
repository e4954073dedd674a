/** Follows what happens to files, settings and folders, and has the open files checked again where it matters. */
import { baselineName } from '@onevoice/core'
import {
  CodeLensRefreshRequest,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
} from 'vscode-languageserver'
import { isProfile } from './profile-file/is-profile.ts'
import type { Session } from './session.ts'
import { normal } from './uris.ts'

export interface Changes {
  settingsChanged(given: unknown): void
  foldersChanged(added: readonly string[], removed: readonly string[]): void
}

/** Profiles and dictionaries are YAML; formats are watched so that counts over the workspace stay true. */
const watched = ['**/*.{yaml,yml}', '**/.onevoice/**', `**/${baselineName}`]

/** Rest after a change of a profile: all open files are checked again, which is more than one keystroke is worth. */
const profileDelay = 250

/** Returns what has every open file checked again. */
export function followFiles(session: Session, { settingsChanged, foldersChanged }: Changes): () => void {
  const { baselines, connection, documents, files, grounds } = session
  let timer: ReturnType<typeof setTimeout> | undefined
  /** Checks every open file again; a file that did not change keeps what it can. */
  const recheck = (delay = 0): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      const { pullsDiagnostics, refreshesDiagnostics, refreshesLenses } = session.client()
      if (refreshesDiagnostics) void connection.sendRequest(DiagnosticRefreshRequest.type).catch(ignored)
      if (refreshesLenses) void connection.sendRequest(CodeLensRefreshRequest.type).catch(ignored)
      if (!pullsDiagnostics) for (const { uri } of documents.all()) files.schedule(uri, 0)
    }, delay)
  }

  connection.onInitialized(() => {
    const { registersWatchers, hasConfiguration } = session.client()
    if (hasConfiguration)
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'onevoice' }).catch(ignored)
    if (registersWatchers)
      void connection.client
        .register(DidChangeWatchedFilesNotification.type, {
          watchers: watched.map((globPattern) => ({ globPattern })),
        })
        .catch(ignored)
  })
  connection.onDidChangeConfiguration(({ settings }) => {
    settingsChanged(settings)
    recheck()
  })
  connection.onNotification('workspace/didChangeWorkspaceFolders', ({ event }: FolderChange) => {
    foldersChanged(
      event.added.map(({ uri }) => uri),
      event.removed.map(({ uri }) => uri),
    )
    recheck()
  })
  connection.onDidChangeWatchedFiles(({ changes }) => {
    // A file that is open in the editor is read from there, whatever happens to its copy on the disk.
    const met = changes.filter(
      ({ uri, type }) =>
        type !== FileChangeType.Changed || !documents.all().some((one) => normal(one.uri) === normal(uri)),
    )
    const profileMoved = met.map(({ uri }) => grounds.changed(uri)).includes(true)
    const baselineMoved = changes.map(({ uri }) => baselines.changed(uri)).includes(true)
    if (profileMoved || baselineMoved) recheck()
  })
  documents.onDidChangeContent(async ({ document }) => {
    const { uri, version } = document
    if (grounds.uses(uri) || isProfile(document, session)) {
      if (grounds.changed(uri)) recheck(profileDelay)
    }
    if (session.client().pullsDiagnostics) return
    const { run, delay } = await session.settings(uri)
    if (run === 'onType' || files.last(uri) === undefined)
      files.schedule(uri, version === 1 || !files.last(uri) ? 0 : delay)
  })
  documents.onDidSave(({ document: { uri } }) => {
    if (!session.client().pullsDiagnostics) files.schedule(uri, 0)
    else recheck()
  })
  documents.onDidClose(({ document: { uri } }) => {
    files.closed(uri)
    session.channels.delete(uri)
    if (grounds.uses(uri) && grounds.changed(uri)) recheck()
    if (!session.client().pullsDiagnostics) void connection.sendDiagnostics({ uri, diagnostics: [] })
  })
  return recheck
}

/** What an editor refuses costs nothing: it asks again by itself with the next change. */
const ignored = (): void => undefined

interface FolderChange {
  readonly event: {
    readonly added: readonly { readonly uri: string }[]
    readonly removed: readonly { readonly uri: string }[]
  }
}
