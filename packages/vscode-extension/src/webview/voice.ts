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
    ...(report.tone.length > 0
      ? [
          section(
            strings.tone,
            report.tone.map((one) => axisPart(one, name(one.axis), strings)),
          ),
        ]
      : []),
    ...(report.causes.length > 0
      ? [
          section(
            strings.causes,
            report.causes.map((cause) => causePart(cause, name(cause.axis), report.uri)),
          ),
        ]
      : []),
    ...(report.rules.length > 0
      ? [
          section(
            strings.rules,
            report.rules.map((rule) => rulePart(rule, report.uri)),
          ),
        ]
      : []),
  ]
}

function scorePart({ score, findings }: VoiceReport, strings: ViewStrings): HTMLElement {
  const meter = element('div', 'meter', element('div', 'level'))
  ;(meter.firstElementChild as HTMLElement).style.width = `${score}%`
  meter.setAttribute('role', 'img')
  meter.setAttribute('aria-label', fill(strings.score, { score }))
  return element(
    'section',
    'score',
    element('p', 'number', fill(strings.score, { score })),
    meter,
    element('p', 'counts', fill(strings.findings, findings)),
  )
}

function facts(rows: readonly (readonly [string, string])[]): HTMLElement {
  return element('dl', 'facts', ...rows.flatMap(([term, value]) => [element('dt', '', term), element('dd', '', value)]))
}

function section(title: string, parts: readonly HTMLElement[]): HTMLElement {
  return element('section', '', element('h2', '', title), ...parts)
}

/** A line from 0 to 100 with the wanted range as a band and the text as a dot. */
function axisPart({ value, target }: VoiceReport['tone'][number], label: string, strings: ViewStrings): HTMLElement {
  const { min = 0, max = 100 } = target ?? {}
  const verdict = !target ? strings.noRange : value < min ? strings.below : value > max ? strings.above : strings.inside
  const wanted = target ? fill(strings.range, { min, max }) : ''
  const scale = element('div', target ? 'scale' : 'scale free', element('div', 'band'), element('div', 'dot'))
  const [band, dot] = [...scale.children] as HTMLElement[]
  band!.style.left = `${min}%`
  band!.style.width = `${max - min}%`
  dot!.style.left = `${value}%`
  if (target && (value < min || value > max)) scale.classList.add('outside')
  scale.setAttribute('role', 'img')
  scale.setAttribute('aria-label', [label, value, verdict, wanted].filter((part) => part !== '').join(', '))
  return element(
    'div',
    'axis',
    element('span', 'name', label),
    element('span', 'value', String(value)),
    scale,
    element('span', 'verdict', target ? `${verdict} (${wanted})` : verdict),
  )
}

function causePart({ text, points, range }: VoiceReport['causes'][number], axis: string, uri: string): HTMLElement {
  const sign = points > 0 ? '+' : ''
  return jump(uri, range, element('span', 'quote', text), element('span', 'note', `${axis} ${sign}${points}`))
}

function rulePart({ rule, count, severity, message, range }: VoiceReport['rules'][number], uri: string): HTMLElement {
  const button = jump(uri, range, element('span', `severity ${severity}`, `${count} ×`), element('span', 'note', rule))
  button.title = message
  return button
}

/** A button, so that the keyboard reaches it too. */
function jump(uri: string, range: unknown, ...children: Child[]): HTMLElement {
  const button = element('button', 'jump', ...children)
  button.addEventListener('click', () => editor.postMessage({ type: 'go', uri, range }))
  return button
}
