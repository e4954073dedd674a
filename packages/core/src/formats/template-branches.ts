/** Conditions and loops of Liquid, Jinja, Handlebars and Mailchimp. */
import type { FindBranches, Piece } from './branches.ts'

const tag =
  /\{%-?\s*(if|unless|case|for|elsif|elif|elseif|else|when|endif|endunless|endcase|endfor|comment|endcomment|raw|endraw)\b[^{}]{0,300}?-?%\}|\{\{~?\s*(?:(#if|#unless|#each|#with)\b[^{}]{0,300}|(else)(?: if\b[^{}]{0,200})?|(\/if|\/unless|\/each|\/with))\s*~?\}\}|\*\|(IF|IFNOT|ELSE|ELSEIF|END)(?::[^|*]{0,100})?\|\*/g

/** What a tag does to the condition it stands in. */
type Step = 'open' | 'next' | 'close'

const steps: Readonly<Record<string, Step>> = {
  ...stepsOf('open', 'if unless case for comment raw #if #unless #each #with IF IFNOT'),
  ...stepsOf('next', 'elsif elif elseif else when ELSE ELSEIF'),
  ...stepsOf('close', 'endif endunless endcase endfor endcomment endraw /if /unless /each /with END'),
}

function stepsOf(step: Step, words: string): Record<string, Step> {
  return Object.fromEntries(words.split(' ').map((word) => [word, step]))
}

interface OpenChoice {
  readonly word: string
  readonly branches: Piece[][]
}

/** Tags that are not balanced stay what they are for `placeholder/syntax`: atoms. */
export const templateBranches: FindBranches = (text) => {
  // Most texts have none, and a search costs less than the first step of going through matches.
  if (text.search(tag) < 0) return undefined
  const root: Piece[] = []
  const stack: OpenChoice[] = []
  const into = (): Piece[] => stack.at(-1)?.branches.at(-1) ?? root
  let at = 0
  for (const match of text.matchAll(tag)) {
    const word = match.slice(1).find((group) => group !== undefined)!
    const step = steps[word]!
    // `{% raw %}` and comments hold no conditions.
    const opaque = stack.at(-1)?.word
    if ((opaque === 'raw' || opaque === 'comment') && word !== `end${opaque}`) continue
    if (match.index > at) into().push({ start: at, end: match.index })
    at = match.index + match[0].length
    if (!takeStep(step, word, stack, root)) return undefined
  }
  if (stack.length > 0) return undefined
  if (at < text.length) root.push({ start: at, end: text.length })
  return root
}

/** How deep conditions are followed. */
const deepest = 40

function takeStep(step: Step, word: string, stack: OpenChoice[], root: Piece[]): boolean {
  const open = stack.at(-1)
  if (step === 'open') {
    if (stack.length === deepest) return false
    stack.push({ word, branches: [[]] })
    return true
  }
  if (!open) return false
  if (step === 'next') {
    open.branches.push([])
    return true
  }
  stack.pop()
  const around = stack.at(-1)?.branches.at(-1) ?? root
  // A `case` says nothing before its first `when`.
  const branches = open.word === 'case' ? open.branches.slice(1) : open.branches
  if (open.word === 'raw') around.push(...branches.flat())
  else if (open.word !== 'comment' && branches.length > 0) around.push({ branches })
  return true
}
