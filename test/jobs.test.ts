/** More threads, and results from a cache, change nothing of what is printed. */
import { expect, it } from 'vitest'
import { type Workshop, workshop } from './harness/program.ts'

const lines = [
  'We leverage synergy, act now!\n',
  'ご注文ありがとうございます。お早めにご確認ください。\n',
  '在庫が少ない。今すぐ買え。早い者勝ちだ。\n',
  'Sie können das jederzeit ändern.\n',
  'Du kannst das jederzeit ändern.\n',
  'Calm words about coffee.\n',
]

/** Many files, with findings that need all of them, profiles of their own, one of them broken, and files that cannot be read. */
function library(): Workshop {
  const shop = workshop()
  shop.write('voice.yaml', 'version: 1\nextends: recommended\nbanned: [ leverage ]\n')
  shop.write('broken/voice.yaml', 'version: 1\nbanned: 7\n')
  shop.write(
    'other/voice.yaml',
    'version: 1\nbanned: [ synergy ]\nexceptions: [ { files: ["**"], rules: [terms/banned], reason: Old., until: 2020-01-01 } ]\n',
  )
  for (let index = 0; index < 150; index++) {
    const folder = index % 50 === 0 ? 'broken' : index % 9 === 0 ? 'other' : 'site'
    shop.write(`${folder}/${index}.md`, `# Text ${index}\n\n${lines[index % lines.length]}`)
  }
  shop.write('site/bad.md', Uint8Array.of(0x43, 0xe9, 0x0a))
  shop.write('site/unknown.json', '{"x":1}')
  return shop
}

it.each(['json', 'pretty'])('the %s report is the same, cold and warm, with one thread and with several', (format) => {
  const shop = library()
  const args = ['check', '--format', format, '--verbose']
  const expected = shop.run(args)
  expect(expected.status).toBe(2)
  for (const more of [
    ['--jobs', '2'],
    ['--jobs', '4', '--cache'],
    ['--cache'],
    ['--cache', '--jobs', '2'],
    ['--jobs', 'auto'],
    ['--cache', '--cache-location', 'kept'],
    ['--cache', '--cache-location', 'kept'],
  ])
    expect({ more, ...shop.run([...args, ...more]) }).toEqual({ more, ...expected })
})
