/** Of a whole export all copy is read, with its language, channel and place, and nothing that is no copy. */
import { expect, test } from 'vitest'
import { checkText } from '../../packages/core/src/engine/check-text.ts'
import { createVoices } from '../../packages/core/src/engine/voices.ts'
import { formatFor } from '../../packages/core/src/formats/read-document.ts'
import { formats } from '../../packages/core/src/generated/formats.ts'
import { languages } from '../../packages/core/src/generated/languages.ts'
import { rules } from '../../packages/core/src/generated/rules.ts'
import { readProfile } from '../../packages/core/src/profile/index.ts'
import { catalogs } from './exports/catalogs.ts'
import { replies } from './exports/replies.ts'
import { strings } from './exports/strings.ts'
import { zendesk } from './exports/zendesk.ts'

const { value: profile } = readProfile('version: 1\nchannels: { chat: {}, email: {} }\nbanned: [act now, 今すぐ]\n', {
  file: 'voice.yaml',
  rules,
})
const voices = createVoices({ profile: profile!, rules, languages, only: (id) => id === 'terms/banned' })

test.each([...zendesk, ...replies, ...strings, ...catalogs])(
  '$format in $path',
  async ({ format, path, source, places }) => {
    expect((await formatFor(formats, source, { path }))?.id).toBe(format)
    const checked = (await checkText(source, voices, { formats, path, place: path, today: '2026-01-01' }))!
    expect(checked.problems).toEqual([])
    expect(
      checked.findings.map(({ path: at, language, channel }) =>
        [at, language, ...(channel ? [channel] : [])].join(' '),
      ),
    ).toEqual(places)
  },
)
