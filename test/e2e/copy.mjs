/** The copy of one invented brand that the end-to-end tests open, and what the program finds in it. */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../packages/cli/bin/onevoice.js', import.meta.url))

const profile = `version: 1
brand: { name: Hoshi Coffee, languages: [en, ja] }
extends: recommended

tone:
  enthusiasm: [10, 60]

banned:
  - { phrase: cheap, use: affordable, reason: We talk about value., language: en }

terms:
  - { use: pour-over, instead_of: [pourover], language: en }
  - { use: お客さま, instead_of: [お客様], language: ja }

channels:
  marketing: { department: marketing, files: ["site/**", "mail/**"] }
  support: { department: support, files: ["replies/**"], limits: { words: { max: 12 } } }
`

const page = `# Spring roast 🌸, and the 𠮷野 beans

Act now for a cheap **pourover** set!!

Our beans are guaranteed to change your mornings. The next pourover class is on 31 May.
`

const mail = `お客様各位

先日のメールはご覧になられましたでしょうか。🎁本日中にお申し込みください。

お客様のご意見をお待ちしています。
`

const macros = {
  macros: [
    {
      id: 101,
      title: 'Orders::Late delivery',
      active: true,
      actions: [
        { field: 'status', value: 'pending' },
        { field: 'comment_value', value: ['channel:all', 'Hi “you”,\n\nAct now:\ta "cheap" pourover.'] },
      ],
    },
    {
      id: 102,
      title: 'Orders::Refund',
      active: true,
      actions: [{ field: 'comment_value_html', value: '<p>お客様が<b>申された</b>とおりです。</p>' }],
    },
  ],
}

export const copy = {
  'voice.yaml': profile,
  'site/spring.md': page,
  'mail/haru.txt': mail,
  'replies/macros.json': `${JSON.stringify(macros, null, 2)}\n`,
}

const squiggleOf = { error: 'error', warning: 'warning', advice: 'info' }

/** What the program finds in a file of a folder, in the words of `squiggles()`. */
export function findingsOf(folder, name) {
  const args = [program, 'check', '--format', 'json', '--fail-on', 'error', name]
  const { files } = JSON.parse(output(args, folder))
  return files[0].findings.map(({ severity, start, text }) => ({
    severity: squiggleOf[severity],
    line: start.line,
    text,
  }))
}

/** Findings are no failure here. */
function output(args, cwd) {
  try {
    return execFileSync(process.execPath, args, { cwd, encoding: 'utf8' })
  } catch (error) {
    if (error.status === 1) return error.stdout
    throw error
  }
}

export const inWords = ({ severity, line, text }) => `${line} ${severity} ${text}`
