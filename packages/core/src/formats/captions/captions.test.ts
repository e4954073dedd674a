import { expect, test } from 'vitest'
import { ATOM } from '../../text/index.ts'
import { format as srt } from '../srt/format.ts'
import { format as vtt } from '../vtt/format.ts'

const rows = (format: typeof srt, source: string): [string | undefined, string][] => {
  const { text, passages } = format.read(source)
  return passages.map(({ path, start, end }) => [path, text.slice(start, end)])
}

const subrip = `1
00:00:01,000 --> 00:00:03,000
Every Monday we roast
for the whole week

2
00:00:03,200 --> 00:00:05,000
<i>and ship</i> on {\\an8}Tuesday.

3
00:00:05,000 --> 00:00:07,000
- Is it fresh?
- As fresh as
it gets.

4
00:00:20,000 --> 00:00:22,000
See https://hoshi.example & {name}.

Bye.
`

test.each(['\n', '\r\n', '\r'])('SubRip with the line end %j', (end) => {
  const source = `\uFEFF${subrip.replace(/\n/g, end)}`
  expect(rows(srt, source)).toEqual([
    ['cue 1 (00:00:01,000)', 'Every Monday we roast\nfor the whole week\nand ship on Tuesday.'],
    ['cue 3 (00:00:05,000)', 'Is it fresh?'],
    ['cue 3 (00:00:05,000)', 'As fresh as\nit gets.'],
    ['cue 4 (00:00:20,000)', `See ${ATOM} & ${ATOM}.\nBye.`],
  ])
  const { text, map, problems } = srt.read(source)
  const span = map.source({ start: text.indexOf('ship'), end: text.indexOf('Tuesday') })
  expect(source.slice(span.start, span.end)).toBe('ship</i> on ')
  expect(problems).toEqual([])
})

test('WebVTT with notes, styles, voices and references', () => {
  const source = `WEBVTT
Kind: captions
Language: ja

NOTE onevoice-disable-next-line

STYLE
::cue { color: red }

intro
00:01.000 --> 00:03.000 align:start
<v 星>いつも<b>ありがとう</b>ございます、

00:03.000 --> 00:04.000
<c.big>お<ruby>客<rt>きゃく</rt></ruby>さま</c> &amp; みなさま。

00:04.500 --> 00:05.000
<v 客>はい
`
  expect(rows(vtt, source)).toEqual([
    ['cue 1 (00:01.000)', 'いつもありがとうございます、\nお客さま & みなさま。'],
    ['cue 3 (00:04.500)', 'はい'],
  ])
  const { passages, comments } = vtt.read(source)
  expect(passages.map(({ role, language }) => [role, language])).toEqual([
    ['caption', 'ja'],
    ['caption', 'ja'],
  ])
  expect(comments.map(({ text, span }) => [text, source.slice(span.start, span.end)])).toEqual([
    ['onevoice-disable-next-line', 'NOTE onevoice-disable-next-line'],
  ])
  expect(passages[0]!.write!('a < b')).toBe('a &lt; b')
})

test('captions without full stops are not taken for one long sentence', () => {
  const cue = (number: number, text: string): string =>
    `${number}\n00:00:0${number},000 --> 00:00:0${number + 1},000\n${text}\n\n`
  const source = ['おはようございます', '今日は新しい豆を', '紹介します', 'ご覧ください']
    .map((text, index) => cue(index + 1, text))
    .join('')
  expect(rows(srt, source)).toHaveLength(4)
})

test('what is broken is named, and the rest is read', () => {
  const source = '1\n00:00:01 -> x --> 2\nHello there.\n\n2\n00:00:03,000 --> 00:00:04,000\nBye.'
  const { problems, text } = srt.read(source)
  expect(text).toBe('Hello there.\u2029Bye.')
  expect(problems.map(({ code, span }) => [code, span?.start])).toEqual([['broken-times', 2]])
  expect(srt.read('Only text').problems.map(({ code }) => code)).toEqual(['no-cues'])
  expect(vtt.read('WEBVTT').problems.map(({ code }) => code)).toEqual(['no-cues'])
  expect(srt.read('').problems).toEqual([])
  expect(vtt.read('00:01.000 --> 00:02.000\nHello').text).toBe('Hello')
})

test('recognised by how they begin', () => {
  expect([srt.recognises(subrip, {}), vtt.recognises('WEBVTT - x', {})]).toEqual([1, 1])
  expect([srt.recognises('1. Hello', {}), vtt.recognises('WEBVTTX', {})]).toEqual([0, 0])
})

test.each([
  ['cues', '00:01.000 --> 00:02.000\na\n\n'.repeat(20_000)],
  ['arrows', '-->\n\n'.repeat(50_000)],
  ['tags', `00:01.000 --> 00:02.000\n${'<'.repeat(200_000)}`],
  ['lines', `00:01.000 --> 00:02.000\n${'- a\n'.repeat(50_000)}`],
])('hostile %s are read in bounded time', (_, source) => {
  expect(srt.read(source).source).toBe(source)
})
