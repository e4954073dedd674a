/** `onevoice profile test`: every example of a profile is a test. */
import { createVoices, type ExampleResult, standardLanguages, standardRules, testExamples } from '@onevoice/core'
import { exitStatus } from '../exit-status.ts'
import { columns, type Paint, painter, wrap } from '../terminal.ts'
import { namedProfile } from './named-profile.ts'

/** Returns the exit status: 1 when an example fails, 2 when the profile has problems. */
export async function profileTest(name: string | undefined): Promise<number> {
  const { value, problems } = await namedProfile(name)
  if (!value || problems.length > 0) {
    process.stderr.write(`${problems.join('\n\n')}\n`)
    return exitStatus.unsound
  }
  const { profile, expression } = value
  const voices = createVoices({
    profile,
    rules: standardRules,
    languages: standardLanguages,
    ...(expression ? { expression } : {}),
  })
  const results = await testExamples(voices)
  const failed = results.filter(({ passed }) => !passed)
  const paint = painter(process.stdout, true)
  process.stdout.write(failed.map((result) => failureText(result, paint)).join(''))
  const passed = `${results.length - failed.length} of ${results.length} examples pass`
  process.stdout.write(
    `${profile.file}: ${results.length === 0 ? 'no examples yet; each one you add is a test' : passed}.\n`,
  )
  return failed.length > 0 ? exitStatus.findings : exitStatus.clean
}

function failureText({ text, kind, origin, missing, findings }: ExampleResult, paint: Paint): string {
  const place = `${origin.file}:${origin.line}:${origin.column}`
  const because =
    kind === 'say'
      ? findings.map(({ ruleId, message }) => `${ruleId}: ${message}`)
      : missing.length > 0
        ? missing.map((ruleId) => `${ruleId} finds nothing in it.`)
        : ['No rule finds anything in it.']
  const lines = [`“${text}”`, ...because].flatMap((line) => wrap(line, columns(process.stdout) - 2))
  return `${paint('bold', place)}  ${paint('red', kind === 'say' ? 'say, but it is flagged' : 'avoid, but it is not flagged')}\n${lines.map((line) => `  ${line}\n`).join('')}\n`
}
