/** Makes the generated modules before the tests, so that one forgotten command does not fail them all. */
import { generateModules } from '../../scripts/generate/modules.ts'
import { writeOutputs } from '../../scripts/generate/outputs.ts'

export default function setup(): void {
  writeOutputs(generateModules(), { check: false })
}
