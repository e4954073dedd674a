import type { FormatSample } from '../format-sample.fixture.ts'

export const sample: FormatSample = {
  path: 'page.mdx',
  prose: 'markdown',
  write: (texts) =>
    `import { Card } from "@/card"\n\n${texts.map((text) => `<Card columns={2}>\n  ${text.replaceAll('\n', '\n\n  ')}\n</Card>`).join('\n\n')}\n`,
  decode: (source) => source.replace(/\\([{}<])/g, '$1'),
}
