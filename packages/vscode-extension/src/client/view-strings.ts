/** The words of the voice view in the language of the editor; the page itself knows none. */
import * as vscode from 'vscode'

export interface ViewStrings {
  readonly nothing: string
  readonly score: string
  readonly tone: string
  readonly range: string
  readonly verdict: string
  readonly times: string
  readonly inside: string
  readonly below: string
  readonly above: string
  readonly register: string
  readonly causes: string
  readonly rules: string
  readonly profile: string
  readonly channel: string
  readonly noChannel: string
  readonly readability: string
  readonly names: Readonly<Record<string, string>>
  /** What 0 and 100 of each axis stand for. */
  readonly ends: Readonly<Record<string, readonly [string, string]>>
}

export function viewStrings(): ViewStrings {
  const { t } = vscode.l10n
  return {
    nothing: t('Open a text that onevoice reads to see its voice here.'),
    score: t('{score} of 100'),
    tone: t('Tone'),
    range: t('wanted {min}–{max}'),
    verdict: t('{place} ({range})'),
    times: t('{count} ×'),
    inside: t('within the range'),
    below: t('below the range'),
    above: t('above the range'),
    register: t('Register'),
    causes: t('What moves the tone most'),
    rules: t('What was found most'),
    profile: t('Profile'),
    channel: t('Channel'),
    noChannel: t('no channel'),
    readability: t('Reading grade'),
    names: {
      formality: t('Formality'),
      enthusiasm: t('Enthusiasm'),
      warmth: t('Warmth'),
      directness: t('Directness'),
      confidence: t('Confidence'),
      plainness: t('Plainness'),
      formal: t('formal'),
      informal: t('informal'),
      mixed: t('mixed'),
      neutral: t('neutral'),
      plain: t('plain'),
      polite: t('polite'),
      honorific: t('honorific'),
    },
    ends: {
      formality: [t('casual'), t('formal')],
      enthusiasm: [t('calm'), t('lively')],
      warmth: [t('matter-of-fact'), t('warm')],
      directness: [t('roundabout'), t('direct')],
      confidence: [t('tentative'), t('certain')],
      plainness: [t('dense'), t('easy')],
    },
  }
}
