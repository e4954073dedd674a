import { expect, it } from 'vitest'
import { readability } from './readability.ts'

const hard =
  'Subscription modifications initiated subsequent to the authorisation of the corresponding transaction necessitate individual administrative verification.'

it('comes with load alone', async () => {
  expect(readability.panel).toBeUndefined()
  expect((await readability.load!()).panel).toBeTypeOf('function')
})

it('tells how many formulas find a sentence too hard, and says the same again', async () => {
  const { panel } = await readability.load!()
  const verdict = panel!(hard, 8)
  expect(verdict?.of).toBe(7)
  expect(verdict?.hard).toBeGreaterThanOrEqual(6)
  expect(panel!(hard, 8)).toBe(verdict)
  expect(panel!('You can pause the plan in your account at any time.', 8)).toBeUndefined()
  expect(panel!('Hello.', 1)).toBeUndefined()
})
