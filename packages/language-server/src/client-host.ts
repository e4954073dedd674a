/** A host for web workers: the editor's extension reads the files, and answers these requests. */
import type { Connection } from 'vscode-languageserver'
import type { Host } from './host.ts'

/** Requests from the server to the client that make up its file system. */
export const fileRequests = {
  /** `{ uri }` → text, or null. */
  read: 'onevoice/host/read',
  /** `{ uri }` → true or false. */
  exists: 'onevoice/host/exists',
  /** `{ uri }` of a folder → URIs of the files below it. */
  files: 'onevoice/host/files',
} as const

/** A host that asks the client. A client that does not answer leaves the server without files, not without life. */
export function clientHost(connection: Connection): Host {
  const ask = <T>(method: string, uri: string, otherwise: T): Promise<T> =>
    connection.sendRequest<T>(method, { uri }).catch(() => otherwise)
  return {
    read: async (uri) => (await ask<string | null>(fileRequests.read, uri, null)) ?? undefined,
    exists: (uri) => ask(fileRequests.exists, uri, false),
    files: (folder) => ask<readonly string[]>(fileRequests.files, folder, []),
    today: () => new Date().toISOString().slice(0, 10),
  }
}
