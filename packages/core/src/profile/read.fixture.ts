/** Reads profiles for tests; one that has problems fails the test. */
import { problemText } from '../base/problem-text.ts'
import type { Language } from '../languages/language.ts'
import type { Voice } from '../rules/index.ts'
import { compileVoice, type Profile, type Resolve, readProfile, type VoiceRequest } from './index.ts'
import { fixtureRules } from './rules.fixture.ts'

const base: Readonly<Record<string, string>> = {
  'base.yaml': `version: 1
tone: { warmth: [40, 60] }
pushy: { urgency: advice, hype: error }
banned: [cheap, { phrase: [buy now, order now], reason: From the base. }]
structure: { require: [greeting] }
channels: { sales: { files: ["sales/**"], tone: { warmth: { shift: -10 } } } }
`,
}

const resolve: Resolve = (name) =>
  base[name] === undefined
    ? { problem: { code: 'unknown-profile', message: name } }
    : { file: name, source: base[name] }

export function read(lines: string): Profile {
  const { value, problems } = readProfile(`version: 1\n${lines}\n`, {
    file: 'voice.yaml',
    rules: fixtureRules,
    resolve,
  })
  if (problems.length > 0) throw new Error(problems.map(problemText).join('\n'))
  return value!
}

export function voice(lines: string | Profile, request: Partial<VoiceRequest> & { tag?: string } = {}): Voice {
  const { tag = 'en', ...rest } = request
  const language = { tag, name: tag } as Language
  return compileVoice(typeof lines === 'string' ? read(lines) : lines, { language, ...rest })
}
