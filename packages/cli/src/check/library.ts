/** Rules that judge many files together; loaded only where a file left a note for them. */
export { libraryFindings } from '@onevoice/core/node'
