/** What reads profiles, for a search that met files which no format reads by name. */
export { profileClaims } from '@onevoice/core/node'
