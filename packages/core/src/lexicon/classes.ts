/** The classes of a phrase pattern, `<number>`, `<date>`, …, recognised on folded text. Every search here is bounded. */
import {
  atom,
  comma,
  dot,
  hyphen,
  isDecimal,
  isDigit,
  isNumeral,
  measured,
  none,
  numberEnd,
  numberStart,
  runEnd,
  type Scene,
  scriptAt,
  shortNumberEnd,
  skipSpace,
  space,
  unitAt,
  wordEnd,
} from './scene.ts'
import { DIGIT, HIRAGANA, OTHER, scriptOf } from './script.ts'

export type PhraseClass = 'number' | 'date' | 'money' | 'time' | 'percent' | 'name' | 'any'

export const classNames: readonly PhraseClass[] = ['number', 'date', 'money', 'time', 'percent', 'name', 'any']

export const isClassName = (name: string): name is PhraseClass => (classNames as readonly string[]).includes(name)

/** No class reaches further than this many units. */
const longestClass = 48

const slash = 47
const colon = 58
const currency = '$€£¥￥₩₹'
const currencyUnits: ReadonlySet<number> = new Set([...currency].map((sign) => sign.charCodeAt(0)))

/** Where the class can end when it begins at `at`, in any order; empty when it does not begin there. */
export function classEnds(name: PhraseClass, scene: Scene, at: number): readonly number[] {
  if (name === 'any') return anyEnds(scene, at)
  if (unitAt(scene, at) === atom) return [name === 'percent' && unitAt(scene, at + 1) === 37 ? at + 2 : at + 1]
  if (name === 'name') return nameEnds(scene, at)
  const end = measureEnd[name](scene, at)
  return end === none ? [] : [end]
}

/** Where the class can begin when it ends at `end`. */
export function classStarts(name: PhraseClass, scene: Scene, end: number): readonly number[] {
  if (name === 'number') {
    const start = numberStart(scene, end)
    return start !== none && classMayStart(name, scene, start) ? [start] : []
  }
  const starts: number[] = []
  const isMeasure = name !== 'any' && name !== 'name'
  for (let start = Math.max(0, end - longestClass); start < end; start++)
    if (isMeasure && !beginsMeasure(scene, unitAt(scene, start))) continue
    else if (classMayStart(name, scene, start) && classEnds(name, scene, start).includes(end)) starts.push(start)
  return starts
}

/** Whether a number, date, time or sum can begin with the unit. */
function beginsMeasure({ vocabulary }: Scene, unit: number): boolean {
  const { numbers, money, months, weekdays } = vocabulary
  return (
    scriptOf[unit] === DIGIT ||
    unit === atom ||
    currencyUnits.has(unit) ||
    numbers.firstUnits.has(unit) ||
    money.firstUnits.has(unit) ||
    months.firstUnits.has(unit) ||
    weekdays.firstUnits.has(unit)
  )
}

/** Whether the class may begin at `at`: not inside a word or number. */
function classMayStart(name: PhraseClass, scene: Scene, at: number): boolean {
  const before = scriptAt(scene, at - 1)
  const here = scriptAt(scene, at)
  if (here === OTHER || before === OTHER) return !(isDigit(scene, at) && isDecimal(scene, at - 1))
  if (scene.words === 'space') return false
  if (name === 'name' || name === 'any') return before !== here || here === HIRAGANA
  return before !== DIGIT && !(here !== DIGIT && isNumeral(scene, at - 1))
}

const measureEnd: Readonly<
  Record<'number' | 'date' | 'money' | 'time' | 'percent', (scene: Scene, at: number) => number>
> = {
  number: numberEnd,
  date: dateEnd,
  money: moneyEnd,
  time: timeEnd,
  percent: (scene, at) => measured(scene, at, scene.vocabulary.percent, 37),
}

function moneyEnd(scene: Scene, at: number): number {
  const { money } = scene.vocabulary
  const isSign = currency.includes(String.fromCharCode(unitAt(scene, at)))
  const prefix = isSign ? at + 1 : wordEnd(scene, at, money)
  if (prefix !== none) {
    const number = numberEnd(scene, skipSpace(scene, prefix))
    return number === none ? none : magnitudeEnd(scene, number)
  }
  const number = numberEnd(scene, at)
  if (number === none) return none
  const after = skipSpace(scene, number)
  return currency.includes(String.fromCharCode(unitAt(scene, after))) ? after + 1 : wordEnd(scene, after, money)
}

/** `$5k`, `$2m`: one letter at the number. */
function magnitudeEnd(scene: Scene, at: number): number {
  const letter = String.fromCharCode(unitAt(scene, at))
  return 'kmb'.includes(letter) && scriptAt(scene, at + 1) === OTHER ? at + 1 : at
}

/** 00:12:45, 5:30 pm, 3 hours, 1 hour 30 minutes. */
function timeEnd(scene: Scene, at: number): number {
  const { times } = scene.vocabulary
  const clock = clockEnd(scene, at)
  if (clock !== none) {
    const half = wordEnd(scene, skipSpace(scene, clock), times)
    return half === none ? clock : half
  }
  const first = measured(scene, at, times)
  if (first === none) return none
  const second = measured(scene, skipSpace(scene, first), times)
  return second === none ? first : second
}

