/** Rules that visit passages, sentences or matches look at nothing else, unless they say so: else an editor would miss what an edit elsewhere changes. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { check } from '../../packages/core/src/engine/check.ts'
import { readWith } from '../../packages/core/src/formats/read-document.ts'
import { formats } from '../../packages/core/src/generated/formats.ts'
import { rules } from '../../packages/core/src/generated/rules.ts'
import { root } from '../../scripts/generate/outputs.ts'
import { readCases } from '../harness/case-file.ts'
import { voicesFor } from '../harness/run-case.ts'

const fillers = ['A plain line.', 'Dear reader,', '1', 'お客さまへ', 'こんにちは。元気だ。', '# Title', '> 。']

describe('what is remembered of a passage holds when others are edited', () => {
  for (const rule of rules.filter(({ visits }) => visits !== 'library'))
    it(rule.id, async () => {
      const folder = join(root, 'packages/core/src/rules', rule.id)
      for (const name of readdirSync(folder).filter((file) => /^cases.*\.md$/.test(file)))
        for (const one of readCases(readFileSync(join(folder, name), 'utf8'), name)) {
          if (one.path !== undefined) continue
          const voices = voicesFor(rule, one.profile)
          await voices.load([one.language])
          const told = async (around: string, before?: Parameters<typeof check>[3]) => {
            // As far away as it takes for the passage to count as unchanged.
            const far = 'Between stands a line that is long enough to keep the two well apart from each other.'
            const text = `${around}\n\n${far}\n\n${one.text}\n\n${far}\n\n${around}\n`
            const document = await readWith(formats, text, { format: one.format })
            const place = { languages: document.passages.map(() => one.language), channel: one.channel ?? '' }
            return check(document, voices, one.channel === undefined ? { languages: place.languages } : place, before)
          }
          const first = await told('A plain line.')
          for (const filler of fillers)
            expect((await told(filler, first.memory)).findings, `${name}:${one.line} beside ${filler}`).toEqual(
              (await told(filler)).findings,
            )
        }
    })
})
