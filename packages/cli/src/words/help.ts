/** Help in another language: the texts of the commands are looked up by their English words when help is printed. */
import { displayWidth } from '@onevoice/core'
import type { HelpConfiguration, Option } from 'commander'
import { wrap } from '../terminal.ts'
import { help, refusals, titles } from './help-ja.ts'

const table: Readonly<Record<string, string>> = help

export const translated = (text: string): string => table[text] ?? text

export const helpInJapanese: HelpConfiguration = {
  commandDescription: (command) => translated(command.description()),
  subcommandDescription: (command) => translated(command.summary() || command.description()),
  argumentDescription: (argument) => translated(argument.description),
  optionDescription: described,
  styleTitle: (title) => titles[title] ?? title,
  displayWidth,
  boxWrap: (text, width) =>
    text
      .split('\n')
      .flatMap((line) => wrap(line, width))
      .join('\n'),
}

function described({ description, argChoices, defaultValue, defaultValueDescription }: Option): string {
  const usual = defaultValueDescription ?? (defaultValue === undefined ? undefined : String(defaultValue))
  const more = [
    ...(argChoices ? [`選択肢：${argChoices.join('、')}`] : []),
    ...(usual === undefined || usual === '' || defaultValue === false ? [] : [`初期値：${usual}`]),
  ]
  return `${translated(description)}${more.length > 0 ? `（${more.join('、')}）` : ''}`
}

/** What the parser says when it refuses arguments. */
export function refusalInJapanese(text: string): string {
  const lines = text.split('\n').map((line) => {
    const [pattern, words] = refusals.find(([one]) => one.test(line)) ?? []
    return pattern ? line.replace(pattern, words!).replace(/[^。]+\.$/, (rest) => translated(rest)) : translated(line)
  })
  return lines.join('\n')
}
