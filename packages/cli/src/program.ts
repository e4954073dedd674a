/** The command line: arguments in, a command called, an exit status out. Commands load only when they are called. */
import { type Locale, locales } from '@onevoice/core'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { type CheckFlags, defaultFlags } from './check/flags.ts'
import type { InitFlags } from './commands/init.ts'
import type { StreamFlags } from './commands/stream.ts'
import { exitStatus } from './exit-status.ts'
import type { Installation } from './installation.ts'
import { reports } from './reporters/names.ts'
import { stopQuietlyOnClosedPipe } from './standard-output.ts'
import { version } from './version.ts'

/** Runs the command that the arguments name and sets the exit status of the process. */
export async function runProgram(argv: readonly string[], installation: Installation): Promise<void> {
  const program = new Command('onevoice')
    .description('Checks marketing, sales, social and support copy against one voice profile.')
    .version(version, '-V, --version')
    .exitOverride()
    .showHelpAfterError('(onevoice --help shows what there is)')
    .configureOutput({
      writeOut(text) {
        stopQuietlyOnClosedPipe()
        process.stdout.write(text)
      },
    })
    .hook('preAction', (_, command) => {
      // `check` writes in its own way.
      if (command.name() !== 'check') stopQuietlyOnClosedPipe()
    })
  addCheck(program, installation)
  addStream(program, installation)
  addProfile(program)
  addExplain(program)
  addInit(program)
  addLsp(program)
  try {
    await program.parseAsync([...argv])
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    // Help and version end well; everything else that the parser refuses is an unsound run.
    process.exitCode = error.exitCode === 0 ? exitStatus.clean : exitStatus.unsound
  }
}

