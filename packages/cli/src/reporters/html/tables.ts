/** The tables of the page: departments and channels, rules, phrases, files. */
import { standardRulesIn } from '@onevoice/core'
import { grouped } from '../numbers.ts'
import { type ChannelGroup, type Collected, type Counts, type Group, scoreOf, total } from './collect.ts'
import { suggestion } from './finding-article.ts'
import { html, languageOf, type Markup } from './markup.ts'
import type { Strings } from './strings.ts'

export function departmentSection({ channels }: Collected, words: Strings): Markup | undefined {
  if (channels.every(({ channel }) => channel === '')) return undefined
  const sorted = [...channels].sort((a, b) => order(a.department, b.department) || order(a.channel, b.channel))
  const most = Math.max(1, ...sorted.map(total))
  const rows = sorted.map((group, index) => channelRow(group, sorted[index - 1]?.department, most, words))
  return html`<section aria-labelledby="departments"><h2 id="departments">${words.byDepartment}</h2><p class="note">${words.byDepartmentNote}</p>
<div class="scroll"><table><thead><tr><th scope="col">${words.department}</th><th scope="col">${words.channel}</th><th scope="col" class="number">${words.files}</th><th scope="col" class="number">${words.score}</th>${severityHeads(words)}<th class="wide"></th></tr></thead>
<tbody>${rows}</tbody></table></div></section>`
}

/** What belongs to no channel comes last. */
const order = (a: string, b: string): number => (a === b ? 0 : a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1)

function channelRow(group: ChannelGroup, above: string | undefined, most: number, words: Strings): Markup {
  const { department, channel, files } = group
  const first = department !== above
  const name = channel === '' ? html`${words.none}` : filterLink('channel', channel, channel)
  const owner = department === '' ? '–' : filterLink('department', department, department)
  return html`<tr><th scope="row">${first ? owner : undefined}</th><td>${name}</td><td class="number">${grouped(files)}</td><td class="number">${scoreCell(group)}</td>${severityCells(group)}<td class="wide">${bar(group, most)}</td></tr>`
}

const mostRules = 12

export function ruleSection({ rules }: Collected, words: Strings): Markup {
  const sorted = [...rules].sort(([a, x], [b, y]) => total(y) - total(x) || (a < b ? -1 : 1))
  const most = Math.max(1, ...sorted.map(([, counts]) => total(counts)))
  const summaries = new Map(standardRulesIn(words.language).map(({ id, summary }) => [id, summary]))
  const rows = sorted.map(
    ([id, counts]) =>
      html`<tr><th scope="row" class="rule">${filterLink('rule', id, id)}</th><td class="what">${withCode(summaries.get(id) ?? '')}</td><td class="number">${grouped(total(counts))}</td><td class="wide">${bar(counts, most)}</td></tr>`,
  )
  const table = (part: readonly Markup[]): Markup => html`<table><tbody>${part}</tbody></table>`
  return html`<section aria-labelledby="rules"><h2 id="rules">${words.byRule}</h2>${folded(rows, mostRules, table, words)}</section>`
}

const mostPhrases = 10
const allPhrases = 100

export function phraseSection({ phrases }: Collected, words: Strings): Markup | undefined {
  if (phrases.length === 0) return undefined
  const sorted = [...phrases].sort((a, b) => b.times - a.times || (a.text < b.text ? -1 : 1)).slice(0, allPhrases)
  const rows = sorted.map(
    ({ text, language, instead, reason, times }) =>
      html`<tr><th scope="row" lang="${language}">${text}${reason === undefined ? undefined : html`<small lang="${languageOf(reason, language)}">${reason}</small>`}</th><td>${instead.length === 0 ? '–' : instead.slice(0, 3).map((one) => suggestion(one, language, words))}</td><td class="number">${grouped(times)}</td></tr>`,
  )
  const table = (part: readonly Markup[]): Markup =>
    html`<table><thead><tr><th scope="col">${words.phrase}</th><th scope="col">${words.instead}</th><th scope="col" class="number">${words.times}</th></tr></thead><tbody>${part}</tbody></table>`
  return html`<section aria-labelledby="phrases"><h2 id="phrases">${words.phrases}</h2><p class="note">${words.phrasesNote}</p>${folded(rows, mostPhrases, table, words)}</section>`
}

