/** Keeps the settings of each file, as the editor tells them when it is asked. */
import type { Connection } from 'vscode-languageserver'
import { type Settings, settingsOf, usualSettings } from './settings.ts'

export interface SettingsStore {
  /** The same object until something changes. */
  of(uri: string): Promise<Settings>
  /** `given`: the settings, from an editor that sends them along. */
  changed(given: unknown): void
}

/** `asks`: whether the editor can be asked for the settings of a file. */
export function settingsStore(connection: Connection, asks: () => boolean): SettingsStore {
  let shared = usualSettings
  const known = new Map<string, Promise<Settings>>()
  return {
    async of(uri) {
      if (!asks()) return shared
      const before = known.get(uri)
      if (before) return before
      const fresh = connection.workspace
        .getConfiguration({ scopeUri: uri, section: 'onevoice' })
        .then(settingsOf, () => shared)
      known.set(uri, fresh)
      return fresh
    },
    changed(given) {
      known.clear()
      const own = (given as { onevoice?: unknown } | null | undefined)?.onevoice ?? given
      if (own !== undefined && own !== null) shared = settingsOf(own)
    },
  }
}