function addCheck(program: Command, installation: Installation): void {
  program
    .command('check', { isDefault: true })
    .description('Check files, folders or globs, or - for standard input. Without a path it checks the current folder.')
    .argument('[path...]')
    .option(
      '--profile <file|name>',
      'voice profile; without it the nearest voice.yaml above each file, else recommended',
    )
    .option('--channel <name>', 'judge as this channel, whatever the profile says about the path')
    .option('--language <tag>', 'judge as this language instead of detecting it')
    .addOption(localeOption())
    .option('--as <format>', 'read as this format instead of recognising it')
    .option('--ignore-unknown', 'leave out files that are named and that no format knows; for hooks')
    .option('--stdin-filename <path>', 'name that standard input stands for')
    .addOption(
      new Option('--format <name[=file]>', 'report to make, into a file or not; may be repeated; the names are below')
        .argParser(collect)
        .default(defaultFlags.format, 'pretty'),
    )
    .addOption(
      new Option('--fail-on <severity>', 'lowest severity that ends with 1')
        .choices(['error', 'warning', 'advice'])
        .default(defaultFlags.failOn),
    )
    .option('--max-warnings <n>', 'more warnings than this end with 1', wholeNumber)
    .option('--baseline <file>', 'hide the findings that this file lists; without it the nearest onevoice-baseline.txt')
    .option('--no-baseline', 'hide nothing')
    .option('--update-baseline', 'write what is found into the baseline, and drop what is no longer found')
    .option('--since <revision>', 'check only files that changed since this revision of git, uncommitted ones included')
    .option('--staged', 'check only files that are staged in git, as they are staged')
    .option('--changed-lines', 'report only findings on changed lines; alone, those that are not committed')
    .option('--fix', 'write suggestions that are safe into the files, and report what is left')
    .option('--fix-dry-run', 'print as a diff what --fix would change, and write nothing')
    .option('--fix-suggestions <rule>', 'also take the first suggestion of this rule; may be repeated', collect, [])
    .option('--cache', 'keep results, and check only what changed since they were kept')
    .option('--cache-location <file>', 'where they are kept', defaultFlags.cacheLocation)
    .addOption(
      new Option('--cache-strategy <how>', 'how a file is known again: by its content, or by size and time')
        .choices(['content', 'metadata'])
        .default(defaultFlags.cacheStrategy),
    )
    .option('--jobs <n|auto>', 'threads that check', jobsOf, defaultFlags.jobs)
    .option('--watch', 'stay, and check what changes')
    .option('--quiet', 'report errors only')
    .option('--verbose', 'also say how each file was judged, and why others were skipped')
    .option('--no-color', 'no colours')
    .addHelpText('after', `\nReports:\n${listOf(reports)}`.trimEnd())
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

function addStream(program: Command, installation: Installation): void {
  program
    .command('stream')
    .description('For programs: one JSON document a line in, one JSON result a line out, in the same order.')
    .option('--profile <file|name>', 'voice profile; without it the built-in recommended profile')
    .addOption(localeOption())
    .option('--jobs <n|auto>', 'threads that answer', jobsOf, defaultFlags.jobs)
    .addHelpText('after', examples([`echo '{"id":1,"text":"Act now!"}' | onevoice stream`]))
    .action(async (flags: StreamFlags) => {
      const { streamCommand } = await import('./commands/stream.ts')
      process.exitCode = await streamCommand(flags, installation)
    })
}

function addProfile(program: Command): void {
  const profile = program.command('profile').description('Work with voice profiles: check, show, test.')
  const file = 'profile file or built-in name; without it the nearest voice.yaml'
  profile
    .command('check')
    .description('Report everything that is wrong with a profile, with its place.')
    .argument('[profile]', file)
    .addHelpText('after', examples(['onevoice profile check', 'onevoice profile check voice.yaml']))
    .action(async (name: string | undefined) => {
      const { profileCheck } = await import('./commands/profile-check.ts')
      process.exitCode = await profileCheck(name)
    })
  profile
    .command('show')
    .description('Print the voice that a text is judged by, and where each value was written.')
    .argument('<text>', 'file whose voice is wanted; it need not exist')
    .option('--profile <file|name>', file)
    .option('--channel <name>', 'show this channel instead of the one that the path belongs to')
    .option('--language <tag>', 'show this language instead of all that the profile lists')
    .addHelpText(
      'after',
      examples(['onevoice profile show macros/refund.md', 'onevoice profile show macros/refund.md --language ja']),
    )
    .action(async (path: string, flags: { profile?: string; channel?: string; language?: string }) => {
      const { profileShow } = await import('./commands/profile-show.ts')
      process.exitCode = await profileShow(path, flags)
    })
  profile
    .command('test')
    .description('Run every example of a profile as a test: what to say must pass, what to avoid must be found.')
    .argument('[profile]', file)
    .addHelpText('after', examples(['onevoice profile test', 'onevoice profile test voice.yaml']))
    .action(async (name: string | undefined) => {
      const { profileTest } = await import('./commands/profile-test.ts')
      process.exitCode = await profileTest(name)
    })
}

function addExplain(program: Command): void {
  program
    .command('explain')
    .description(
      'Say what a rule looks for, why, with examples, options and the languages it covers. Without a rule it lists all.',
    )
    .argument('[rule]')
    .addOption(localeOption())
    .addHelpText('after', examples(['onevoice explain pushy/urgency', 'onevoice explain']))
    .action(async (rule: string | undefined, { locale }: { locale?: Locale }) => {
      const { explainCommand } = await import('./commands/explain.ts')
      process.exitCode = await explainCommand(rule, locale)
    })
}

function addInit(program: Command): void {
  program
    .command('init')
    .description('Write a first voice profile, from a few questions or from existing copy.')
    .option(
      '--from <path...>',
      'files, folders or globs of existing copy; what is counted there stands beside each line',
    )
    .option('--yes', 'ask nothing, and take what is proposed')
    .option('--output <file>', 'file to write; one that exists is left as it is', 'voice.yaml')
    .option('--brand <name>', 'name of the brand; without it the name of the folder')
    .option('--languages <tags>', 'languages of the brand, such as en,ja')
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
    .description('For editors: the language server, on standard input and output.')
    // Many editors add it to every server; there is no other way to talk to this one.
    .addOption(new Option('--stdio').hideHelp())
    .action(async () => {
      const { serveStdio } = await import('@onevoice/language-server/node')
      serveStdio(version)
    })
}

const examples = (lines: readonly string[]): string => `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}\n`

const localeOption = (): Option =>
  new Option('--locale <locale>', 'language of messages; without it that of the profile, else en').choices(locales)

const listOf = (facts: Readonly<Record<string, string>>): string =>
  Object.entries(facts)
    .map(([name, fact]) => `  ${name.padEnd(12)}${fact}\n`)
    .join('')

const collect = (value: string, before: readonly string[]): string[] => [...before, value]

function jobsOf(value: string): number | 'auto' {
  if (value === 'auto') return value
  if (!/^[1-9]\d{0,2}$/.test(value)) throw new InvalidArgumentError('It takes a number of threads, such as 2, or auto.')
  return Number(value)
}

function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('It takes a whole number, such as 0.')
  return Number(value)
}
