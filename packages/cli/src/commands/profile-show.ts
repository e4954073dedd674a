/** `onevoice profile show FILE`: the voice that judges a text, each value with the place where it was written. */
import { dirname, resolve } from 'node:path'
import { channelOf, type Locale, showVoice, standardLanguages, standardRules } from '@onevoice/core'
import { loadProfile, localeOfNamed, nearestProfile, pathInProfile } from '@onevoice/core/node'
import { exitStatus } from '../exit-status.ts'
import { type Paint, painter } from '../terminal.ts'
import { speechIn } from './named-profile.ts'

export interface ShowFlags {
  readonly profile?: string
  readonly channel?: string
  readonly language?: string
  /** Of headings and messages. */
  readonly locale?: Locale
}

/** Returns the exit status: 2 when the profile has problems or the language is unknown. */
export async function profileShow(path: string, flags: ShowFlags): Promise<number> {
  const folder = process.cwd()
  const name = flags.profile ?? nearestProfile(dirname(resolve(folder, path))) ?? 'recommended'
  const { value, problems } = loadProfile(name, folder)
  const locale = flags.locale ?? localeOfNamed(name, folder, value?.profile, problems)
  const { commands, text } = await speechIn(locale ?? 'en')
  if (!value || problems.length > 0) {
    process.stderr.write(`${problems.map(text).join('\n\n')}\n`)
    return exitStatus.unsound
  }
  const { profile } = value
  const { channel, others } = channelOf(profile, pathInProfile(path, value, folder))
  const asked = flags.channel ?? channel
  const tags = flags.language ? [flags.language] : profile.languages.length > 0 ? profile.languages : ['en', 'ja']
  const paint = painter(process.stdout, true)
  process.stdout.write(`${paint('bold', path)}: ${commands.shown(profile.file, asked, others)}\n`)
  for (const tag of tags) {
    const language = await standardLanguages[tag]?.()
    if (!language) {
      process.stderr.write(
        `onevoice profile show: ${commands.unknownLanguage(tag, Object.keys(standardLanguages).join(', '))}\n`,
      )
      return exitStatus.unsound
    }
    const rows = showVoice(profile, { language, ...(asked ? { channel: asked } : {}) }, standardRules)
    process.stdout.write(
      `\n${paint('bold', commands.languageName(language.name, tag))}\n${tableText(rows, paint, commands.byDefault)}`,
    )
  }
  return exitStatus.clean
}

interface Row {
  readonly path: string
  readonly value: unknown
  readonly origin?: { readonly file: string; readonly line: number; readonly column: number }
}

const widestPath = 40

function tableText(shown: readonly Row[], paint: Paint, byDefault: string): string {
  const rows = shown.flatMap(eachBlock)
  const width = Math.min(widestPath, Math.max(0, ...rows.map(({ path }) => path.length)))
  return rows
    .map(({ path, value, origin }) => {
      const from = origin ? `${origin.file}:${origin.line}:${origin.column}` : byDefault
      return `  ${path.padEnd(width)}  ${typeof value === 'string' ? value : JSON.stringify(value)}  ${paint('dim', from)}\n`
    })
    .join('')
}

/** A list of blocks, such as `voice.traits`, has a row for each of them. */
const eachBlock = ({ path, value, ...rest }: Row): Row[] =>
  Array.isArray(value) && value.some((one) => typeof one === 'object')
    ? value.map((one, index) => ({ path: `${path}[${index + 1}]`, value: one, ...rest }))
    : [{ path, value, ...rest }]
