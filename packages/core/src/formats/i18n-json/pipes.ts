/**
 * What vue-i18n writes in its strings. Plurals: `no bags | one bag | {count} bags`, of which each form is a text of its own. Links to other
 * strings: `@:common.brand`, `@.lower:common.bag`, `@:{'common.bag'}`. Signs as they are: `{'@'}`.
 */
import type { TextSpan } from '../../base/index.ts'
import { type Decoded, decodeInside } from '../../text/index.ts'
import type { FindBranches, Piece } from '../branches.ts'

/** A bar divides much else; beside a number that chooses between the forms it is one of vue-i18n. */
const plural = /\{(?:n|count)\}[^"\n|{}]{0,200} \| | \| [^"\n|{}]{0,200}\{(?:n|count)\}/

/** Whether a file has plurals as vue-i18n writes them. */
export const hasPipes = (source: string): boolean => plural.test(source)

export const pipeBranches: FindBranches = (text) => {
  if (!text.includes('|')) return undefined
  const branches: Piece[][] = []
  let start = 0
  for (const { 0: bar, index } of text.matchAll(/ {0,9}\| {0,9}/g)) {
    branches.push([{ start, end: index } as TextSpan])
    start = index + bar.length
  }
  branches.push([{ start, end: text.length } as TextSpan])
  return [{ branches }]
}

const link =
  /@(?:\.[a-z]{1,20})?:(?:\([\w.: -]{1,100}\)|\{'[^'{}]{1,100}'\}|[\w-]{1,60}(?:\.[\w-]{1,60}){0,20})|\{'([^'{}]{1,20})'\}/g

/** Links as placeholders, and signs as what they say. */
export const linkedText = (text: Decoded): Decoded =>
  /@[.:]|\{'/.test(text.text)
    ? decodeInside(text, (source, at) => {
        link.lastIndex = at
        const match = link.exec(source)
        if (!match) return undefined
        const place = { start: match.index, end: match.index + match[0].length }
        return match[1] === undefined
          ? { ...place, text: '', atom: { kind: 'placeholder' } }
          : { ...place, text: match[1] }
      })
    : text
