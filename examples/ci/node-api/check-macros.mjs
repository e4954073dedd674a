// Checks every reply template of a folder and prints a line for each that is not in the brand's voice: node check-macros.mjs FOLDER
import { fileChecker, findFiles } from '@onevoice/core/node'
import { standardFormats } from '@onevoice/core'

const folder = process.argv[2] ?? '.'
const { files, problems } = await findFiles([folder], standardFormats, process.cwd())
const checker = fileChecker({ folder: process.cwd(), today: new Date().toISOString().slice(0, 10), channel: 'support' })

let errors = problems.length
for (const file of files) {
  const result = await checker.file(file)
  for (const { severity, message, start, path } of result.findings ?? []) {
    if (severity === 'error') errors++
    console.log(`${file}:${start.line}:${start.column} ${path ?? ''} ${severity} ${message}`)
  }
}
process.exitCode = errors > 0 ? 1 : 0
