/** Where a finding is, and what could stand there instead, in the words of SARIF. */
import { isAbsolute } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Finding, LineMap, Place } from '@onevoice/core'
import type { ArtifactLocation, Fix, Location, Region } from 'sarif'
import { hasBlank } from '../finding-text.ts'
import { repositoryPath } from '../repository-path.ts'

/** What the paths of the report are relative to. */
export const sourceRoot = '%SRCROOT%'

/** A file as a URI; names in other scripts and with spaces are escaped. */
export function artifactOf(file: string): ArtifactLocation {
  const path = repositoryPath(file)
  if (isAbsolute(path)) return { uri: pathToFileURL(path).href }
  const escaped = path
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
  return { uri: escaped.join('/'), uriBaseId: sourceRoot }
}

export function placeOf(finding: Finding, file: string): Location {
  const { path, text } = finding
  const region = { ...regionOf(finding), snippet: { text } }
  return {
    physicalLocation: { artifactLocation: artifactOf(file), region },
    ...(path === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: path, kind: 'element' }] }),
  }
}

const regionOf = ({ start, end }: { readonly start: Place; readonly end: Place }): Region => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
})

/** The suggestions that can be written into the file. */
export function fixesOf({ suggestions }: Finding, file: string, lines: LineMap): Fix[] {
  return suggestions.flatMap(({ text, edit }) => {
    if (!edit || edit.isLong) return []
    const deletedRegion = regionOf({ start: lines.place(edit.span.start), end: lines.place(edit.span.end) })
    const replacements = [{ deletedRegion, insertedContent: { text: edit.text } }]
    const artifactChanges = [{ artifactLocation: artifactOf(file), replacements }]
    return [{ description: { text: description(text) }, artifactChanges }]
  })
}

function description(text: string): string {
  if (text === '') return 'Delete it.'
  return hasBlank(text) ? `Write “${text}” and fill in the blanks.` : `Write “${text}”.`
}
