/** The page as a whole. It may load nothing and run nothing but its own style sheet and script, which are named by their hashes. */
import { createHash } from 'node:crypto'
import type { Problem } from '@onevoice/core'
import { version } from '../../version.ts'
import type { Words } from '../../words/words.ts'
import { problemLine } from '../finding-text.ts'
import { grouped } from '../numbers.ts'
import type { RunSummary } from '../reporter.ts'
import { type Collected, type Group, total } from './collect.ts'
import { findingArticle } from './finding-article.ts'
import { html, type Markup, raw } from './markup.ts'
import { script } from './script.ts'
import type { Strings } from './strings.ts'
import { style } from './style.ts'
import { bandOf, departmentSection, fileSection, phraseSection, ruleSection } from './tables.ts'

interface PageFacts {
  readonly summary: RunSummary
  /** ISO date. */
  readonly today: string
  /** Of the page itself. */
  readonly words: Strings
  /** Of what the run says. */
  readonly said: Words
}

/** The parts of the page; together they are one document. */
export function* pageParts(found: Collected, { summary, today, words, said }: PageFacts): Iterable<string> {
  const names = [...new Set(found.brands.flatMap(({ name }) => (name ? [name] : [])))]
  const brand = names.length > 0 ? names.join(' · ') : words.noBrand
  yield head(`${brand} – ${words.title}`, words).markup
  yield html`<body><a class="skip" href="#findings">${words.skipToFindings}</a>
<header class="top"><p class="eyebrow">${words.title}</p><h1>${brand}</h1>
<p class="facts"><time datetime="${today}">${words.date(today)}</time> · ${words.profile} ${found.profiles.join(', ')}</p></header>
<main>
${summarySection(summary, words)}
${problemSection(found, summary, words, said)}
`.markup
  if (total(summary) > 0) yield* findingParts(found, summary, words)
  yield html`${noticeSection(summary, words, said)}</main><footer><p>${words.footer} <span lang="en">onevoice ${version}</span></p></footer>
<script>${raw(script)}</script></body></html>
`.markup
}

function head(title: string, words: Strings): Markup {
  const policy = `default-src 'none'; style-src '${digest(style)}'; script-src '${digest(script)}'; base-uri 'none'; form-action 'none'`
  return html`<!doctype html>
<html lang="${words.language}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${raw(style)}</style></head>
`
}

