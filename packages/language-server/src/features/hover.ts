/** What is behind a finding: what, why, who asked for it, and how it is done well. */
import type { Explanation, Finding } from '@onevoice/core'
import type { Hover, Position } from 'vscode-languageserver'
import { escaped } from '../convert/markdown.ts'
import { rangeOfFinding } from '../convert/range.ts'
import { profileHover } from '../profile-file/hover.ts'
import { isProfile } from '../profile-file/is-profile.ts'
import type { Ground } from '../profiles/ground.ts'
import { pageOf, type Session } from '../session.ts'
import { fill } from '../strings/index.ts'
import { findingsIn } from './finding-at.ts'

/** Examples of either kind that a hover shows. */
const fewExamples = 2

export async function hoverAt(uri: string, position: Position, session: Session): Promise<Hover | null> {
  const document = session.documents.get(uri)
  if (!document) return null
  if (isProfile(document, session)) return profileHover(document, position, session)
  const judged = await session.files.judged(uri)
  const found = judged ? findingsIn(judged.findings, { start: position, end: position }) : []
  if (!judged || found.length === 0) return null
  const named = found.length > 1 || !session.client().messageAboveHover
  const value = found.map((finding) => textOf(finding, { ground: judged.ground, session, named })).join('\n\n---\n\n')
  return { contents: { kind: 'markdown', value }, range: rangeOfFinding(found[0]!) }
}

interface Shown {
  readonly ground: Ground
  readonly session: Session
  /** Whether the message and the rule are told too. */
  readonly named: boolean
}

function textOf(finding: Finding, { ground, session, named }: Shown): string {
  const { ruleId, message, why, profileReason, askedBy, suggestions, language } = finding
  const strings = session.strings()
  const page = pageOf(session.client(), ruleId)
  const ruleLine = page === undefined ? `\`${ruleId}\`` : `[\`${ruleId}\`](${page})`
  const labelled = (label: string, text: string): string => fill(strings.labelled, { label, text })
  const offered = suggestions.map(({ text }) => fill(strings.quoted, { text: escaped(text) })).join(strings.comma)
  return [
    named ? `**${escaped(message)}**` : '',
    labelled(strings.why, escaped(why)),
    profileReason === undefined ? '' : labelled(strings.brandReason, escaped(profileReason)),
    offered === '' ? '' : labelled(strings.instead, offered),
    askedBy === undefined ? '' : labelled(strings.askedBy, originLink(askedBy, ground)),
    ...exampleLines(session.explained(ruleId, ground.locale), language, session),
    named ? ruleLine : '',
  ]
    .filter((line) => line !== '')
    .join('\n\n')
}

/** A link to the profile line; a built-in profile has no file to open. */
function originLink(askedBy: string, { files }: Ground): string {
  const [, file = askedBy, line = '1', column = '1'] = /^(.*):(\d+):(\d+)$/.exec(askedBy) ?? []
  const uri = files.get(file)
  return uri === undefined ? escaped(askedBy) : `[${escaped(`${file}:${line}`)}](${uri}#L${line},${column})`
}

function exampleLines(explanation: Explanation | undefined, language: string, session: Session): string[] {
  const own = explanation?.examples.find((one) => one.language === language) ?? explanation?.examples[0]
  if (!own) return []
  const { examplesFound, examplesFine } = session.strings()
  const list = (texts: readonly { readonly text: string }[]): string =>
    texts
      .slice(0, fewExamples)
      .map(({ text }) => `- ${escaped(text)}`)
      .join('\n')
  return [
    own.flagged.length > 0 ? `**${examplesFound}**\n${list(own.flagged)}` : '',
    own.silent.length > 0 ? `**${examplesFine}**\n${list(own.silent)}` : '',
  ]
}
