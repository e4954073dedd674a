/** Reads string files in JSON: each string is a text of its own, in which messages of ICU may stand. */
import type { Said } from '../../base/index.ts'
import { type Decoded, type Document, documentBuilder, type WriteProse } from '../../text/index.ts'
import type { FindBranches } from '../branches.ts'
import { icuMessage } from '../icu/message.ts'
import { type StringEntry, stringAdder } from '../string-entry.ts'
import { readJson } from './json.ts'
import type { DataNode, TextNode } from './node.ts'

/** `refuses` matches prose that would be syntax where the string stands. */
export interface JsonStrings {
  /** Adds a string; anything else than a text, and an empty one, is passed over. */
  add(node: DataNode | undefined, path: string, language?: string, refuses?: RegExp): void
  /** Adds a string whose syntax the format itself has read. */
  addRead(
    node: TextNode,
    text: Decoded,
    path: string,
    facts: { language?: string | undefined; branches?: FindBranches; refuses?: RegExp },
  ): void
  skip(reason: Said, path?: string): void
}

/** The document of a file; `read` is given the value at its top, and `facts` hold for every string that is added. */
export function readJsonStrings(
  source: string,
  format: string,
  read: (root: DataNode, strings: JsonStrings) => void,
  facts: Pick<StringEntry, 'printf'> = {},
): Document {
  const builder = documentBuilder(source, format)
  const { roots, problems } = readJson(source, { builder })
  const add = stringAdder(builder)
  const strings: JsonStrings = {
    add(node, path, language, refuses) {
      if (node?.kind !== 'text') return
      const outer = node.decoded()
      if (outer.text.trim() === '') return
      const icu = icuMessage(outer)
      const write: WriteProse = (prose, next) => {
        if (refuses?.test(prose)) return undefined
        const message = icu ? icu.write(prose, next) : prose
        return message === undefined ? undefined : node.write(message)
      }
      add({ text: icu?.text ?? outer, path, language, write, branches: icu?.branches, ...facts })
    },
    addRead(node, text, path, { refuses, ...own }) {
      const write: WriteProse = (prose, next) => (refuses?.test(prose) ? undefined : node.write(prose, next))
      add({ text, path, ...own, write, ...facts })
    },
    skip: (reason, path) => builder.skip(reason, path),
  }
  for (const root of roots) read(root, strings)
  for (const problem of problems) builder.problem(problem)
  return builder.finish()
}
