/** Application Resource Bundle, the string files of Flutter. */
import type { Format } from '../format.ts'
import { localeOfFile } from '../locale.ts'
import { readJsonStrings } from '../structured/json-strings.ts'
import { memberPath, wordIn } from '../structured/node.ts'
import { recognisesJson } from '../structured/recognise.ts'

export const format: Format = {
  id: 'arb',
  summary: 'Flutter .arb files; what stands under keys with @ is about the strings.',
  skips: 'what stands under keys with `@`',
  extensions: ['arb'],
  recognises: (source) => recognisesJson(source, ['@@locale'], (root) => wordIn(root, '@@locale') !== undefined),
  read: (source, file) =>
    readJsonStrings(source, 'arb', (root, strings) => {
      const language = localeOfFile(wordIn(root, '@@locale'), file?.path)
      for (const { key, value } of root.kind === 'block' ? root.entries() : [])
        if (!key.startsWith('@')) strings.add(value, memberPath('', key), language)
    }),
}
