import type { Answerer } from './answer.ts'
import type { Line } from './messages.ts'

/** The answers to some lines, each with its end. `begin` hears the number of each line before it is worked on. */
export async function answersTo(
  lines: readonly Line[],
  here: Answerer,
  begin: (number: number) => void = () => {},
): Promise<string> {
  let text = ''
  for (const { number, text: line, answer } of lines) {
    if (answer === undefined) begin(number)
    text += `${answer ?? (await here.answer(line, number))}\n`
  }
  return text
}
