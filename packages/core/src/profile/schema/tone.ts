import type { Axis } from '../../rules/index.ts'
import { fifths } from '../fifths.ts'
import type { Kit } from './kit.ts'

const poles: Readonly<Record<Axis, string>> = {
  formality: 'From casual to formal.',
  enthusiasm: 'From matter-of-fact to enthusiastic.',
  warmth: 'From reserved to warm.',
  directness: 'From tentative to direct.',
  confidence: 'From hesitant to assertive.',
  plainness: 'From dense to plain.',
}

const rangeExpected = 'a range from 0 to 100 such as [40, 60], { max: 60 } or { shift: 10 }'

/** The block `tone`: a range for each axis. */
export function toneBlock<S>(kit: Kit<S>): S {
  const ranges = rangesOf(kit)
  const axes = (Object.keys(fifths) as Axis[]).map((axis): [string, S] => {
    const names = fifths[axis].join(', ')
    const value = kit.choice([kit.oneOf(fifths[axis]), ...ranges], `one of ${names}, or ${rangeExpected}`)
    return [axis, kit.about(value, `${poles[axis]} A named fifth (${names}), or ${rangeExpected}.`)]
  })
  return kit.fields({ ...Object.fromEntries(axes), locked: kit.locked })
}

function rangesOf<S>({ about, fields, number, pair, locked }: Kit<S>): S[] {
  const degree = number('a number from 0 to 100', 0, 100)
  const shift = about(
    number('a number such as 10 or -10', -100, 100),
    'Moves both ends of the range that is in force, within 0 to 100. Write 10 or -10; a plus sign would be lost.',
  )
  return [
    pair(degree, rangeExpected),
    fields({ min: degree, max: degree, locked }, rangeExpected),
    fields({ locked }, rangeExpected, { shift }),
  ]
}
