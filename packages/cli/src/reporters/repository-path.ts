import { relative, resolve, sep } from 'node:path'

/** A path as a CI system knows it: from the root of the checkout, where the environment names one. A file outside keeps its path. */
export function repositoryPath(path: string): string {
  const { GITHUB_WORKSPACE, CI_PROJECT_DIR } = process.env
  const root = [GITHUB_WORKSPACE, CI_PROJECT_DIR].find((folder) => folder && inside(folder, process.cwd()))
  const short = relative(root ?? process.cwd(), resolve(path))
  return (isOutside(short) ? path : short).replaceAll(sep, '/')
}

const inside = (folder: string, path: string): boolean => !isOutside(relative(folder, path))
const isOutside = (path: string): boolean => path === '..' || path.startsWith(`..${sep}`) || resolve(path) === path
