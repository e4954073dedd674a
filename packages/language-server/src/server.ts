/** Wires the parts of the server to a connection. */
import { type Explanation, explain, type Locale, localeOf, type Sentences, sentencesIn } from '@onevoice/core'
import { type Connection, type InitializeParams, type InitializeResult, TextDocuments } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { clientOf, optionsOf, serverCapabilities } from './capabilities.ts'
import { createBaselines } from './checking/baselines.ts'
import { openFiles } from './checking/open-files.ts'
import { diagnosticsOf } from './features/diagnostics.ts'
import { followFiles } from './follow-files.ts'
import type { Host } from './host.ts'
import { profileSchema, type Schema } from './profile-file/schema.ts'
import { createGrounds } from './profiles/grounds.ts'
import { answerRequests } from './requests.ts'
import type { Client, Session } from './session.ts'
import { settingsStore } from './settings-store.ts'
import { type Strings, stringsFor } from './strings/index.ts'
import { normal } from './uris.ts'

/** `version` is what the server calls itself. */
export function startServer(connection: Connection, host: Host, version?: string): void {
  const documents = new TextDocuments(TextDocument)
  let client: Client = clientOf({ capabilities: {}, processId: null, rootUri: null })
  let strings: Strings = stringsFor(undefined)
  let locale: Locale = 'en'
  let sentences: Sentences | undefined
  let folders: readonly string[] = []
  const settings = settingsStore(connection, () => client.hasConfiguration)
  const grounds = createGrounds({
    host,
    openText: (uri) =>
      documents
        .all()
        .find((one) => normal(one.uri) === uri)
        ?.getText(),
    folders: () => folders,
    locale: () => locale,
  })
  const explained = remembered()
  const files = openFiles(() => session, { publish: (uri, at) => publish(uri, at, session) })
  let schema: Schema | undefined
  const session: Session = {
    connection,
    host,
    documents,
    grounds,
    baselines: createBaselines(host),
    files,
    channels: new Map(),
    explained: (ruleId, wanted = locale) => explained(ruleId, wanted),
    profileSchema() {
      schema ??= profileSchema()
      return schema
    },
    client: () => client,
    strings: () => strings,
    sentences: () => sentences,
    folders: () => folders,
    settings: (uri) => settings.of(uri),
  }

  connection.onInitialize(async (params): Promise<InitializeResult> => {
    client = clientOf(params)
    strings = stringsFor(params.locale)
    locale = (params.locale && localeOf(params.locale)) || 'en'
    sentences = await sentencesIn(locale)
    folders = foldersOf(params)
    const options = optionsOf(params.initializationOptions)
    settings.changed(options.settings)
    return {
      capabilities: serverCapabilities(options),
      serverInfo: { name: 'onevoice', ...(version === undefined ? {} : { version }) },
    }
  })
  const recheck = followFiles(session, {
    settingsChanged: (given) => settings.changed(given),
    foldersChanged(added, removed) {
      const gone = new Set(removed.map(normal))
      folders = [...folders.filter((folder) => !gone.has(normal(folder))), ...added]
    },
  })
  answerRequests(session, recheck)
  documents.listen(connection)
  connection.listen()
}

/** The explanations of all rules are one large text: each rule is looked up once. */
function remembered(): (ruleId: string, locale: Locale) => Explanation | undefined {
  const known = new Map<string, Explanation | undefined>()
  return (ruleId, locale) => {
    const key = `${locale} ${ruleId}`
    if (!known.has(key)) known.set(key, explain(ruleId, locale))
    return known.get(key)
  }
}

/** Sends what an editor does not ask for itself, unless the file has changed meanwhile. */
async function publish(uri: string, version: number, session: Session): Promise<void> {
  if (session.client().pullsDiagnostics) return
  const diagnostics = await diagnosticsOf(uri, session)
  if (session.documents.get(uri)?.version !== version) return
  await session.connection.sendDiagnostics({ uri, version, diagnostics })
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  return workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : [])
}
