/**
 * What the server needs of the machine it runs on. The server itself imports nothing of Node, so that it runs in a web worker too.
 * Every address is a URI as text.
 */
export interface Host {
  /** The text of a file as it is stored; undefined when there is none, or it is no text. */
  read(uri: string): Promise<string | undefined>
  exists(uri: string): Promise<boolean>
  /** Every file below a folder, without `node_modules` and `.git`. */
  files(folder: string): Promise<readonly string[]>
  /** The profile of an installed package that `extends:` names in the file `from`; absent where there are no packages. */
  packageProfile?(name: string, from: string): Promise<string | undefined>
  /** The day as an ISO date, for exceptions with a last day. */
  today(): string
}
