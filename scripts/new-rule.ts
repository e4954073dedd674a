/** `pnpm new:rule family/name [--code]`: the two files of a rule, for you to fill in. */
import { nameArgument, writeNew } from './scaffold.ts'

const id = nameArgument(/^[a-z]+\/[a-z][a-z-]*$/, 'pnpm new:rule family/name [--code]')
const folder = `packages/core/src/rules/${id}`

const data = `id: ${id}
since: 0.1.0
severity: warning
summary: Says in one sentence what the rule looks after.
why: Says in one sentence what the reader hears when it is broken.
messages:
  found: “{found}” is what was found; say here what to do now.
`

const code = `import { defineRule, type Rule } from '../../index.ts'

export const rule: Rule = defineRule({
  id: '${id}',
  since: '0.1.0',
  severity: 'warning',
  summary: 'Says in one sentence what the rule looks after.',
  why: 'Says in one sentence what the reader hears when it is broken.',
  visits: 'sentence',
  messages: { found: '“{found}” is what was found; say here what to do now.' },
  *check({ sentence, flag }) {
    const at = sentence.text.indexOf('TODO')
    if (at >= 0) yield flag('found', { start: sentence.start + at, end: sentence.start + at + 4 }, { found: 'TODO' })
  },
})
`

const cases = `# ${id}

## What is found (en)

- TODO A sentence with [[what is found -> what to write]] in it.
- A sentence that stays silent.
`

const coded = process.argv.includes('--code')
writeNew({ [`${folder}/${coded ? 'rule.ts' : 'rule.yaml'}`]: coded ? code : data, [`${folder}/cases.md`]: cases })
if (!coded) console.log(`The words go into packages/core/src/languages/<tag>/lexicons/${id.replace('/', '-')}.yaml`)
console.log(`What it says in Japanese goes into ${folder}/ja.yaml; without it the rule speaks English`)
console.log(`Try it: CASES=${id} npx vitest run test/cases.test.ts`)
