/** The settings of the section `onevoice`, as an editor sends them. What is unusable is taken for unset. */
import type { Severity } from '@onevoice/core'

export interface Settings {
  readonly enable: boolean
  /** A profile to judge by, whatever stands beside the file: a path from the workspace folder, or a built-in name. Empty: the nearest. */
  readonly profile: string
  /** The lowest severity that is shown. */
  readonly severity: Severity
  readonly run: 'onType' | 'onSave'
  /** Languages whose findings are shown, as tags; none means all. */
  readonly languages: readonly string[]
  /** File name endings that are checked, without the dot; none means all that a format reads. */
  readonly fileTypes: readonly string[]
  /** Milliseconds of rest before a change is checked. */
  readonly delay: number
}

export const usualSettings: Settings = {
  enable: true,
  profile: '',
  severity: 'advice',
  run: 'onType',
  languages: [],
  fileTypes: [],
  delay: 150,
}

const severities: readonly Severity[] = ['advice', 'warning', 'error']

export function settingsOf(given: unknown): Settings {
  if (typeof given !== 'object' || given === null) return usualSettings
  const { enable, profile, severity, run, languages, fileTypes, delay } = given as Record<string, unknown>
  return {
    enable: enable !== false,
    profile: typeof profile === 'string' ? profile.trim() : '',
    severity: severities.find((one) => one === severity) ?? usualSettings.severity,
    run: run === 'onSave' ? 'onSave' : 'onType',
    languages: textsOf(languages),
    fileTypes: textsOf(fileTypes).map((ending) => ending.replace(/^\*?\./, '').toLowerCase()),
    delay: typeof delay === 'number' && delay >= 0 && delay <= 5000 ? delay : usualSettings.delay,
  }
}

const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string' && one !== '') : []

/** Whether a severity is high enough to be shown. */
export const isShown = (severity: Severity, settings: Settings): boolean =>
  severities.indexOf(severity) >= severities.indexOf(settings.severity)
