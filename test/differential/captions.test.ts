/** Captions against srt-parser-2 and webvtt-parser. Whether a sentence goes on in the next caption is ours to judge: compared is the text of all. */
import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import SrtParser from 'srt-parser-2'
import { expect, test } from 'vitest'
import { WebVTTParser } from 'webvtt-parser'
import { format as srt } from '../../packages/core/src/formats/srt/format.ts'
import { format as vtt } from '../../packages/core/src/formats/vtt/format.ts'
import { example, folded, proseOf, texts } from './texts.ts'

const time = (seconds: number, comma: string): string =>
  `00:0${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}${comma}500`
const joined = (all: readonly string[]): string => folded(all.join(' '))

const line = texts('&', '?', '!', ',', '"').map((text) => text.replaceAll('& ', '&'))
const styled = fc.oneof(
  line,
  line,
  line.map((text) => `<i>${text}</i>`),
  line.map((text) => `<font color="#fff">${text}</font>`),
)
const cues = (one: fc.Arbitrary<string>): fc.Arbitrary<string[][]> =>
  fc.array(fc.array(one, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 })
const lineEnd = fc.constantFrom('\n', '\r\n')

test('every caption of a SubRip file is read, in order, and nothing else', () =>
  fc.assert(
    fc.property(cues(styled), lineEnd, fc.constantFrom('', '\ufeff'), fc.boolean(), (given, end, bom, ends) => {
      const blocks = given.map(
        (lines, index) => `${index + 1}\n${time(index * 2, ',')} --> ${time(index * 2 + 1, ',')}\n${lines.join('\n')}`,
      )
      const source = bom + (blocks.join('\n\n') + (ends ? '\n' : '')).replaceAll('\n', end)
      const document = srt.read(source)
      expect([source, document.problems]).toEqual([source, []])
      const theirs = new SrtParser()
        .fromSrt(source.replace(/^\ufeff/, ''))
        .map(({ text }) => text.replace(/<[^>]*>/g, ''))
      expect([source, joined(proseOf(document))]).toEqual([source, joined(theirs)])
    }),
    { numRuns: 200 },
  ))

/** The text of a cue: its tags and references are those of HTML, as far as these go. */
const cueText = (text: string): string => {
  const parts: string[] = []
  const visit = (node: DefaultTreeAdapterTypes.ChildNode): void => {
    if ('value' in node) parts.push(node.value)
    if ('childNodes' in node && node.nodeName !== 'rt') node.childNodes.forEach(visit)
  }
  parseFragment(
    text.replace(/<(?:\d[\d:.]*|v[ .][^>]*|c[.>][^>]*|lang [^>]*)>|<\/(?:c|v|lang)>|<c>/g, ''),
  ).childNodes.forEach(visit)
  return parts.join('')
}

const web = fc.oneof(
  line.map((text) => text.replaceAll('&', '&amp;')),
  fc.constantFrom(
    '<v Ann Lee>Hello &amp; welcome</v>',
    '<c.loud>Now</c>',
    'a &lt; b',
    '<b>Bold</b> text',
    'one <00:00:01.700>two',
    '<lang ja>こんにちは</lang>',
    '<ruby>漢字<rt>かんじ</rt></ruby>',
    '-',
    'no &nbsp; break',
  ),
)
const between = fc.constantFrom('', 'NOTE a comment\nof two lines\n\n', 'NOTE\n\n')

test('every cue of a WebVTT file is read, in order, and nothing else', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          between,
          fc.constantFrom('', 'id-1\n', '7\n'),
          fc.constantFrom('', ' line:0 align:start'),
          fc.array(web, { minLength: 1, maxLength: 3 }),
        ),
        { minLength: 1, maxLength: 6 },
      ),
      lineEnd,
      fc.constantFrom('WEBVTT', '\ufeffWEBVTT - Title', 'WEBVTT\nKind: captions'),
      (given, end, head) => {
        const blocks = given.map(
          ([note, id, settings, lines], index) =>
            `${note}${id}${time(index * 2, '.')} --> ${time(index * 2 + 1, '.')}${settings}\n${lines.join('\n')}`,
        )
        const source = `${head}\n\nSTYLE\n::cue { color: red }\n\n${blocks.join('\n\n')}\n`.replaceAll('\n', end)
        const document = vtt.read(source)
        expect([source, document.problems]).toEqual([source, []])
        // A dash before a speaker is no text.
        const bare = (all: readonly string[]): string => joined(all).replace(/- /g, '')
        const theirs = new WebVTTParser().parse(source).cues.map(({ text }) => cueText(text))
        expect([source, bare(proseOf(document))]).toEqual([source, bare(theirs)])
      },
    ),
    { numRuns: 200 },
  ))

test('the example', () => {
  const source = example('help/descale.en.vtt')
  expect(joined(proseOf(vtt.read(source)))).toBe(
    joined(new WebVTTParser().parse(source).cues.map(({ text }) => cueText(text))),
  )
})
