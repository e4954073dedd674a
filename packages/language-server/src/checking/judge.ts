/** Checks one text on its ground: the same findings as the program gives for the file. */
import { baselineName, type CheckedText, checkText, type Finding, standardFormats } from '@onevoice/core'
import { isProfileName } from '../profiles/find.ts'
import type { Ground } from '../profiles/ground.ts'
import { isShown, type Settings } from '../settings.ts'
import { nameOf, pathBelow, shownPath } from '../uris.ts'

export interface Text {
  readonly uri: string
  readonly source: string
  /** The editor's name for the kind of file, where its name does not tell. */
  readonly languageId?: string
}

export interface JudgeOptions {
  readonly ground: Ground
  /** The workspace folder that names are shown from. */
  readonly root: string
  /** A channel that somebody chose for the text. */
  readonly channel?: string
  readonly today: string
  /** The last check of the same text: what did not change is taken from it. */
  readonly before?: CheckedText
}

/** Undefined when the ground has never been sound, or no format knows what the text is. */
export async function judge(text: Text, options: JudgeOptions): Promise<CheckedText | undefined> {
  const { ground, root, channel, today, before } = options
  if (!ground.voices) return undefined
  const path = shownPath(root, text.uri)
  const format = formatByLanguage(text)
  return checkText(text.source, ground.voices, {
    formats: standardFormats,
    path,
    place: pathBelow(ground.folder, text.uri) ?? path,
    today,
    ...(channel === undefined ? {} : { channel }),
    ...(format === undefined ? {} : { format }),
    ...(before === undefined ? {} : { before }),
  })
}

const languageFormats: Readonly<Record<string, string>> = { markdown: 'markdown', html: 'html', plaintext: 'plain' }

/** A text without an ending, such as an unsaved one, is read as what the editor calls it. */
function formatByLanguage({ uri, languageId = '' }: Text): string | undefined {
  return extensionOf(uri) === undefined ? languageFormats[languageId] : undefined
}

export function extensionOf(uri: string): string | undefined {
  return /\.([^./]+)$/.exec(nameOf(uri))?.[1]?.toLowerCase()
}

/** Editors show text; packed files are none. */
const known: ReadonlySet<string> = new Set(
  standardFormats.filter(({ packed }) => !packed).flatMap(({ extensions }) => extensions),
)

/** Whether a file of this name is copy that onevoice reads; profiles and baselines are none. */
export function isCopy({ uri, languageId = '' }: Omit<Text, 'source'>, { fileTypes }: Settings): boolean {
  if (isProfileName(uri) || nameOf(uri) === baselineName) return false
  const extension = extensionOf(uri)
  if (extension === undefined) return Object.hasOwn(languageFormats, languageId)
  return fileTypes.length > 0 ? fileTypes.includes(extension) : known.has(extension)
}

/** The findings that the settings let through. */
export function shownFindings(findings: readonly Finding[], settings: Settings): readonly Finding[] {
  const { severity, languages } = settings
  if (severity === 'advice' && languages.length === 0) return findings
  return findings.filter(
    (finding) =>
      isShown(finding.severity, settings) && (languages.length === 0 || languages.includes(finding.language)),
  )
}
