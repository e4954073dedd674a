import { createHash } from 'node:crypto'
import type { Finding, Severity } from '@onevoice/core'
import type { BrandFacts, CheckedFile } from '@onevoice/core/node'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { english } from '../../words/en.ts'
import { japaneseWith } from '../../words/ja.ts'
import type { Words } from '../../words/words.ts'
import { awkwardText } from '../awkward-text.fixture.ts'
import { htmlReporter } from './html.ts'
import { html } from './markup.ts'

const finding = (severity: Severity, text = 'now'): Finding => ({
  ruleId: 'terms/banned',
  severity,
  message: `“${text}” is not ours.`,
  why: text,
  profileReason: text,
  askedBy: text,
  span: { start: 0, end: 3 } as Finding['span'],
  start: { line: 1, column: 1 },
  end: { line: 1, column: 4 },
  path: text,
  language: text,
  channel: text,
  text,
  suggestions: [{ text, safe: false }],
  fingerprint: text,
})

const file = (path: string, findings: readonly Finding[], brand: BrandFacts = { name: path }): CheckedFile => ({
  path,
  format: 'plain',
  profile: path,
  locale: 'en',
  notes: [],
  channel: path,
  departments: { [path]: path },
  brand,
  otherChannels: [],
  languages: ['en'],
  findings,
  get measures(): never {
    throw new Error('The page has no need of them.')
  },
  size: 100,
  problems: [{ code: 'x', message: path }],
  notCovered: [],
  source: path,
})

function page(files: readonly CheckedFile[], words: Words = english): string {
  const reporter = htmlReporter({ today: '2026-11-22' })
  for (const one of files) reporter.file(one, english, [])
  const findings = files.flatMap((one) => one.findings)
  const count = (severity: Severity): number => findings.filter((one) => one.severity === severity).length
  const [errors, warnings, advice] = [count('error'), count('warning'), count('advice')]
  const skipped = files.map(({ path }) => ({
    path,
    reason: { text: 'marked {mark}', fields: { mark: path } } as const,
  }))
  const summary = { files: files.length, filesWithFindings: 1, errors, warnings, advice, score: 5, skipped }
  return [...reporter.end({ ...summary, notCovered: [], problems: [] }, new Map(), words, new Map())].join('')
}

const tagNames = (text: string): Set<string> =>
  new Set([...text.matchAll(/<\/?([a-z][\w-]*)/gi)].map(([, name]) => name!.toLowerCase()))

describe('the page', () => {
  it('holds text that looks like markup, wherever it comes from, as text', () => {
    const trap = '"\'><script>alert(1)</script><img src=x onerror=alert(2)></style></blockquote>'
    const plain = page([file('plain', [finding('error'), finding('advice')])])
    const trapped = page([file(trap, [finding('error', trap), finding('advice', trap)])])
    expect(tagNames(trapped)).toEqual(tagNames(plain))
    expect(trapped.match(/<script/g)).toHaveLength(1)
    expect(trapped).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(trapped).not.toMatch(/\son\w+=(?!alert)/)
  })

  it('allows only its own style sheet and script, by their hashes', () => {
    const text = page([file('plain', [finding('error')])])
    const hash = (name: string): string => {
      const content = new RegExp(`<${name}>(.*?)</${name}>`, 's').exec(text)![1]!
      return `sha256-${createHash('sha256').update(content).digest('base64')}`
    }
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(text)![1]!.replaceAll('&#39;', "'")
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `style-src '${hash('style')}'`,
      `script-src '${hash('script')}'`,
      "base-uri 'none'",
      "form-action 'none'",
    ])
    expect(text).not.toMatch(/\sstyle=/)
  })

  it('loads nothing', () => {
    expect(page([file('plain', [finding('error')])])).not.toMatch(/\ssrc=|url\(|@import|https?:|<link|<iframe/)
  })

  it('lists what a browser can bear, something of each severity, and says how much it leaves out', () => {
    const many = (['error', 'warning', 'advice'] as const).flatMap((severity) =>
      Array.from({ length: severity === 'advice' ? 40 : 6000 }, () => finding(severity)),
    )
    const text = page([file('plain', many)])
    const listed = [...text.matchAll(/<article data-severity="(\w+)"/g)].map(([, severity]) => severity)
    const count = (severity: string): number => listed.filter((one) => one === severity).length
    expect(listed.length).toBe(5000)
    expect(count('advice')).toBe(40)
    expect(count('warning')).toBe(1666)
    expect(text).toContain('5,000 of 12,040 findings')
    expect(text).toContain('<b class="warning">6,000</b>')
  })

  it('speaks the language of its messages', () => {
    const spoken = (words: Words): string | undefined =>
      /<html lang="(.*?)">/.exec(page([file('plain', [finding('error')])], words))?.[1]
    expect(spoken(english)).toBe('en')
    expect(spoken(japaneseWith(undefined))).toBe('ja')
  })
})

describe('a template', () => {
  it('never lets text become markup', () => {
    fc.assert(
      fc.property(awkwardText, (text) => {
        const { markup } = html`<p title="${text}">${text}${[text]}</p>`
        expect(markup.match(/[<>"]/g)).toEqual(['<', '"', '"', '>', '<', '>'])
      }),
    )
  })
})
