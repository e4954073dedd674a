/** What the parts of the server share: the editor's documents and settings, the grounds, and what was found in the open files. */
import type { Explanation, Locale, Sentences } from '@onevoice/core'
import type { Connection, TextDocuments } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Baselines } from './checking/baselines.ts'
import type { OpenFiles } from './checking/open-files.ts'
import type { Host } from './host.ts'
import type { Schema } from './profile-file/schema.ts'
import type { Grounds } from './profiles/grounds.ts'
import type { Settings } from './settings.ts'
import type { Strings } from './strings/index.ts'

/** What the editor can do and wants, as far as the server asks. */
export interface Client {
  readonly pullsDiagnostics: boolean
  readonly refreshesDiagnostics: boolean
  readonly refreshesLenses: boolean
  readonly hasConfiguration: boolean
  readonly registersWatchers: boolean
  readonly showsDocuments: boolean
  readonly showsProgress: boolean
  /** Takes edits for one version of a text only. */
  readonly versionsEdits: boolean
  /** Messages and rules of findings stand above a hover already. */
  readonly messageAboveHover: boolean
  /** Address of a rule's page, with `{rule}` for its id. */
  readonly rulePages?: string
  /** Command of the editor that opens the voice of a text; it is given the URI. */
  readonly voiceCommand?: string
}

export interface Session {
  readonly connection: Connection
  readonly host: Host
  readonly documents: TextDocuments<TextDocument>
  readonly grounds: Grounds
  readonly baselines: Baselines
  readonly files: OpenFiles
  /** Channels that somebody chose, by URI. */
  readonly channels: Map<string, string>
  /** All that can be told of a rule, in the language of a ground or of the editor. */
  explained(ruleId: string, locale?: Locale): Explanation | undefined
  /** The schema of profiles, made when it is first asked for. */
  profileSchema(): Schema
  client(): Client
  strings(): Strings
  /** The sentences about profiles and files in the language that the editor speaks; absent for English. */
  sentences(): Sentences | undefined
  folders(): readonly string[]
  settings(uri: string): Promise<Settings>
}

/** The address of a rule's page; undefined where the editor names none. */
export function pageOf({ rulePages }: Client, ruleId: string): string | undefined {
  return rulePages?.replaceAll('{rule}', ruleId)
}