const digest = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`

function summarySection(summary: RunSummary, words: Strings): Markup {
  const { errors, warnings, advice, files, filesWithFindings, score } = summary
  const counts = { error: errors, warning: warnings, advice }
  const cells = (['error', 'warning', 'advice'] as const).map(
    (severity) =>
      html`<li><b class="${severity}">${grouped(counts[severity])}</b><span>${words.severities[severity]}</span><small>${words.severityMeaning[severity]}</small></li>`,
  )
  const verdict =
    files === 0
      ? words.nothingChecked
      : total(summary) === 0
        ? words.nothingFound
        : words.verdict({ files: grouped(files), withFindings: grouped(filesWithFindings) })
  const band = score === undefined ? undefined : html`<p class="band ${bandOf(score)}">${bandWord(score, words)}</p>`
  return html`<section class="summary" aria-label="${words.score}">${score === undefined ? undefined : dial(score, words)}<div>${band}<p class="verdict">${verdict}</p><ul class="counts">${cells}</ul></div></section>`
}

const bandWord = (score: number, { bands: [good, fair, poor] }: Strings): string =>
  ({ good, fair, poor })[bandOf(score)]

const radius = 52

function dial(score: number, words: Strings): Markup {
  const length = 2 * Math.PI * radius
  return html`<svg class="dial ${bandOf(score)}" viewBox="0 0 128 128" role="img" aria-label="${words.score} ${score} ${words.outOf}"><g fill="none" stroke-width="12" transform="rotate(-90 64 64)"><circle class="track" cx="64" cy="64" r="${radius}"/><circle class="value" cx="64" cy="64" r="${radius}" stroke-linecap="round" stroke-dasharray="${((length * score) / 100).toFixed(1)} ${length.toFixed(1)}"/></g><text x="64" y="72" font-size="34">${score}</text><text class="of" x="64" y="90" font-size="12">${words.outOf}</text></svg>`
}

const oneLine = (problem: Problem): string =>
  problem.file === undefined ? problemLine(problem) : `${problem.file}: ${problemLine(problem)}`

const mostLines = 50

function problemSection({ problems }: Collected, summary: RunSummary, words: Strings, said: Words): Markup | undefined {
  const all = [...summary.problems.map(oneLine), ...problems]
  if (all.length === 0) return undefined
  return html`<section class="notice"><h2>${words.problems}</h2>${lines(all, words, said.locale)}</section>`
}

function lines(all: readonly string[], words: Strings, language: string): Markup {
  const left = all.length - mostLines
  return html`<ul lang="${language}">${all.slice(0, mostLines).map((line) => html`<li>${line}</li>`)}</ul>${left > 0 ? html`<p>${words.more(grouped(left))}</p>` : undefined}`
}

/** What a reader has to know about what is not on the page. */
function noticeSection({ skipped, notCovered, baseline }: RunSummary, words: Strings, said: Words): Markup | undefined {
  const parts = [
    ...(baseline && baseline.hidden > 0 ? [html`<p>${words.hidden(grouped(baseline.hidden))}</p>`] : []),
    ...(skipped.length > 0
      ? [
          html`<details><summary>${words.skipped(grouped(skipped.length))}</summary>${lines(
            skipped.map(({ path, reason }) => `${path}: ${said.reason(reason)}`),
            words,
            said.locale,
          )}</details>`,
        ]
      : []),
    ...(notCovered.length > 0
      ? [
          html`<details><summary>${words.notCovered}</summary>${lines(
            notCovered.map(({ ruleId, language }) => `${ruleId} (${language})`),
            words,
            'en',
          )}</details>`,
        ]
      : []),
  ]
  return parts.length === 0 ? undefined : html`<section class="quiet">${parts}</section>`
}

function* findingParts(found: Collected, summary: RunSummary, words: Strings): Iterable<string> {
  const { listed, channels, rules } = found
  const all = total(summary)
  const [departments, named] = namesIn(channels)
  yield html`${departmentSection(found, words)}
${ruleSection(found, words)}
${phraseSection(found, words)}
${fileSection(found, words)}
<section aria-labelledby="findings"><h2 id="findings" tabindex="-1">${words.findings}</h2>
${all > listed.length ? html`<p class="note">${words.leftOut(grouped(listed.length), grouped(all))}</p>` : undefined}
<form class="filters" role="search"><label class="first">${words.search}<input type="search" name="search" placeholder="${words.searchHint}" autocomplete="off"></label>
${choice('severity', words.severity, severityChoices(words), words)}${choiceOfNames('department', words.department, departments, words)}${choiceOfNames('channel', words.channel, named, words)}${choice('rule', words.rule, ruleChoices(rules), words)}</form>
<div class="status"><p role="status" data-some="${words.showing}" data-none="${words.noMatch}"></p><button type="button" hidden>${words.clear}</button></div>
`.markup
  for (const one of listed) yield findingArticle(one, words).markup
  yield html`<button type="button" class="more" hidden>${words.showMore}</button></section>
`.markup
}

/** Departments and channels in which something was found. */
function namesIn(channels: Collected['channels']): readonly [departments: string[], channels: string[]] {
  const some = channels.filter(hasFindings)
  return [some.map(({ department }) => department), some.map(({ channel }) => channel)]
}

type Choice = readonly [value: string, text: string]

const hasFindings = (group: Group): boolean => total(group) > 0
const noneLast = ([a]: Choice, [b]: Choice): number => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1)
const severityChoices = ({ severities }: Strings): Choice[] => Object.entries(severities)

/** Only where the profile names some. */
function choiceOfNames(name: string, label: string, given: readonly string[], words: Strings): Markup | undefined {
  const names = [...new Set(given)]
  if (names.every((one) => one === '')) return undefined
  const choices = names.map((one): Choice => [one, one === '' ? words.none : one]).sort(noneLast)
  return choice(name, label, choices, words)
}

const ruleChoices = (rules: Collected['rules']): Choice[] => [...rules.keys()].sort().map((id) => [id, id])

const choice = (name: string, label: string, choices: readonly Choice[], { all }: Strings): Markup =>
  html`<label>${label}<select name="${name}"><option value="">${all}</option>${choices.map(([value, text]) => html`<option value="=${value}">${text}</option>`)}</select></label>
`
