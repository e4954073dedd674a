import { expect, it } from 'vitest'
import { hunksOf } from './hunks.ts'

const read = (patch: string): Record<string, unknown> => Object.fromEntries(hunksOf(Buffer.from(patch)))

it('tells the new lines of each file', () => {
  const patch = [
    'diff --git a/a.md b/a.md',
    'index 1..2 100644',
    '--- a/a.md',
    '+++ b/a.md',
    '@@ -1 +1,2 @@ heading',
    '-old',
    '+new',
    '+more',
    '@@ -7,2 +8,0 @@',
    '-gone',
    '-gone',
    '@@ -20,0 +20 @@',
    '+one',
    '\\ No newline at end of file',
    'diff --git a/b.md b/b.md',
    '--- /dev/null',
    '+++ b/b.md',
    '@@ -0,0 +1 @@',
    '+x',
  ].join('\n')
  expect(read(patch)).toEqual({
    'a.md': [
      { first: 1, last: 2 },
      { first: 20, last: 20 },
    ],
    'b.md': [{ first: 1, last: 1 }],
  })
})

it('passes by lines of context', () => {
  const patch =
    '--- a/a.md\n+++ b/a.md\n@@ -1,5 +1,6 @@\n same\n-old\n+new\n\n-two\n+2\n+3\n same\n@@ -9 +9 @@\n-x\n+y\n'
  expect(read(patch)).toEqual({
    'a.md': [
      { first: 2, last: 2 },
      { first: 4, last: 5 },
      { first: 9, last: 9 },
    ],
  })
})

it('takes text that looks like a patch for text', () => {
  const patch =
    '--- a/a.md\n+++ b/a.md\n@@ -1,2 +1,3 @@\n--- a/evil.md\n-- x\n+++ b/evil.md\n+@@ -9 +9 @@\n+y\n@@ -30 +31 @@\n-a\n+b\n'
  expect(read(patch)).toEqual({
    'a.md': [
      { first: 1, last: 3 },
      { first: 31, last: 31 },
    ],
  })
})

it('reads names with spaces, quotes, line ends and letters of all kinds', () => {
  const of = (name: string): string[] => Object.keys(read(`--- /dev/null\n+++ ${name}\n@@ -0,0 +1 @@\n+x\n`))
  expect(of('b/a b.md\t')).toEqual(['a b.md'])
  expect(of('"b/a\\n\\"\\\\\\303\\251.md"')).toEqual(['a\n"\\é.md'])
  expect(of('b/返信.md')).toEqual(['返信.md'])
})
