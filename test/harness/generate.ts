/** Makes the generated modules before the tests, so that one forgotten command does not fail them all. */
import { writeModules } from '../../scripts/generate/tables.ts'

export default async function setup(): Promise<void> {
  await writeModules()
}
