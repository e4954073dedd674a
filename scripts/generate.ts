/**
 * Writes everything that follows from the folders: registries, lexicons and tables as modules (not committed), the profile's JSON schema
 * and the docs of the rules (committed). `--check` writes nothing committed and fails when a committed file is not what it should be.
 */
import { type Outputs, writeOutputs } from './generate/outputs.ts'
import { writeModules } from './generate/tables.ts'

const check = process.argv.includes('--check')
const modulesOnly = process.argv.includes('--modules')

await writeModules()

if (!modulesOnly) {
  // Loaded late: the docs import the core, which imports the modules written above.
  const { generateDocs } = await import('./generate/docs.ts')
  const committed: Outputs = await generateDocs()
  const stale = writeOutputs(committed, { check })
  if (check && stale.length > 0) {
    console.error(`Out of date, run \`pnpm generate\`:\n${stale.map((file) => `  ${file}`).join('\n')}`)
    process.exitCode = 1
  }
}
