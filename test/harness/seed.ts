/**
 * Properties draw the same examples in every run, so that a failure belongs to the change that it is seen with.
 * `SEED=random` draws new ones, `SEED=123` those of a run that failed.
 */
import fc from 'fast-check'

const asked = process.env.SEED ?? '20260'

if (asked !== 'random') fc.configureGlobal({ seed: Number(asked) })
