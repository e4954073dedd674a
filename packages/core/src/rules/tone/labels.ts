/** What the causes of a tone are called in messages. */
const labels: Readonly<Record<string, string>> = {
  exclamation: 'exclamation marks',
  emoji: 'emoji',
  capitals: 'words in capitals',
  intensifier: 'intensifiers',
  excitement: 'bright words',
  thanks: 'thanks',
  greeting: 'greetings',
  empathy: 'sympathy',
  care: 'words of feeling',
  reader: 'words to the reader',
  cold: 'cold words',
  hedge: 'hedges',
  certainty: 'words of certainty',
  overclaim: 'absolute claims',
  softener: 'softened requests',
  'next-step': 'clear next steps',
  passive: 'passives',
  jargon: 'jargon',
  nominalisation: 'actions put as nouns',
  slang: 'slang',
  'letter-repeat': 'repeated letters',
  legalese: 'legal wording',
  contraction: 'short forms',
  casual: 'casual wording',
  'formal-word': 'formal words',
  'full-form': 'forms that are not shortened',
  'hedge-stack': 'stacked hedges',
  imperative: 'bare commands',
  plain: 'plain endings',
  da: 'endings in だ',
  dearu: 'endings in である',
  'desu-masu': 'endings in です and ます',
  honorific: 'honorific sentences',
  gozaru: 'endings in ございます',
}

/** The name of a kind of cause; a form of address that has none is called by its own word. */
export const labelOf = (kind: string): string => labels[kind] ?? kind

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[], last: 'and' | 'or' = 'and'): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`
}
