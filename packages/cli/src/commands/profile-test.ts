/** `onevoice profile test`: every example of a profile is a test. */
import {
  createVoices,
  type ExampleResult,
  type Locale,
  standardLanguages,
  standardRulesIn,
  testExamples,
} from '@onevoice/core'
import { exitStatus } from '../exit-status.ts'
import { columns, type Paint, painter, wrap } from '../terminal.ts'
import type { CommandWords } from '../words/commands.ts'
import { namedProfile, withoutProfile } from './named-profile.ts'

/** Returns the exit status: 1 when an example fails, 2 when the profile has problems. */
export async function profileTest(name: string | undefined, asked: Locale | undefined): Promise<number> {
  const { speech, reading } = await namedProfile(name, asked)
  if (!reading) return withoutProfile(speech)
  const { value, problems } = reading
  if (!value || problems.length > 0) {
    process.stderr.write(`${problems.map(speech.text).join('\n\n')}\n`)
    return exitStatus.unsound
  }
  const { commands, locale } = speech
  const { profile, expression } = value
  const voices = createVoices({
    profile,
    rules: standardRulesIn(locale),
    languages: standardLanguages,
    ...(expression ? { expression } : {}),
  })
  const results = await testExamples(voices)
  const failed = results.filter(({ passed }) => !passed)
  const paint = painter(process.stdout, true)
  process.stdout.write(failed.map((result) => failureText(result, paint, commands)).join(''))
  const passed =
    results.length === 0 ? commands.noExamples : commands.examplesPass(results.length - failed.length, results.length)
  process.stdout.write(`${profile.file}: ${passed}\n`)
  return failed.length > 0 ? exitStatus.findings : exitStatus.clean
}

function failureText(
  { text, kind, origin, missing, findings }: ExampleResult,
  paint: Paint,
  words: CommandWords,
): string {
  const place = `${origin.file}:${origin.line}:${origin.column}`
  const because =
    kind === 'say'
      ? findings.map(({ ruleId, message }) => `${ruleId}: ${message}`)
      : missing.length > 0
        ? missing.map(words.findsNothing)
        : [words.nothingFinds]
  const lines = [words.quoted(text), ...because].flatMap((line) => wrap(line, columns(process.stdout) - 2))
  return `${paint('bold', place)}  ${paint('red', kind === 'say' ? words.flagged : words.notFlagged)}\n${lines.map((line) => `  ${line}\n`).join('')}\n`
}
