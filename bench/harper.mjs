/** Runs harper.js over one Markdown file: it has no program of its own for Node. */
import { readFileSync } from 'node:fs'
import { LocalLinter } from 'harper.js'
import { binary } from 'harper.js/binary'

const linter = new LocalLinter({ binary })
const lints = await linter.lint(readFileSync(process.argv[2], 'utf8'), { language: 'markdown' })
console.log(`${lints.length} lints`)
