/** The command line: arguments in, a command called, an exit status out. Commands load only when they are called. */
import { type Locale, locales } from '@onevoice/core'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { type CheckFlags, defaultFlags } from './check/flags.ts'
import type { InitFlags } from './commands/init.ts'
import type { ShowFlags } from './commands/profile-show.ts'
import type { StreamFlags } from './commands/stream.ts'
import { exitStatus } from './exit-status.ts'
import type { Installation } from './installation.ts'
import { reports } from './reporters/names.ts'
import { stopQuietlyOnClosedPipe } from './standard-output.ts'
import { type ParserSpeech, tellUsage } from './usage.ts'
import { version } from './version.ts'
import type { help } from './words/help-ja.ts'

/** Runs the command that the arguments name and sets the exit status of the process. */
export async function runProgram(argv: readonly string[], installation: Installation): Promise<void> {
  const printed: string[] = []
  try {
    await createProgram(installation, { out: printed, words: (one) => one }).parseAsync([...argv])
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    const { exitCode } = error
    const programIn = (speech: ParserSpeech): Command => createProgram(installation, speech)
    await tellUsage({ argv, exitCode, printed: printed.join(''), programIn })
    // Help and version end well; everything else that the parser refuses is an unsound run.
    process.exitCode = error.exitCode === 0 ? exitStatus.clean : exitStatus.unsound
  }
}

/** A text of the help: every one of them has Japanese words. */
const text = <Text extends keyof typeof help>(english: Text): Text => english

function createProgram(installation: Installation, { out, words, help = {} }: ParserSpeech): Command {
  const print = (said: string): void => {
    out.push(said)
  }
  const program = new Command('onevoice')
    .description(text('Checks marketing, sales, social and support copy against one voice profile.'))
    .version(version, '-V, --version')
    .exitOverride()
    .configureHelp(help)
    .showHelpAfterError(text('(onevoice --help shows what there is)'))
    .configureOutput({ writeOut: print, writeErr: print })
    .hook('preAction', (_, command) => {
      // `check` writes in its own way.
      if (command.name() !== 'check') stopQuietlyOnClosedPipe()
    })
  const examples = (lines: readonly string[]): string =>
    `\n${words(text('Examples:'))}\n${lines.map((line) => `  $ ${line}`).join('\n')}\n`
  addCheck(program, installation, { words, examples })
  addStream(program, installation, examples)
  addProfile(program, examples)
  addExplain(program, examples)
  addInit(program, examples)
  addLsp(program)
  return program
}

type Examples = (lines: readonly string[]) => string

function addCheck(
  program: Command,
  installation: Installation,
  { words, examples }: { words(english: string): string; readonly examples: Examples },
): void {
  program
    .command('check', { isDefault: true })
    .description(
      text('Check files, folders or globs, or - for standard input. Without a path it checks the current folder.'),
    )
    .argument('[path...]')
    .option(
      '--profile <file|name>',
      text('voice profile; without it the nearest voice.yaml above each file, else recommended'),
    )
    .option('--channel <name>', text('judge as this channel, whatever the profile says about the path'))
    .option('--language <tag>', text('judge as this language instead of detecting it'))
    .addOption(localeOption())
    .option('--as <format>', text('read as this format instead of recognising it'))
    .option('--ignore-unknown', text('leave out files that are named and that no format knows; for hooks'))
    .option('--stdin-filename <path>', text('name that standard input stands for'))
    .addOption(
      new Option(
        '--format <name[=file]>',
        text('report to make, into a file or not; may be repeated; the names are below'),
      )
        .argParser(collect)
        .default(defaultFlags.format, 'pretty'),
    )
    .addOption(
      new Option('--fail-on <severity>', text('lowest severity that ends with 1'))
        .choices(['error', 'warning', 'advice'])
        .default(defaultFlags.failOn),
    )
    .option('--max-warnings <n>', text('more warnings than this end with 1'), wholeNumber)
    .option(
      '--baseline <file>',
      text('hide the findings that this file lists; without it the nearest onevoice-baseline.txt'),
    )
    .option('--no-baseline', text('hide nothing'))
    .option('--update-baseline', text('write what is found into the baseline, and drop what is no longer found'))
    .option(
      '--since <revision>',
      text('check only files that changed since this revision of git, uncommitted ones included'),
    )
    .option('--staged', text('check only files that are staged in git, as they are staged'))
    .option('--changed-lines', text('report only findings on changed lines; alone, those that are not committed'))
    .option('--fix', text('write suggestions that are safe into the files, and report what is left'))
    .option('--fix-dry-run', text('print as a diff what --fix would change, and write nothing'))
    .option(
      '--fix-suggestions <rule>',
      text('also take the first suggestion of this rule; may be repeated'),
      collect,
      [],
    )
    .option('--cache', text('keep results, and check only what changed since they were kept'))
    .option('--cache-location <file>', text('where they are kept'), defaultFlags.cacheLocation)
    .addOption(
      new Option('--cache-strategy <how>', text('how a file is known again: by its content, or by size and time'))
        .choices(['content', 'metadata'])
        .default(defaultFlags.cacheStrategy),
    )
    .option('--jobs <n|auto>', text('threads that check'), jobsOf, defaultFlags.jobs)
    .option('--watch', text('stay, and check what changes'))
    .option('--quiet', text('report errors only'))
    .option('--verbose', text('also say how each file was judged, and why others were skipped'))
    .option('--no-color', text('no colours'))
    .addHelpText('after', `\n${words(text('Reports:'))}\n${listOf(reports, words)}`.trimEnd())
    .addHelpText(
      'after',
      examples([
        'onevoice check',
        'onevoice check macros "mail/**/*.md"',
        'onevoice check --profile voice.yaml --fail-on warning site',
        'onevoice check --format pretty --format sarif=onevoice.sarif --format html=report.html',
        'cat reply.txt | onevoice check - --channel support',
      ]),
    )
    .action(async (paths: string[], flags: CheckFlags) => {
      const command = flags.watch
        ? (await import('./commands/watch.ts')).watchCommand
        : (await import('./commands/check.ts')).checkCommand
      process.exitCode = await command(paths, flags, installation)
    })
}

