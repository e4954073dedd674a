/** Help, and what is wrong with arguments, in the language of the reader. */
import { type Locale, locales } from '@onevoice/core'
import type { Command, HelpConfiguration } from 'commander'
import { stopQuietlyOnClosedPipe } from './standard-output.ts'

/** How the parser of arguments speaks. */
export interface ParserSpeech {
  /** Receives what the parser prints. */
  readonly out: string[]
  /** What an English text of the help is in the language of the reader. */
  words(english: string): string
  readonly help?: HelpConfiguration
}

interface Usage {
  readonly argv: readonly string[]
  /** 0 for help that was asked for. */
  readonly exitCode: number
  /** What the parser has to say in English. */
  readonly printed: string
  programIn(speech: ParserSpeech): Command
}

/** Prints help, or why the arguments are refused: only now anybody needs to know in which language. */
export async function tellUsage({ argv, exitCode, printed, programIn }: Usage): Promise<void> {
  stopQuietlyOnClosedPipe()
  const stream = exitCode === 0 ? process.stdout : process.stderr
  if ((await localeFor(argv)) === 'en') {
    stream.write(printed)
    return
  }
  const { helpInJapanese, refusalInJapanese, translated } = await import('./words/help.ts')
  if (exitCode !== 0) {
    stream.write(refusalInJapanese(printed))
    return
  }
  const again: string[] = []
  const program = programIn({ out: again, words: translated, help: helpInJapanese })
  await program.parseAsync([...argv]).catch(() => undefined)
  stream.write(again.join(''))
}

/** The locale that is asked for, as far as broken arguments tell, else that of the profile at hand. */
async function localeFor(argv: readonly string[]): Promise<Locale> {
  const asked = /(?:^| )--locale[ =](\S+)/.exec(argv.join(' '))?.[1]
  const known = locales.find((locale) => locale === asked)
  if (known) return known
  const { localeAt } = await import('./check/locale-at-hand.ts')
  return localeAt(process.cwd()) ?? 'en'
}
