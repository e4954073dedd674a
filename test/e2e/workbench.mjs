/** What a person does in VS Code, and what they see. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const shots = fileURLToPath(new URL('../../test-results/screenshots/', import.meta.url))

/** Where the mouse hovers over nothing. */
const rest = [640, 792]

export function workbench(page) {
  const press = (keys) => page.keyboard.press(keys)
  const input = page.locator('.quick-input-widget:visible input').first()
  const inputGone = () => page.locator('.quick-input-widget').waitFor({ state: 'hidden' })

  /** Runs a command of the palette by its whole title. */
  async function command(title) {
    await retry(async () => {
      await press('Escape')
      await press('F1')
      await input.fill(`>${title}`)
      const row = page.locator('.quick-input-list .monaco-list-row.focused').getByText(title, { exact: true }).first()
      await row.waitFor({ timeout: 8000 })
      await press('Enter')
      await row.waitFor({ state: 'hidden', timeout: 8000 })
    })
  }

  /** Opens a file of the folder in front, by its path. */
  async function open(path) {
    const name = path.split('/').at(-1)
    await retry(async () => {
      await press('Escape')
      await press('Control+P')
      await input.fill(path)
      // The list is refined while files are looked for.
      await page
        .locator('.quick-input-list .monaco-list-row.focused')
        .getByText(name)
        .first()
        .waitFor({ timeout: 8000 })
      await press('Enter')
      await inputGone()
      await page.locator('.tab.active').getByText(name).first().waitFor({ timeout: 8000 })
    })
  }

  /** Puts the caret into the text in front; both from 1. */
  async function caret(line, column) {
    await press('Escape')
    await page.mouse.move(...rest)
    await press('Control+1')
    await press('Control+G')
    await input.fill(`:${line}:${column}`)
    await press('Enter')
    await inputGone()
  }

  /** Chooses a quick fix at a place by its whole title. */
  async function quickFix(line, column, title) {
    const item = page.locator('.action-widget').getByText(title, { exact: true }).first()
    await retry(async () => {
      await caret(line, column)
      await press('Control+.')
      await item.waitFor({ timeout: 8000 })
    })
    const titles = await page.locator('.action-widget .monaco-list-row.action').allInnerTexts()
    const at = titles.findIndex((one) => one.trim() === title)
    for (let step = 0; step < at; step++) await press('ArrowDown')
    await press('Enter')
    await page.locator('.action-widget').first().waitFor({ state: 'hidden' })
    return titles.map((one) => one.trim())
  }

  /** The text of the hover over a squiggle that stands at a text, once it says what is expected: its parts come one by one. */
  async function hover(text, expected) {
    const any = page.locator('.monaco-hover:visible').first()
    const box = page.locator('.monaco-hover:visible').filter({ hasText: expected }).first()
    const comes = (locator) => locator.waitFor({ timeout: 8000 }).catch(() => undefined)
    // A hover that is there is left alone while its parts come. Where the squiggle stands is asked anew each time: a lens that comes moves the lines.
    await eventually(
      async () => {
        if (await any.isVisible()) await comes(box)
        const place = (await squiggles()).find((squiggle) => squiggle.text === text)
        if (!place || (await box.isVisible())) return box.isVisible()
        await page.mouse.move(...rest)
        await page.mouse.move(place.x, place.y, { steps: 4 })
        await comes(any)
        await comes(box)
        return box.isVisible()
      },
      (there) => there,
    )
    return box.textContent()
  }

  /** Every squiggle that is seen: its severity, its line and the characters above it, by what the page draws. */
  async function squiggles() {
    return page.evaluate(findSquiggles)
  }

  /** The squiggles, once they satisfy a condition. */
  const squigglesWhen = (holds) => eventually(squiggles, holds)

  const status = page.locator('.statusbar-item[id*="onevoice.status"]')
  const voice = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame')

  /** Waits for a text in any page of its own inside the workbench, such as a preview. */
  const pageWith = (pattern) =>
    eventually(
      async () => {
        const reads = page
          .frames()
          .map((frame) => frame.evaluate(() => document.body?.textContent ?? '').catch(() => ''))
        return (await Promise.all(reads)).filter((text) => pattern.test(text))
      },
      (texts) => texts.length > 0,
    )

  async function screenshot(name) {
    mkdirSync(shots, { recursive: true })
    await page.screenshot({ path: join(shots, `${name}.png`) })
  }

  return {
    page,
    press,
    command,
    open,
    caret,
    quickFix,
    hover,
    squiggles,
    squigglesWhen,
    status,
    voice,
    pageWith,
    screenshot,
    input,
  }
}

/** Tries a step that a busy editor may swallow. */
export async function retry(step, times = 5) {
  for (let time = 1; ; time++) {
    try {
      return await step()
    } catch (error) {
      if (time === times) throw error
    }
  }
}

/** Asks again until an answer satisfies; the last answer is in the error otherwise. */
export async function eventually(ask, holds, milliseconds = 90_000) {
  const last = Date.now() + milliseconds
  for (;;) {
    const answer = await ask()
    if (holds(answer)) return answer
    if (Date.now() > last) throw new Error(`still not so: ${JSON.stringify(answer, undefined, 1)}`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

/** Runs in the page. */
function findSquiggles() {
  const editor = document.querySelector('.editor-group-container.active .monaco-editor') ?? document
  const numbers = [...editor.querySelectorAll('.line-numbers')].map((one) => ({
    line: Number(one.textContent),
    top: one.getBoundingClientRect().top,
  }))
  const textIn = (row, left, right) => {
    let text = ''
    const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let at = 0; at < node.data.length; at++) {
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        const box = range.getBoundingClientRect()
        const middle = (box.left + box.right) / 2
        if (middle > left && middle < right) text += node.data[at] === '\u00a0' ? ' ' : node.data[at]
      }
    }
    return text
  }
  const rows = [...editor.querySelectorAll('.view-line')].map((row) => ({ row, top: row.getBoundingClientRect().top }))
  const near = (list, top) => list.find((one) => Math.abs(one.top - top) < 8)
  return [...editor.querySelectorAll('[class*="squiggly-"]')]
    .map((one) => {
      const { left, right, top, height } = one.getBoundingClientRect()
      const row = near(rows, top)?.row
      return {
        severity: /squiggly-(\w+)/.exec(one.className)[1],
        line: near(numbers, top)?.line,
        text: row ? textIn(row, left, right) : '',
        x: (left + right) / 2,
        y: top + height / 2,
      }
    })
    .sort((one, other) => one.y - other.y || one.x - other.x)
}
