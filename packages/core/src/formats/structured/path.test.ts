import { expect, test } from 'vitest'
import { readJson } from './json.ts'
import { parsePath, valuesAt } from './path.ts'

const [root] = readJson(
  '{"replies":[{"body":"A","to":{"message":"B"}},{"body":"C"}],"Sign in":{"message":"D"},"message":"E","a.b":{"c":"F"}}',
).roots

test.each([
  ['replies[*].body', ['replies[0].body', 'replies[1].body']],
  ['$.replies[1].body', ['replies[1].body']],
  ['replies.*.body', ['replies[0].body', 'replies[1].body']],
  ['**.message', ['replies[0].to.message', '["Sign in"].message', 'message']],
  ['["Sign in"].message', ['["Sign in"].message']],
  ['Sign in.message', ['["Sign in"].message']],
  ['["a.b"].c', ['["a.b"].c']],
  ['**.**.c', ['["a.b"].c']],
  ['replies[5].body', []],
  ['replies.body', []],
])('%s', (path, found) => expect([...valuesAt(root!, parsePath(path)!)].map((one) => one.path)).toEqual(found))

test.each(['', '$', 'replies[', 'replies[x]', 'a..b', '.', 'a]', 'a[1'])('%s is no path', (path) =>
  expect(parsePath(path)).toBeUndefined(),
)
