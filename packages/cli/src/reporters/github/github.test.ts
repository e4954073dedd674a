import type { Finding, Severity } from '@onevoice/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { english } from '../../words/en.ts'
import { awkwardText } from '../awkward-text.fixture.ts'
import { collect } from './annotations.ts'
import { annotationLine, logLine } from './workflow-command.ts'

const place = { line: 3, column: 5 }
const finding = (severity: Severity): Finding => ({
  ruleId: 'pushy/urgency',
  severity,
  message: 'It hurries.',
  why: 'Because.',
  span: { start: 0, end: 3 } as Finding['span'],
  start: place,
  end: place,
  language: 'en',
  text: 'now',
  suggestions: [],
  fingerprint: 'f',
})

describe('annotations', () => {
  it('fit into the room, and every finding is in one of them', () => {
    const filesOf = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 40 })
    fc.assert(
      fc.property(filesOf, fc.integer({ min: 7, max: 10 }), (files, room) => {
        const collected = collect('error')
        for (const [index, count] of files.entries())
          for (let one = 0; one < count; one++) collected.add(`file-${index}.md`, finding('error'), english)
        const annotations = collected.annotations(room, english)
        expect(annotations.length).toBeLessThanOrEqual(room)
        const counted = annotations.map(({ title }) => Number(/^(\d+) (?:more )?findings/.exec(title)?.[1] ?? 1))
        expect(counted.reduce((sum, count) => sum + count, 0)).toBe(files.reduce((sum, count) => sum + count, 0))
      }),
    )
  })

  it('are one for each finding while there are few', () => {
    const collected = collect('warning')
    for (let one = 0; one < 10; one++) collected.add('a.md', finding('warning'), english)
    expect(collected.annotations(10, english).map(({ title }) => title)).toEqual(Array(10).fill('pushy/urgency'))
    collected.add('a.md', finding('warning'), english)
    expect(collected.annotations(10, english).map(({ title }) => title)).toEqual(['11 findings in this file'])
  })
})

describe('a line that the runner reads', () => {
  const decoded = (text: string): string =>
    text.replace(/%(0A|0D|3A|2C|25)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

  it('holds any text without ending early', () => {
    fc.assert(
      fc.property(awkwardText, awkwardText, (message, file) => {
        const line = annotationLine({ level: 'error', title: 't', message, file })
        expect(line.slice(0, -1)).not.toMatch(/[\r\n]/)
        const [, properties, data] = /^::error ([^:]*)::(.*)\n$/su.exec(line)!
        expect(decoded(data!)).toBe(message)
        expect(decoded(properties!.split(',')[0]!)).toBe(`file=${file}`)
      }),
    )
  })

  it.each([
    ['::set-env name=A::b'],
    ['  ::error::x'],
    ['a ##[add-path]b'],
    ['one\n::error::two'],
    ['one\r::error::two'],
  ])('takes no command from %j', (text) => {
    expect(logLine(text)).toMatch(/^(?!\s*::)[^\r\n]*\n$/)
    expect(logLine(text)).not.toContain('##[')
  })
})
