import type { FormatSample } from '../format-sample.fixture.ts'

export const sample: FormatSample = {
  path: 'locales/en/app.ftl',
  prose: 'plain',
  keys: ['t0 =', 't1 ='],
  write: (texts) => texts.map((text, index) => `t${index} = ${text.replaceAll('\n', '\n    ')}\n`).join(''),
}
