import { describe, expect, it } from 'vitest'
import { spool } from './spool.ts'

describe('a spool', () => {
  it.each([[3], [20_000]])('gives back %i lines in order', (count) => {
    const lines = Array.from({ length: count }, (_, index) => `${index} ${'星🌟é'.repeat(index % 90)}`)
    const kept = spool()
    for (const line of lines) kept.add(line)
    expect([...kept.drain()]).toEqual(lines)
    expect([...kept.drain()]).toEqual([])
  })

  it('takes a line that is longer than what it reads at once', () => {
    const lines = ['a', '語'.repeat(2_000_000), '', 'b']
    const kept = spool()
    for (const line of lines) kept.add(line)
    expect([...kept.drain()]).toEqual(lines)
  })
})
