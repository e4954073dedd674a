import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../base/index.ts'
import { problemText } from '../base/problem-text.ts'
import { type BaselineEntry, baselineText, compareBaseline, readBaseline, updatedBaseline } from './baseline.ts'

const print = (number: number): string => number.toString(16).padStart(14, '0')
const finding = (number: number): Finding => ({ fingerprint: print(number), ruleId: 'terms/banned' }) as Finding
const entry = (path: string, number: number): BaselineEntry => ({
  path,
  ruleId: 'terms/banned',
  fingerprint: print(number),
})
const always = (): boolean => true
const left = (findings: readonly Finding[]): string[] => findings.map(({ fingerprint }) => fingerprint)

describe('a baseline hides', () => {
  it('exactly what it lists, once each, in its own file', () => {
    const baseline = compareBaseline([entry('a.md', 1), entry('a.md', 2)], always)
    expect(left(baseline.newOf('a.md', [finding(2), finding(1), finding(1), finding(3)]))).toEqual([print(1), print(3)])
    expect(left(baseline.newOf('b.md', [finding(2)]))).toEqual([print(2)])
    expect(baseline.hidden()).toBe(2)
  })

  it('the same finding in another file only when its own file is gone', () => {
    const moved = compareBaseline([entry('old.md', 1)], (path) => path !== 'old.md')
    expect(moved.newOf('new.md', [finding(1)])).toEqual([])
    expect(left(moved.newOf('copy.md', [finding(1)]))).toEqual([print(1)])
    expect(moved.stale()).toEqual([])
  })

  it('a sentence of many files in each of them, wherever they went', () => {
    const paths = Array.from({ length: 20_000 }, (_, index) => `old/${index}.md`)
    const baseline = compareBaseline(
      paths.map((path) => entry(path, 1)),
      (path) => Number(/\d+/.exec(path)) % 2 === 0,
    )
    const shown = paths.filter((path) => baseline.newOf(path.replace('old', 'new'), [finding(1)]).length > 0)
    expect(shown).toHaveLength(10_000)
    expect(baseline.newOf('old/2.md', [finding(1)])).toEqual([])
    expect(baseline.hidden()).toBe(10_001)
  })

  it('once what it lists twice, as merged files do', () => {
    const baseline = compareBaseline([entry('a.md', 1), entry('a.md', 1)], always)
    expect(left(baseline.newOf('a.md', [finding(1), finding(1)]))).toEqual([print(1)])
    expect(baseline.stale()).toEqual([])
  })

  it('and tells which entries are stale: of files that were asked for, and of files that are gone', () => {
    const entries = [entry('a.md', 1), entry('gone.md', 2), entry('elsewhere.md', 3)]
    const baseline = compareBaseline(entries, (path) => path !== 'gone.md')
    expect(baseline.stale()).toEqual([])
    baseline.newOf('a.md', [])
    expect(baseline.stale()).toEqual([entries[0], entries[1]])
  })
})

describe('an update', () => {
  it('replaces what was judged, keeps what was not, drops what is gone', () => {
    const before = [entry('a.md', 1), entry('b.md', 2), entry('gone.md', 3)]
    const after = updatedBaseline(before, new Map([['a.md', [finding(4)]]]), (path) => path !== 'gone.md')
    expect(after).toEqual([entry('b.md', 2), entry('a.md', 4)])
  })

  it('keeps what is gone where the run could not see it, unless it turned up under another name', () => {
    const before = [entry('gone.md', 1), entry('gone.md', 2), entry('here/gone.md', 3)]
    const seen = (path: string): boolean => path.startsWith('here/')
    const after = updatedBaseline(before, new Map([['here/a.md', [finding(2)]]]), () => false, seen)
    expect(after).toEqual([entry('gone.md', 1), entry('here/a.md', 2)])
  })
})

describe('the file', () => {
  const anyEntry = fc.record({
    path: fc.string({ minLength: 1, unit: 'grapheme' }).filter((path) => /^\S/.test(path) && !/[\u0085]/.test(path)),
    ruleId: fc.constantFrom('terms/banned', 'pushy/social-proof'),
    fingerprint: fc.integer({ min: 0 }).map(print),
  })

  it('is read as it was written, whatever the paths', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyEntry, { selector: (one) => JSON.stringify(one) }), (entries) => {
        const { value } = readBaseline(baselineText(entries), 'b.txt')
        const key = (one: BaselineEntry): string => JSON.stringify([one.path, one.ruleId, one.fingerprint])
        expect(value!.map(key).sort()).toEqual(entries.map(key).sort())
      }),
    )
  })

  it('does not depend on the order of the entries', () => {
    fc.assert(
      fc.property(fc.array(anyEntry), (entries) => {
        expect(baselineText(entries.toReversed())).toBe(baselineText(entries))
      }),
    )
  })

  it('has one whole entry a line, so that the lines of two branches can be put together', () => {
    const [header, ...ours] = baselineText([entry('a.md', 1), entry('b.md', 2)]).split('\n')
    const theirs = baselineText([entry('a.md', 3), entry('b.md', 2)]).split('\n')
    const { value } = readBaseline([header, ...ours, ...theirs.slice(1)].join('\r\n'), 'b.txt')
    expect(new Set(value!.map(({ fingerprint }) => fingerprint))).toEqual(new Set([1, 2, 3].map(print)))
  })

  it.each([
    ['', 'b.txt:1:1: This is not a baseline file'],
    ['{}', 'b.txt:1:1: This is not a baseline file'],
    ['# onevoice baseline 2: x', 'b.txt:1:1: This baseline was written for another version'],
    ['# onevoice baseline 1: x\n\n0123456789abcd terms/banned', 'b.txt:3:1: This line is not an entry'],
    ['# onevoice baseline 1: x\n<<<<<<< HEAD', 'b.txt:2:1: A merge conflict is left here'],
  ])('names the place of what is wrong: %j', (source, message) => {
    const { value, problems } = readBaseline(source, 'b.txt')
    expect(value).toBeUndefined()
    expect(problemText(problems[0]!)).toContain(message)
  })

  it('does not name every line of a file that is something else', () => {
    expect(readBaseline('x\n'.repeat(5000), 'b.txt').problems).toHaveLength(10)
  })
})
