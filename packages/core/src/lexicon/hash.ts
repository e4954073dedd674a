/** How units are summed up to a number that stands for them in tables. */

/** `hash = (Math.imul(hash, factor) + unit) | 0`, beginning with 0. */
export const factor = 0x01000193

/** Spreads what units have in common over all bits. */
export const mix = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
