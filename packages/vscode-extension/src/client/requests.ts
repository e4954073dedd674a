/** The server's own requests, with their types. */
import type { ChannelsReport, VoiceReport } from '@onevoice/language-server'
import type { BaseLanguageClient } from 'vscode-languageclient'

/** Null for a file that is no copy. */
export const voiceOf = (client: BaseLanguageClient, uri: string): Promise<VoiceReport | null> =>
  client.sendRequest('onevoice/voice', { uri })

export const channelsOf = (client: BaseLanguageClient, uri: string): Promise<ChannelsReport | null> =>
  client.sendRequest('onevoice/channels', { uri })

/** Null gives the choice back to the profile. */
export const setChannel = (client: BaseLanguageClient, uri: string, channel: string | null): Promise<null> =>
  client.sendRequest('onevoice/setChannel', { uri, channel })

/** The page of a rule in Markdown. */
export const rulePageOf = (client: BaseLanguageClient, rule: string): Promise<string | null> =>
  client.sendRequest('onevoice/rulePage', { rule })
