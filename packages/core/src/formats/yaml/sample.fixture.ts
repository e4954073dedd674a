import { stringify } from 'yaml'
import type { FormatSample } from '../format-sample.fixture.ts'

export const sample: FormatSample = {
  path: 'replies.yaml',
  reading: { texts: [{ path: 'replies.*.body' }] },
  prose: 'plain',
  keys: ['reply_0', 'reply_1'],
  // Each of the ways in which YAML writes texts.
  write(texts) {
    const styles = ['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'] as const
    const entries = texts.map((body, id) => {
      const defaultStringType = styles[(id + body.length) % styles.length]!
      const yaml = stringify(
        { [`reply_${id}`]: { body } },
        { defaultStringType, defaultKeyType: 'PLAIN', lineWidth: 24 },
      )
      return yaml.replace(/^(?=.)/gm, '  ')
    })
    return `# Replies\nreplies:\n${entries.join('')}`
  },
  decode: (source) =>
    source.startsWith("''") ? "'" : source.startsWith('\\') ? (JSON.parse(`"${source}"`) as string) : source,
}