function addStream(program: Command, installation: Installation, examples: Examples): void {
  program
    .command('stream')
    .description(text('For programs: one JSON document a line in, one JSON result a line out, in the same order.'))
    .option('--profile <file|name>', text('voice profile; without it the built-in recommended profile'))
    .addOption(localeOption())
    .option('--jobs <n|auto>', text('threads that answer'), jobsOf, defaultFlags.jobs)
    .addHelpText('after', examples([`echo '{"id":1,"text":"Act now!"}' | onevoice stream`]))
    .action(async (flags: StreamFlags) => {
      const { streamCommand } = await import('./commands/stream.ts')
      process.exitCode = await streamCommand(flags, installation)
    })
}

function addProfile(program: Command, examples: Examples): void {
  const profile = program.command('profile').description(text('Work with voice profiles: check, show, test.'))
  const file = text('profile file or built-in name; without it the nearest voice.yaml')
  profile
    .command('check')
    .description(text('Report everything that is wrong with a profile, with its place.'))
    .argument('[profile]', file)
    .addOption(localeOption())
    .addHelpText('after', examples(['onevoice profile check', 'onevoice profile check voice.yaml']))
    .action(async (name: string | undefined, { locale }: { locale?: Locale }) => {
      const { profileCheck } = await import('./commands/profile-check.ts')
      process.exitCode = await profileCheck(name, locale)
    })
  profile
    .command('show')
    .description(text('Print the voice that a text is judged by, and where each value was written.'))
    .argument('<text>', text('file whose voice is wanted; it need not exist'))
    .option('--profile <file|name>', file)
    .option('--channel <name>', text('show this channel instead of the one that the path belongs to'))
    .option('--language <tag>', text('show this language instead of all that the profile lists'))
    .addOption(localeOption())
    .addHelpText(
      'after',
      examples(['onevoice profile show macros/refund.md', 'onevoice profile show macros/refund.md --language ja']),
    )
    .action(async (path: string, flags: ShowFlags) => {
      const { profileShow } = await import('./commands/profile-show.ts')
      process.exitCode = await profileShow(path, flags)
    })
  profile
    .command('test')
    .description(text('Run every example of a profile as a test: what to say must pass, what to avoid must be found.'))
    .argument('[profile]', file)
    .addOption(localeOption())
    .addHelpText('after', examples(['onevoice profile test', 'onevoice profile test voice.yaml']))
    .action(async (name: string | undefined, { locale }: { locale?: Locale }) => {
      const { profileTest } = await import('./commands/profile-test.ts')
      process.exitCode = await profileTest(name, locale)
    })
}

function addExplain(program: Command, examples: Examples): void {
  program
    .command('explain')
    .description(
      text(
        'Say what a rule looks for, why, with examples, options and the languages it covers. Without a rule it lists all.',
      ),
    )
    .argument('[rule]')
    .addOption(localeOption())
    .addHelpText('after', examples(['onevoice explain pushy/urgency', 'onevoice explain']))
    .action(async (rule: string | undefined, { locale }: { locale?: Locale }) => {
      const { explainCommand } = await import('./commands/explain.ts')
      process.exitCode = await explainCommand(rule, locale)
    })
}

function addInit(program: Command, examples: Examples): void {
  program
    .command('init')
    .description(text('Write a first voice profile, from a few questions or from existing copy.'))
    .option(
      '--from <path...>',
      text('files, folders or globs of existing copy; what is counted there stands beside each line'),
    )
    .option('--yes', text('ask nothing, and take what is proposed'))
    .option('--output <file>', text('file to write; one that exists is left as it is'), 'voice.yaml')
    .option('--brand <name>', text('name of the brand; without it the name of the folder'))
    .option('--languages <tags>', text('languages of the brand, such as en,ja'))
    .addOption(localeOption(text('language of the questions; without it the first language of the brand, else en')))
    .addHelpText(
      'after',
      examples([
        'onevoice init',
        'onevoice init --from site macros',
        'onevoice init --yes --brand "Hoshi Coffee" --languages en,ja',
      ]),
    )
    .action(async (flags: InitFlags) => {
      const { initCommand } = await import('./commands/init.ts')
      process.exitCode = await initCommand(flags)
    })
}

function addLsp(program: Command): void {
  program
    .command('lsp')
    .description(text('For editors: the language server, on standard input and output.'))
    // Many editors add it to every server; there is no other way to talk to this one.
    .addOption(new Option('--stdio').hideHelp())
    .action(async () => {
      const { serveStdio } = await import('@onevoice/language-server/node')
      serveStdio(version)
    })
}

const localeOption = (facts: string = text('language of messages; without it that of the profile, else en')): Option =>
  new Option('--locale <locale>', facts).choices(locales)

const listOf = (facts: Readonly<Record<string, string>>, words: (english: string) => string): string =>
  Object.entries(facts)
    .map(([name, fact]) => `  ${name.padEnd(12)}${words(fact)}\n`)
    .join('')

const collect = (value: string, before: readonly string[]): string[] => [...before, value]

function jobsOf(value: string): number | 'auto' {
  if (value === 'auto') return value
  if (!/^[1-9]\d{0,2}$/.test(value))
    throw new InvalidArgumentError(text('It takes a number of threads, such as 2, or auto.'))
  return Number(value)
}

function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError(text('It takes a whole number, such as 0.'))
  return Number(value)
}
