import { placeholderSyntax } from '../../../text/index.ts'
import { defineRule, type Rule } from '../../index.ts'
import { options, yesOrNo } from '../../options.ts'
import { placeholdersIn } from '../placeholders-in.ts'

interface Options {
  readonly everywhere?: boolean | undefined
}

/** What is sent by a machine as it stands. */
const automatic: ReadonlySet<string> = new Set(['html', 'mjml', 'eml'])

export const rule: Rule = defineRule({
  id: 'placeholder/unfilled',
  since: '0.1.0',
  severity: 'error',
  summary:
    'Finds blanks for a person to fill in where no person will: 〇〇様 or [FIRST NAME] in a mail that a machine sends.',
  why: 'Nothing tells readers more plainly that they are one of many.',
  visits: 'passage',
  options: options({
    everywhere: yesOrNo(undefined, 'true: also in reply templates, where a colleague fills the blanks in.'),
  }),
  messages: {
    found:
      '“{found}” is a blank that nobody fills in here. Put the value or a placeholder of the sending system there.',
  },
  *check({ document, passage, voice, options, flag }) {
    const { everywhere } = options as Options
    const sentAsItIs = voice.channel === 'marketing' || (automatic.has(document.format) && voice.channel !== 'support')
    if ((!everywhere && !sentAsItIs) || passage.audience === 'internal') return
    for (const { raw, start, end } of placeholdersIn(document, passage))
      if (placeholderSyntax(raw) === 'blank') yield flag('found', { start, end }, { found: raw })
  },
})
