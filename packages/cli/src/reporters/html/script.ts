/** What filters the list. Without it the page shows everything. It reads what stands in the page and makes no markup. */
export const script: string = `
(() => {
  const all = [...document.querySelectorAll('article')]
  const form = document.querySelector('.filters')
  if (!form) return
  const status = document.querySelector('.status p')
  const clear = document.querySelector('.status button')
  const more = document.querySelector('.more')
  const step = 100
  let limit = step
  const plain = (text) => text.normalize('NFKC').toLowerCase()
  const texts = new Map()
  const textOf = (one) => {
    if (!texts.has(one)) texts.set(one, plain(one.textContent))
    return texts.get(one)
  }
  const apply = () => {
    const words = plain(form.search.value).split(/\\s+/).filter(Boolean)
    const chosen = ['severity', 'department', 'channel', 'rule'].filter((name) => form[name] && form[name].value !== '')
    let matching = 0
    for (const one of all) {
      const fits = chosen.every((name) => one.dataset[name] === form[name].value.slice(1)) &&
        (words.length === 0 || words.every((word) => textOf(one).includes(word)))
      if (fits) matching++
      one.hidden = !fits || matching > limit
    }
    const shown = Math.min(matching, limit)
    const fill = { shown, matching }
    status.textContent = matching === 0 ? status.dataset.none : status.dataset.some.replace(/\\{(\\w+)\\}/g, (_, name) => fill[name].toLocaleString(document.documentElement.lang))
    more.hidden = matching <= limit
    clear.hidden = chosen.length === 0 && words.length === 0
  }
  const fresh = () => {
    limit = step
    apply()
  }
  form.addEventListener('input', fresh)
  form.addEventListener('submit', (event) => event.preventDefault())
  clear.addEventListener('click', () => {
    form.reset()
    fresh()
    form.search.focus()
  })
  more.addEventListener('click', () => {
    limit += step
    apply()
  })
  for (const link of document.querySelectorAll('a[data-filter]'))
    link.addEventListener('click', () => {
      form.reset()
      const field = form[link.dataset.filter]
      field.value = link.dataset.value
      fresh()
    })
  document.documentElement.classList.add('js')
  apply()
})()
`
