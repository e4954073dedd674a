/** Asks seven formulas about one sentence, through retext. Dear: only for sentences that a cheap test lets through. */
import retextEnglish from 'retext-english'
import retextReadability from 'retext-readability'
import { type Processor, unified } from 'unified'
import { VFile } from 'vfile'
import type { PanelVerdict, ReadabilityMethod } from '../language.ts'

/** American pupils of grade n are about n + 5 years old. */
const ageOfGrade = 5
const formulas = 7
/** Sentences whose verdict is remembered, so that an editor does not ask again at every key. */
const remembered = 2000

/** A panel with its own memory. Short sentences give no verdict. */
export function createPanel(): NonNullable<ReadabilityMethod['panel']> {
  const processors = new Map<number, Asked>()
  const known = new Map<string, PanelVerdict | undefined>()
  return (sentence, grade) => {
    const key = `${grade}\n${sentence}`
    if (known.has(key)) return known.get(key)
    const asked = processors.get(grade) ?? processorFor(grade)
    processors.set(grade, asked)
    const verdict = ask(asked, sentence)
    if (known.size >= remembered) known.clear()
    known.set(key, verdict)
    return verdict
  }
}

type Asked = Pick<Processor, 'parse' | 'runSync'>

const processorFor = (grade: number): Asked =>
  unified()
    .use(retextEnglish)
    .use(retextReadability, { age: grade + ageOfGrade, threshold: 4 / formulas })
    .freeze() as unknown as Asked

function ask(processor: Asked, sentence: string): PanelVerdict | undefined {
  const file = new VFile(sentence)
  processor.runSync(processor.parse(file), file)
  const verdicts = file.messages.map(({ reason }) => Number(/(\d) out of/.exec(reason)?.[1] ?? formulas))
  return verdicts.length === 0 ? undefined : { hard: Math.max(...verdicts), of: formulas }
}
