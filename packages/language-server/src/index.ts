/** The language server: the same findings as the program gives, while a text is written. Runs wherever a connection and a host are. */
export type { InitializationOptions } from './capabilities.ts'
export { fixAllKind } from './capabilities.ts'
export { clientHost, fileRequests } from './client-host.ts'
export { commands } from './features/commands.ts'
export type { Host } from './host.ts'
export { startServer } from './server.ts'
export type { Settings } from './settings.ts'
