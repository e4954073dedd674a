/**
 * The same text by itself. Engines let a piece that was cut out of a text point into it, so that whoever keeps the piece keeps all of the text;
 * what is kept from check to check must not.
 */
export const detached = (piece: string): string => ` ${piece}`.slice(1)
