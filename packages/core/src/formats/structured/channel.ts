/** Channels as tools and tables write them. */
import type { TextFacts } from './replies.ts'

/** Salesforce calls its chat by the name of its first one. */
const channels: Readonly<Record<string, string>> = { 'live agent': 'chat' }

/** What a field such as `Channel` says of a text: colleagues alone read what is `internal`, and of several channels none is meant. */
export function channelFacts(written: string | undefined): Pick<TextFacts, 'channel' | 'audience'> {
  const channel = written?.trim().toLowerCase()
  if (!channel || /[;,|]/.test(channel)) return {}
  return channel === 'internal' ? { audience: 'internal' } : { channel: channels[channel] ?? channel }
}
