/** Every `cases*.md` beside a rule is a test: the rule's examples, its documentation and its hover are one thing. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { rules } from '../packages/core/src/generated/rules.ts'
import { type Case, readCases } from './harness/case-file.ts'
import { differences, libraryDifferences } from './harness/run-case.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'packages/core/src/rules')
const only = process.env.CASES

for (const rule of rules.filter(({ id }) => !only || id.startsWith(only))) {
  describe(rule.id, () => {
    const files = readdirSync(join(folder, rule.id)).filter((name) => /^cases.*\.md$/.test(name))
    it('has a case file', () => expect(files).not.toEqual([]))
    for (const name of files) {
      const file = join(folder, rule.id, name)
      const cases = readCases(readFileSync(file, 'utf8'), relative(root, file))
      for (const [section, files] of librariesIn(cases))
        it(`${section} ${relative(root, file)}:${files[0]!.line}`, async () =>
          expect(await libraryDifferences(rule, files)).toEqual([]))
      for (const one of cases.filter(({ path }) => path === undefined))
        it(`${one.section} ${relative(root, file)}:${one.line}`, () => expectCase(one))
    }

    async function expectCase(one: Case): Promise<void> {
      const found = await differences(rule, one)
      if (one.todo) expect(found, 'this known gap holds now: remove TODO').not.toEqual([])
      else expect(found, one.text).toEqual([])
    }
  })
}

/** Cases that are files of a library, by section. */
function librariesIn(cases: readonly Case[]): Map<string, Case[]> {
  const sections = new Map<string, Case[]>()
  for (const one of cases)
    if (one.path !== undefined) sections.set(one.section, [...(sections.get(one.section) ?? []), one])
  return sections
}
