// Checks every reply template of a folder and prints a line for each that is not in the brand's voice: node check-macros.mjs FOLDER
import { fileChecker, findFiles } from '@onevoice/core/node'
import { problemText, standardFormats } from '@onevoice/core'

const folder = process.argv[2] ?? '.'
const { files, problems } = await findFiles([folder], standardFormats, process.cwd())
const checker = fileChecker({ folder: process.cwd(), today: new Date().toISOString().slice(0, 10), channel: 'support' })

let errors = 0
for (const problem of problems) report(problem)
for (const file of files) {
  const result = await checker.file(file)
  for (const problem of result.problems) report(problem)
  for (const { severity, message, start, path } of result.findings ?? []) {
    if (severity === 'error') errors++
    console.log(`${file}:${start.line}:${start.column} ${path === undefined ? '' : `${path} `}${severity} ${message}`)
  }
}
// What is wrong with a profile is told once, not with each file under it.
for (const found of checker.profiles().values()) for (const problem of found) report(problem)
process.exitCode = errors > 0 ? 1 : 0

/** A file or a profile that could not be read. */
function report(problem) {
  errors++
  console.error(problemText(problem))
}