const mostFiles = 15
const allFiles = 300

export function fileSection({ files }: Collected, words: Strings): Markup {
  const weight = ({ errors, warnings, advice }: Counts): number => errors * 5 + warnings * 2 + advice / 2
  const sorted = [...files].sort(([a, x], [b, y]) => weight(y) - weight(x) || (a < b ? -1 : 1)).slice(0, allFiles)
  const most = Math.max(1, ...sorted.map(([, group]) => total(group)))
  const rows = sorted.map(
    ([path, group]) =>
      html`<tr><th scope="row">${filterLink('search', path, path)}</th><td class="number">${scoreCell(group)}</td>${severityCells(group)}<td class="wide">${bar(group, most)}</td></tr>`,
  )
  const table = (part: readonly Markup[]): Markup =>
    html`<div class="scroll"><table><thead><tr><th scope="col">${words.file}</th><th scope="col" class="number">${words.score}</th>${severityHeads(words)}<th class="wide"></th></tr></thead><tbody>${part}</tbody></table></div>`
  const left = files.size - sorted.length
  const rest = left > 0 ? html`<p class="note">${words.more(grouped(left))}</p>` : undefined
  return html`<section aria-labelledby="files"><h2 id="files">${words.byFile}</h2>${folded(rows, mostFiles, table, words)}${rest}</section>`
}

/** What stands in backticks is code. */
const withCode = (text: string): Markup[] =>
  text.split('`').map((part, index) => (index % 2 === 0 ? html`${part}` : html`<code>${part}</code>`))

/** The first rows, and the others behind a button. */
function folded(
  rows: readonly Markup[],
  first: number,
  table: (part: readonly Markup[]) => Markup,
  words: Strings,
): Markup {
  const rest = rows.slice(first)
  const more =
    rest.length === 0
      ? undefined
      : html`<details><summary>${words.more(grouped(rest.length))}</summary>${table(rest)}</details>`
  return html`${table(rows.slice(0, first))}${more}`
}

/** A choice of a list begins with `=`, so that it differs from no choice even when it is empty. */
const filterLink = (field: 'department' | 'channel' | 'rule' | 'search', value: string, text: string): Markup =>
  html`<a href="#findings" data-filter="${field}" data-value="${field === 'search' ? value : `=${value}`}">${text}</a>`

const severityHeads = ({ severities }: Strings): Markup[] =>
  (['error', 'warning', 'advice'] as const).map(
    (severity) => html`<th scope="col" class="number extra">${severities[severity]}</th>`,
  )

const severityCells = ({ errors, warnings, advice }: Counts): Markup[] =>
  [errors, warnings, advice].map((count) => html`<td class="number extra">${grouped(count)}</td>`)

export const bandOf = (score: number): 'good' | 'fair' | 'poor' =>
  score >= 80 ? 'good' : score >= 50 ? 'fair' : 'poor'

function scoreCell(group: Group): Markup | string {
  const score = scoreOf(group)
  return score === undefined ? '–' : html`<b class="${bandOf(score)}">${score}</b>`
}

/** Errors, warnings and advice side by side; `most` findings fill the width. */
function bar({ errors, warnings, advice }: Counts, most: number): Markup {
  const part = (name: string, before: number, count: number): Markup =>
    html`<rect class="${name}" x="${before / most}" width="${count / most}" height="1"/>`
  return html`<svg class="bar" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">${[part('error', 0, errors), part('warning', errors, warnings), part('advice', errors + warnings, advice)]}</svg>`
}
