import type { FormatSample } from '../format-sample.fixture.ts'

export const sample: FormatSample = {
  path: 'messages_en.properties',
  prose: 'plain',
  keys: ['t.0', 't.1'],
  write: (texts) =>
    texts
      .map((text, index) => `# ${index}\nt.${index} = ${text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')}\n`)
      .join('\n'),
  decode: (source) => source.replace(/\\(.)/gs, (_, unit: string) => (unit === 'n' ? '\n' : unit)),
}
