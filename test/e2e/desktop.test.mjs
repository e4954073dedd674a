/** The packaged extension in a real VS Code, with its server in a process of its own. The steps follow each other in one window. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { copy, findingsOf, inWords } from './copy.mjs'
import { patience, startVSCode } from './vscode.mjs'
import { eventually, retry, workbench } from './workbench.mjs'

const vsix = process.env.ONEVOICE_VSIX

describe('on the desktop', { timeout: 15 * patience }, () => {
  let code
  let see
  const step = (name, run) =>
    test(name, async () => {
      try {
        await run()
      } catch (error) {
        await see?.screenshot(`failed-${name.replace(/\W+/g, '-')}`)
        throw error
      }
    })
  const onDisk = (name) => readFileSync(join(code.folder, name), 'utf8')
  const scoreSeen = async () => Number(/\d+/.exec(await see.status.textContent())?.[0])

  before(async () => {
    const settings = { '[plaintext]': { 'editor.codeActionsOnSave': { 'source.fixAll.onevoice': 'explicit' } } }
    code = await startVSCode({ vsix, files: copy, settings })
    see = workbench(code.page)
  })
  after(() => code?.stop())

  for (const name of ['site/spring.md', 'mail/haru.txt', 'replies/macros.json'])
    step(`underlines what the program finds in ${name}`, async () => {
      await see.open(name)
      const wanted = findingsOf(code.folder, name).map(inWords)
      assert.ok(wanted.length > 2)
      const seen = await see.squigglesWhen((list) => list.length === wanted.length)
      assert.deepEqual(seen.map(inWords).sort(), [...wanted].sort())
      await see.screenshot(`desktop-${name.split('/').at(-1)}`)
    })

  step('lists findings among the problems, with their place', async () => {
    await see.press('Control+Shift+M')
    const rows = see.page.locator('.markers-panel .monaco-list-row')
    const row = rows.and(see.page.locator('[aria-label*="申された"]'))
    await row.waitFor()
    assert.match(await row.getAttribute('aria-label'), /^Error: .*line 28 and character 31.*onevoice/)
    await see.press('Control+J')
  })

  step('shows the score and the channel in the status bar', async () => {
    await see.open('site/spring.md')
    await see.status.getByText(/\d+ · marketing/).waitFor()
  })

  step('says why on hover, with the reason of the brand and the line that asks for it', async () => {
    const text = await see.hover('cheap', /We talk about value\./)
    assert.match(text, /“cheap” is a phrase that this voice does not use/)
    assert.match(text, /voice\.yaml:9/)
    assert.match(text, /affordable/)
    await see.screenshot('desktop-hover')
  })

  step('changes the text by a quick fix, and the file when it is saved', async () => {
    const before = await scoreSeen()
    const offered = await see.quickFix(3, 16, 'Replace with “affordable”')
    assert.ok(offered.includes('Allow “cheap” in voice.yaml'), offered.join('\n'))
    await see.squigglesWhen((list) => list.length > 0 && list.every(({ text }) => text !== 'cheap'))
    await eventually(scoreSeen, (score) => score > before)
    await see.press('Control+S')
    await eventually(
      () => onDisk('site/spring.md'),
      (text) => text === copy['site/spring.md'].replace('cheap', 'affordable'),
    )
  })

  step('applies all safe edits by its command', async () => {
    await see.command('onevoice: Apply All Safe Edits')
    await see.squigglesWhen((list) => list.length > 0 && list.every(({ text }) => text !== 'pourover'))
    await see.press('Control+S')
    await eventually(
      () => onDisk('site/spring.md'),
      (text) => text.match(/pour-over/g)?.length === 2,
    )
  })

  step('applies all safe edits when a file is saved, where the settings ask for it', async () => {
    await see.open('mail/haru.txt')
    await see.caret(1, 1)
    await see.press('Control+S')
    const fixed = copy['mail/haru.txt']
      .replaceAll('お客様', 'お客さま')
      .replace('ご覧になられました', 'ご覧になりました')
    await eventually(
      () => onDisk('mail/haru.txt'),
      (text) => text === fixed,
    )
  })

  step('shows the voice of the text, and goes where it is asked to', async () => {
    await see.open('site/spring.md')
    await see.caret(1, 1)
    await see.command('onevoice: Show the Voice of This Text')
    await see.voice.getByText(/\d+ of 100/).waitFor()
    await see.voice.getByText('Enthusiasm', { exact: true }).waitFor()
    await see.voice.getByText(/wanted 10–60/).waitFor()
    await see.screenshot('desktop-voice-view')
    await see.voice.getByRole('button', { name: /pushy\/urgency/ }).click()
    await see.page.getByText(/Ln 3, Col 8 \(7 selected\)/).waitFor()
  })

  step('judges a text as another channel', async () => {
    await see.open('site/spring.md')
    await retry(async () => {
      await see.press('Escape')
      await see.command('onevoice: Switch Channel of This Text')
      await see.page.locator('.quick-input-list').getByText('support').first().waitFor({ timeout: 8000 })
    })
    await see.input.fill('support')
    await see.press('Enter')
    await see.status.getByText(/\d+ · support/).waitFor()
    await see.voice.getByText('limits/length').waitFor()
  })

  step('completes keys of a profile, and shows its problems while it is written', async () => {
    await see.open('voice.yaml')
    await see.caret(4, 1)
    await see.page.keyboard.type('reg')
    await see.press('Control+Space')
    const offer = see.page.locator('.suggest-widget.visible .monaco-list-row')
    await offer.getByText('register', { exact: true }).waitFor()
    await see.screenshot('desktop-completion')
    await see.press('Escape')
    await see.page.keyboard.type('isterr: 1')
    await see.squigglesWhen((list) => list.some(({ text, severity }) => text === 'registerr' && severity === 'error'))
    for (let time = 0; time < 12; time++) await see.press('Backspace')
    await see.squigglesWhen((list) => list.length === 0)
  })

  step('judges open texts anew when the profile is edited', async () => {
    await see.open('voice.yaml')
    await see.caret(8, 8)
    await see.press('Enter')
    await see.page.keyboard.type('  - beans')
    await see.open('site/spring.md')
    await see.squigglesWhen((list) => list.some(({ text, severity }) => text === 'beans' && severity === 'error'))
  })

  step('checks the whole workspace', async () => {
    await see.command('onevoice: Check the Whole Workspace')
    await see.page
      .getByText(/onevoice checked \d+ files: \d+ error/)
      .first()
      .waitFor()
  })

  step('explains a rule', async () => {
    await see.open('site/spring.md')
    await see.caret(3, 9)
    await see.command('onevoice: Explain a Rule')
    await see.input.fill('pushy/urgency')
    await see.press('Enter')
    await see.pageWith(/^\s*pushy\/urgency/)
    await see.screenshot('desktop-rule-page')
    await see.press('Control+F4')
  })

  step('starts the server again when it ends, and says so', async () => {
    process.kill(serverOf(code.home))
    await see.page.getByText('The onevoice server ended unexpectedly and was started again.').first().waitFor()
    await see.open('mail/haru.txt')
    await see.squigglesWhen((list) => list.some(({ text }) => text.includes('本日中')))
  })
})

describe('in Restricted Mode, and in Japanese', { timeout: 6 * patience }, () => {
  let code
  let see
  before(async () => {
    const settings = { 'workbench.colorTheme': 'Default Dark Modern' }
    code = await startVSCode({ vsix, files: copy, settings, trusted: false, language: 'ja' })
    see = workbench(code.page)
  })
  after(() => code?.stop())

  test('underlines, and says why in Japanese', async () => {
    await see.page.locator('.statusbar-item').getByText('Restricted Mode').waitFor()
    await see.open('mail/haru.txt')
    await see.squigglesWhen((list) => list.some(({ text }) => text === 'ご覧になられました'))
    const text = await see.hover('ご覧になられました', /理由/)
    assert.match(text, /言い換え.*ご覧になりました/)
    await see.screenshot('desktop-ja-hover')
  })

  test('shows the voice in Japanese', async () => {
    await see.page.mouse.move(640, 792)
    await see.press('Escape')
    await see.command('onevoice: この文章の声を見る')
    await see.voice.getByText(/\d+／100/).waitFor()
    await see.voice.getByText('改まり度', { exact: true }).waitFor()
    await see.screenshot('desktop-ja-voice-view')
  })
})

describe('in a folder of JSON alone', { timeout: 6 * patience }, () => {
  let code
  let see
  before(async () => {
    code = await startVSCode({ vsix, files: { 'macros.json': copy['replies/macros.json'] } })
    see = workbench(code.page)
  })
  after(() => code?.stop())

  test('starts no server before there is a voice, and underlines once there is one', async () => {
    await see.open('macros.json')
    await see.page.locator('.view-line').first().waitFor()
    assert.equal(serversOf(code.home).length, 0)
    await see.command('onevoice: Create a Voice Profile')
    await see.page.locator('.tab.active').getByText('voice.yaml').first().waitFor()
    await see.open('macros.json')
    await see.squigglesWhen((list) => list.length > 0)
    assert.equal(serversOf(code.home).length, 1)
    await see.screenshot('desktop-json-alone')
  })
})

/** The process of the extension's server. */
function serverOf(home) {
  const [id] = serversOf(home)
  assert.ok(id, 'the server runs')
  return id
}

/** The processes of its servers, by the folder that the extension is installed in. */
function serversOf(home) {
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const isServer = (id) => {
    try {
      const command = readFileSync(`/proc/${id}/cmdline`, 'utf8')
      return command.includes(home) && command.includes('server.cjs')
    } catch {
      return false
    }
  }
  return ids.filter(isServer).map(Number)
}
