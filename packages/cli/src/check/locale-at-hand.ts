/** What reads profiles for their language, for help and for arguments that are refused. */
export { localeAt } from '@onevoice/core/node'
