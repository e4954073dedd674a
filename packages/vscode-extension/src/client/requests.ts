/** The server's own requests, with their types. */
import type { ChannelsReport, VoiceReport } from '@onevoice/language-server'
import type { Server } from './server.ts'

/** Null for a file that is no copy. */
export const voiceOf = (server: Server, uri: string): Promise<VoiceReport | null> =>
  server.request('onevoice/voice', { uri })

export const channelsOf = (server: Server, uri: string): Promise<ChannelsReport | null> =>
  server.request('onevoice/channels', { uri })

/** Null gives the choice back to the profile. */
export const setChannel = (server: Server, uri: string, channel: string | null): Promise<null> =>
  server.request('onevoice/setChannel', { uri, channel })

/** The number of edits that were made; null for a file that is no copy. */
export const applySafeEdits = (server: Server, uri: string): Promise<{ readonly edits: number } | null> =>
  server.request('workspace/executeCommand', { command: 'onevoice.server.fixAll', arguments: [uri] })

/** The page of a rule in Markdown. */
export const rulePageOf = (server: Server, rule: string): Promise<string | null> =>
  server.request('onevoice/rulePage', { rule })
