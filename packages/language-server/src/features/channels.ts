/** The channels that a text can be judged as. */
import { channelOf } from '@onevoice/core'
import { isProfile } from '../profile-file/is-profile.ts'
import { rootAmong } from '../profiles/grounds.ts'
import type { Session } from '../session.ts'
import { pathBelow, shownPath } from '../uris.ts'

/** Answer to `onevoice/channels`. */
export interface ChannelsReport {
  readonly channels: readonly { readonly name: string; readonly department?: string }[]
  /** What the text is judged as now. */
  readonly current?: string
  /** What the profile says by the file's path. */
  readonly byPath?: string
  /** Whether somebody chose the current one. */
  readonly chosen: boolean
}

export async function channelsOf(uri: string, session: Session): Promise<ChannelsReport | null> {
  const document = session.documents.get(uri)
  if (!document || isProfile(document, session)) return null
  const ground = await session.grounds.of(uri, (await session.settings(uri)).profile)
  const { profile } = ground.voices ?? ground
  if (!profile) return null
  const path = pathBelow(ground.folder, uri) ?? shownPath(rootAmong(session.folders(), uri), uri)
  const byPath = channelOf(profile, path).channel
  const chosen = session.channels.get(uri)
  const current = chosen ?? (await session.files.judged(uri))?.checked?.channel ?? byPath
  return {
    channels: profile.channels.map(({ name, department }) => ({ name, ...(department ? { department } : {}) })),
    ...(current === undefined ? {} : { current }),
    ...(byPath === undefined ? {} : { byPath }),
    chosen: chosen !== undefined,
  }
}