function clockEnd(scene: Scene, at: number): number {
  let end = at
  let fields = 0
  while (fields < 3) {
    const digits = shortNumberEnd(scene, fields === 0 ? end : end + 1, 2)
    if (digits === none || (fields > 0 && unitAt(scene, end) !== colon)) break
    end = digits
    fields++
  }
  return fields > 1 ? end : none
}

function dateEnd(scene: Scene, at: number): number {
  const { weekdays } = scene.vocabulary
  const weekday = wordEnd(scene, at, weekdays)
  if (weekday !== none) {
    const comma1 = unitAt(scene, weekday) === comma ? weekday + 1 : weekday
    const rest = dayEnd(scene, skipSpace(scene, comma1))
    return rest === none ? weekday : rest
  }
  return dayEnd(scene, at)
}

function dayEnd(scene: Scene, at: number): number {
  const numeric = numericDateEnd(scene, at)
  if (numeric !== none) return numeric
  return scene.words === 'script' ? unitDateEnd(scene, at) : namedDateEnd(scene, at)
}

/** 2026-05-31, 31/05/2026, 5/31, 31.5.2026. */
function numericDateEnd(scene: Scene, at: number): number {
  let end = shortNumberEnd(scene, at, 4)
  if (end === none) return none
  const mark = unitAt(scene, end)
  if (mark !== hyphen && mark !== slash && mark !== dot) return none
  let fields = 1
  while (fields < 3 && unitAt(scene, end) === mark) {
    const next = shortNumberEnd(scene, end + 1, fields === 2 ? 4 : 2)
    if (next === none) break
    end = next
    fields++
  }
  return fields === 3 || (fields === 2 && mark === slash) ? end : none
}

/** 2026年5月31日, 5月, 31日. */
function unitDateEnd(scene: Scene, at: number): number {
  let end = none
  let from = at
  for (let fields = 0; fields < 3; fields++) {
    const next = measured(scene, from, scene.vocabulary.dateUnits)
    if (next === none) break
    end = from = next
  }
  return end
}

/** May 31, 31 May 2026, May 31st, 2026. */
function namedDateEnd(scene: Scene, at: number): number {
  const { months } = scene.vocabulary
  const month = wordEnd(scene, at, months)
  if (month !== none) {
    const day = ordinalEnd(scene, skipSpace(scene, unitAt(scene, month) === dot ? month + 1 : month))
    return day === none ? month : yearEnd(scene, day)
  }
  const day = ordinalEnd(scene, at)
  if (day === none) return none
  const named = wordEnd(scene, skipSpace(scene, unitAt(scene, day) === dot ? day + 1 : day), months)
  return named === none ? none : yearEnd(scene, named)
}

function ordinalEnd(scene: Scene, at: number): number {
  const digits = shortNumberEnd(scene, at, 2)
  if (digits === none) return none
  const suffix = wordEnd(scene, digits, scene.vocabulary.dateUnits)
  return suffix === none ? digits : suffix
}

function yearEnd(scene: Scene, at: number): number {
  const from = skipSpace(scene, unitAt(scene, at) === comma ? at + 1 : at)
  const year = shortNumberEnd(scene, from, 4)
  return year !== none && year - from === 4 ? year : at
}

/** One word; an apostrophe inside belongs to it. */
function anyEnds(scene: Scene, at: number): readonly number[] {
  if (unitAt(scene, at) === atom) return [at + 1]
  if (scene.words === 'script') return scriptRunEnds(scene, at)
  let end = runEnd(scene, at, at + longestClass)
  if (end === at) return []
  if (unitAt(scene, end) === 39 && scriptAt(scene, end + 1) !== OTHER) end = runEnd(scene, end + 1, at + longestClass)
  return [end]
}

/** One to three words that begin with a capital letter; where there are none, a run of one script. */
function nameEnds(scene: Scene, at: number): readonly number[] {
  if (scene.words === 'script') return scriptAt(scene, at) === HIRAGANA ? [] : scriptRunEnds(scene, at)
  const ends: number[] = []
  let from = at
  while (ends.length < 3 && isCapital(scene, from)) {
    const end = runEnd(scene, from, at + longestClass)
    ends.push(end)
    if (unitAt(scene, end) !== space) break
    from = end + 1
  }
  return ends
}

function isCapital(scene: Scene, at: number): boolean {
  if (scriptAt(scene, at) === OTHER) return false
  const letter = scene.text[scene.folded.offsets[at]!]!
  return letter !== letter.toLowerCase()
}

function scriptRunEnds(scene: Scene, at: number): readonly number[] {
  const script = scriptAt(scene, at)
  const ends: number[] = []
  if (script === OTHER) return ends
  for (let end = at + 1; end <= at + 12; end++) {
    ends.push(end)
    if (scriptAt(scene, end) !== script) break
  }
  return ends
}
