/** The page of the voice view. It builds everything from elements, so that no text of a file is ever read as HTML. */
import type { VoiceReport } from '@onevoice/language-server'
import type { ViewStrings } from '../client/view-strings.ts'

declare function acquireVsCodeApi(): { postMessage(message: unknown): void }

const editor = acquireVsCodeApi()
const root = document.getElementById('voice')!

window.addEventListener('message', ({ data }: MessageEvent<{ report: VoiceReport | null; strings: ViewStrings }>) => {
  const { report, strings } = data
  root.replaceChildren(...(report ? partsOf(report, strings) : [element('p', 'empty', strings.nothing)]))
})
editor.postMessage({ type: 'ready' })

type Child = Node | string

function element(tag: string, kind: string, ...children: Child[]): HTMLElement {
  const made = document.createElement(tag)
  if (kind) made.className = kind
  made.append(...children)
  return made
}

const fill = (text: string, values: Readonly<Record<string, unknown>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))

function partsOf(report: VoiceReport, strings: ViewStrings): HTMLElement[] {
  const name = (id: string): string => strings.names[id] ?? id
  const { register, readability } = report
  const level = register.level === undefined ? '' : ` · ${name(register.level)}`
  return [
    scorePart(report, strings),
    facts([
      [strings.profile, report.profile.name],
      [strings.channel, report.channel ?? strings.noChannel],
      [strings.register, `${name(register.formality)}${level}`],
      ...(readability ? [[strings.readability, String(readability.grade)] as const] : []),
    ]),
    ...section(
      strings.tone,
      report.tone.map((one) => axisPart(one, strings)),
    ),
    ...section(strings.causes, causesPart(report, strings)),
    ...section(
      strings.rules,
      report.rules.map((rule) => rulePart(rule, report.uri, strings)),
    ),
  ]
}

function scorePart({ score, findings, found }: VoiceReport, strings: ViewStrings): HTMLElement {
  const worst = findings.errors > 0 ? 'error' : findings.warnings > 0 ? 'warning' : 'fine'
  const meter = element('div', 'meter', element('div', `level ${worst}`))
  ;(meter.firstElementChild as HTMLElement).style.width = `${score}%`
  meter.setAttribute('role', 'img')
  meter.setAttribute('aria-label', fill(strings.score, { score }))
  return element(
    'section',
    'score',
    element('p', 'number', fill(strings.score, { score })),
    meter,
    element('p', 'counts', found),
  )
}

function facts(rows: readonly (readonly [string, string])[]): HTMLElement {
  return element('dl', 'facts', ...rows.flatMap(([term, value]) => [element('dt', '', term), element('dd', '', value)]))
}

/** Nothing where there is nothing to show. */
function section(title: string, parts: readonly HTMLElement[]): HTMLElement[] {
  return parts.length > 0 ? [element('section', '', element('h2', '', title), ...parts)] : []
}

/** A line from 0 to 100 with the wanted range as a band and the text as a dot. */
function axisPart({ axis, value, target }: VoiceReport['tone'][number], strings: ViewStrings): HTMLElement {
  const label = strings.names[axis] ?? axis
  const { min = 0, max = 100 } = target ?? {}
  const isOutside = value < min || value > max
  const place = value < min ? strings.below : value > max ? strings.above : strings.inside
  const verdict = target ? fill(strings.verdict, { place, range: fill(strings.range, { min, max }) }) : ''
  const scale = element('div', target ? 'scale' : 'scale free', element('div', 'band'), element('div', 'dot'))
  const [band, dot] = [...scale.children] as HTMLElement[]
  band!.style.left = `${min}%`
  band!.style.width = `${max - min}%`
  dot!.style.left = `${value}%`
  scale.setAttribute('role', 'img')
  scale.setAttribute('aria-label', [label, value, verdict].filter((part) => part !== '').join(', '))
  const ends = (strings.ends[axis] ?? []).map((end) => element('span', 'end', end))
  return element(
    'div',
    isOutside ? 'axis outside' : 'axis',
    element('span', 'name', label),
    element('span', 'value', String(value)),
    scale,
    ...ends,
    ...(target ? [element('span', 'verdict', verdict)] : []),
  )
}

const mostCauses = 8

function causesPart({ causes, uri }: VoiceReport, strings: ViewStrings): HTMLElement[] {
  const heaviest = [...causes].sort((a, b) => Math.abs(b.points) - Math.abs(a.points)).slice(0, mostCauses)
  return heaviest.map(({ axis, points, text, range }) => {
    const weight = `${strings.names[axis] ?? axis} ${points < 0 ? '−' : '+'}${Math.abs(points)}`
    const button = jump(uri, range, element('span', 'quote', text), element('span', 'note', weight))
    button.title = text
    return button
  })
}

function rulePart(
  { rule, count, severity, message, range }: VoiceReport['rules'][number],
  uri: string,
  { times }: ViewStrings,
): HTMLElement {
  const said = element('span', 'note', fill(times, { count }))
  const button = jump(uri, range, element('span', `quote ${severity}`, rule), said)
  button.title = message
  return button
}

/** A button, so that the keyboard reaches it too. */
function jump(uri: string, range: unknown, ...children: Child[]): HTMLElement {
  const button = element('button', 'jump', ...children)
  button.addEventListener('click', () => editor.postMessage({ type: 'go', uri, range }))
  return button
}
