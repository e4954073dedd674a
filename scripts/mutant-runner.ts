/** The process in which `pnpm mutate` runs the cases of broken rules: a question in, true out when a case notices. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rules } from '../packages/core/src/generated/rules.ts'
import type { Rule } from '../packages/core/src/rules/index.ts'
import { type Case, readCases } from '../test/harness/case-file.ts'
import { differences, libraryDifferences } from '../test/harness/run-case.ts'
import { filesUnder, root } from './generate/outputs.ts'
import type { MutantQuestion } from './mutate.ts'

process.on('message', async (question: MutantQuestion) => {
  process.send?.(await isNoticed(question))
})

async function isNoticed({ bundle, id }: MutantQuestion): Promise<boolean> {
  try {
    const { rule } = (await import(pathToFileURL(bundle).href)) as { rule: Rule }
    const registry = rules.map((one) => (one.id === id ? rule : one))
    const sections = new Map<string, Case[]>()
    for (const one of casesOf(id))
      if (one.path !== undefined) sections.set(one.section, [...(sections.get(one.section) ?? []), one])
      else if ((await differences(rule, one, registry)).length > 0) return true
    for (const files of sections.values()) if ((await libraryDifferences(rule, files, registry)).length > 0) return true
    return false
  } catch {
    // It does not even load, or throws: nobody could miss that.
    return true
  }
}

function casesOf(id: string): Case[] {
  return filesUnder(`packages/core/src/rules/${id}`)
    .filter((path) => /\/cases[^/]*\.md$/.test(path))
    .flatMap((path) => readCases(readFileSync(join(root, path), 'utf8'), path))
    .filter(({ todo }) => !todo)
}
