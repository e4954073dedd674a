/** `retextVoice`: a retext plugin, so that remark, rehype and retext users can check with a profile in their own pipelines. */
import type { Nodes, Root } from 'nlcst'
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import type { Finding, Locale } from '../base/index.ts'
import { check } from '../engine/check.ts'
import { createVoices, type Voices } from '../engine/voices.ts'
import { languages } from '../generated/languages.ts'
import { profiles } from '../generated/profiles.ts'
import { detectLanguages } from '../languages/detect.ts'
import { readBuiltInProfile, readProfile } from '../profile/index.ts'
import { standardRules, standardRulesIn } from '../standard.ts'
import { type Document, type DocumentBuilder, documentBuilder } from '../text/index.ts'

export interface RetextVoiceOptions {
  /** The YAML text of a profile, or the name of a built-in one; `recommended` without it. */
  readonly profile?: string
  readonly channel?: string
  /** Instead of detecting it. */
  readonly language?: string
  /** The language of messages and reasons; without it that of the profile, or English. */
  readonly locale?: Locale
}

/**
 * Puts each finding on the file as a message: `ruleId` is the rule's name, `source` its family, `expected` the suggestions, `note` the
 * reason; an error is `fatal: true`. A profile with problems throws when the plugin is used.
 */
export const retextVoice: Plugin<[RetextVoiceOptions?], Root> = (options = {}) => {
  const voices = voicesOf(options.profile ?? 'recommended', options.locale)
  return async (tree: Root, file: VFile) => {
    const document = documentOf(tree, file)
    const tags = options.language
      ? document.passages.map(() => options.language!)
      : detectLanguages(document, voices.profile.languages)
    await voices.load(new Set(tags))
    const place = { languages: tags, ...(options.channel ? { channel: options.channel } : {}) }
    for (const finding of check(document, voices, place).findings) addMessage(file, finding)
  }
}

function voicesOf(profile: string, locale: Locale | undefined): Voices {
  const { value, problems } = Object.hasOwn(profiles, profile)
    ? readBuiltInProfile(profile, standardRules)
    : readProfile(profile, { file: 'profile', rules: standardRules })
  if (!value || problems.length > 0)
    throw new Error(`The profile has problems: ${problems.map(({ message }) => message).join(' ')}`)
  return createVoices({ profile: value, rules: standardRulesIn(locale ?? value.locale ?? 'en'), languages })
}

/** The tree's paragraphs as passages; a leaf keeps the place that it has in the file. */
function documentOf(tree: Root, file: VFile): Document {
  const source = String(file)
  const builder = documentBuilder(source, 'nlcst')
  for (const child of tree.children) {
    if (child.type !== 'ParagraphNode') continue
    builder.open({ role: 'body', block: 0 })
    addLeaves(child, source, builder)
  }
  return builder.finish()
}

function addLeaves(node: Nodes, source: string, builder: DocumentBuilder): void {
  if ('children' in node) {
    for (const child of node.children) addLeaves(child as Nodes, source, builder)
    return
  }
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  if (start === undefined || end === undefined) return
  if (node.type === 'SourceNode') builder.atom('code', start, end)
  else if (source.slice(start, end) === node.value) builder.copy(start, end)
  else builder.replace(node.value, start, end)
}

function addMessage(file: VFile, finding: Finding): void {
  const { ruleId, message: reason, why, start, end, span, text, severity, suggestions } = finding
  const [source, name] = ruleId.split('/')
  const place = { start: { ...start, offset: span.start }, end: { ...end, offset: span.end } }
  const message = file.message(reason, { place, source: source!, ruleId: name! })
  message.actual = text
  message.expected = suggestions.map((suggestion) => suggestion.text)
  message.note = why
  message.fatal = severity === 'error'
}
