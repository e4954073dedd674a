declare const ONEVOICE_VERSION: string

/** The version of the package, set when the program is bundled. */
export const version: string = ONEVOICE_VERSION
