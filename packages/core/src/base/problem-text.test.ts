import { expect, test } from 'vitest'
import { displayWidth, problemText } from './problem-text.ts'

test('a place below wide characters and tabs', () => {
  const source = 'a: 1\n\t日本: 東京\n'
  const span = { start: source.indexOf('東'), end: source.indexOf('東') + 2 }
  const text = problemText({ code: 'x', message: 'No.', file: 'v.yaml', source, span, hint: 'Yes.' })
  expect(text).toBe('v.yaml:2:6: No.\n   2 |  日本: 東京\n     |        ^^^^\n  hint: Yes.')
})

test('no place, no source, no file', () => {
  expect(problemText({ code: 'x', message: 'No.', file: 'v.yaml' })).toBe('v.yaml: No.')
  expect(problemText({ code: 'x', message: 'No.' })).toBe('No.')
})

test('a long line is cut around the place, and nothing steers the terminal', () => {
  const source = `${'x'.repeat(500)}\u001b[31m!${'y'.repeat(500)}`
  const [, line, caret] = problemText({ code: 'x', message: 'No.', source, span: { start: 505, end: 506 } }).split('\n')
  expect(line).not.toContain('\u001b')
  expect(line!.length).toBeLessThan(130)
  expect(line![caret!.indexOf('^')]).toBe('!')
})

test('columns of a text', () => {
  expect(['abc', '日本', 'が', 'か\u3099', '👍🏽', 'é', 'e\u0301'].map(displayWidth)).toEqual([3, 4, 2, 2, 2, 1, 1])
})
