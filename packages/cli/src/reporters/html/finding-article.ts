import type { ListedFinding } from './collect.ts'
import { html, languageOf, type Markup } from './markup.ts'
import type { Strings } from './strings.ts'

/** One finding: what it is and where, the words in their place, what to do and why. */
export function findingArticle(
  { file, finding, locale, excerpt, channel, department }: ListedFinding,
  words: Strings,
): Markup {
  const { ruleId, severity, start, path, language, message } = finding
  const { before, marked, after } = excerpt
  return html`<article data-severity="${severity}" data-department="${department}" data-channel="${channel}" data-rule="${ruleId}">
<div class="head"><span class="kind ${severity}">${words.singular[severity]}</span><code>${ruleId}</code>${channel === '' ? undefined : html`<span class="tag">${channel}</span>`}<span class="where">${file}:${start.line}:${start.column}${path === undefined ? undefined : html` ${words.inside} ${path}`}</span></div>
<blockquote lang="${language}">${before}<mark>${marked}</mark>${after}</blockquote>
<p class="message" lang="${locale}">${message}</p>
<dl>${details(finding, words)}</dl>
</article>
`
}

const mostSuggestions = 5

function details(
  { why, profileReason, askedBy, suggestions, language }: ListedFinding['finding'],
  words: Strings,
): Markup[] {
  const offered = suggestions.slice(0, mostSuggestions).map(({ text }) => suggestion(text, language, words))
  const reason = profileReason ?? why
  return [
    html`<dt>${profileReason === undefined ? words.why : words.brandReason}</dt><dd lang="${languageOf(reason, language)}">${reason}</dd>`,
    ...(offered.length > 0 ? [html`<dt>${words.tryThis}</dt><dd>${offered}</dd>`] : []),
    ...(askedBy === undefined ? [] : [html`<dt>${words.asked}</dt><dd><code>${askedBy}</code></dd>`]),
  ]
}

/** A replacement in the language of the copy; nothing at all means to delete. */
export const suggestion = (text: string, language: string, words: Strings): Markup =>
  text === ''
    ? html`<em>${words.deleteIt}</em>`
    : html`<span class="try" lang="${languageOf(text, language)}">${text}</span> `
