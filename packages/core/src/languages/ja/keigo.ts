import type { Keigo } from '../language.ts'

export function countKeigo(_text: string, _start: number, _end: number): Keigo {
  return { sonkeigo: 0, kenjougo: 0, teichougo: 0, bikago: 0 }
}
