/** Addresses of files. A URI is compared in one spelling: editors write drive letters and spaces in several. */
import { URI, Utils } from 'vscode-uri'

/** The one spelling that URIs are compared in. */
export const normal = (uri: string): string => URI.parse(uri).toString()

export const folderOf = (uri: string): string => Utils.dirname(URI.parse(uri)).toString()

export const nameOf = (uri: string): string => Utils.basename(URI.parse(uri))

export const join = (folder: string, path: string): string => Utils.joinPath(URI.parse(folder), path).toString()

/** The file that a path names in the file `from`: beside it, or from the root when the path begins there. */
export const beside = (from: string, path: string): string =>
  path.startsWith('/') ? URI.parse(from).with({ path }).toString() : join(folderOf(from), path)

/** The path from a folder to a file with `/`; undefined when it is not below the folder. */
export function pathBelow(folder: string, uri: string): string | undefined {
  const [base, file] = [URI.parse(folder), URI.parse(uri)]
  if (base.scheme !== file.scheme || base.authority !== file.authority) return undefined
  const start = base.path.endsWith('/') ? base.path : `${base.path}/`
  return file.path.startsWith(start) ? file.path.slice(start.length) : undefined
}

/** A file as messages name it: from the workspace folder as far as two folders up, else in full. */
export function shownPath(root: string, uri: string): string {
  let up = ''
  for (let folder = root; up.length <= 6; folder = folderOf(folder), up += '../') {
    const path = pathBelow(folder, uri)
    if (path !== undefined) return up + path
    if (folderOf(folder) === folder) break
  }
  const { scheme, fsPath } = URI.parse(uri)
  return scheme === 'file' ? fsPath.replaceAll('\\', '/') : uri
}

/** The folder and every folder above it, the nearest first. */
export function* upwards(folder: string): Generator<string> {
  for (let at = folder; ; at = folderOf(at)) {
    yield at
    if (folderOf(at) === at) return
  }
}
