/** Whole exports as tools write them: pages, empty fields, attachments, entries that are not in use, markup of mail editors. */

export interface Export {
  readonly format: string
  readonly path: string
  readonly source: string
  /** Where the copy in it stands, with language and channel where they are told: `macros[0].actions[1].value en`. */
  readonly places: readonly string[]
}

/** Gives a sentence with the phrase that is looked for, and notes where it will stand. */
type Copy = (place: string, language?: 'en' | 'ja', channel?: string) => string

/** What is no copy has the same phrase in it: whoever reads it is found out. */
export const noise = 'act now 今すぐ'

export function exportOf(format: string, path: string, make: (copy: Copy) => string): Export {
  const places: string[] = []
  const copy: Copy = (place, language = 'en', channel) => {
    places.push([place, language, ...(channel ? [channel] : [])].join(' '))
    const number = places.length
    return language === 'en'
      ? `Thank you for writing to us about order ${number} 😀, and please act now if you still want it.`
      : `ご注文${number}番についてご連絡いただき、ありがとうございます。今すぐお手続きください。`
  }
  return { format, path, source: make(copy), places }
}

const picture = `data:image/png;base64,${'QWN0IG5vdw'.repeat(400)}==`

/** As mail editors write it: styles in every tag, a table around all, a signature with a picture and addresses. */
export const html = (text: string): string =>
  `<div dir="ltr" style="font-family:'Helvetica Neue',Arial;font-size:14px" class="${noise}">\r\n<table cellpadding="0" border="0"><tbody><tr><td>` +
  `<p style="margin:0 0 10px">Hi {{ticket.requester.first_name}},&nbsp;</p><p><span style="color:#222">${text}</span></p>` +
  `<!-- ${noise} --><ul><li><a href="https://hoshi.example/act-now?a=1&amp;b=act+now" data-id="${noise}">See the page</a></li></ul>` +
  `<style>.${noise} { color: red }</style><img src="${picture}" width="1"></td></tr></tbody></table>` +
  `<p>-- <br>Hoshi Coffee<br>https://hoshi.example/act%20now<br></p></div>`

export const dates = { created_at: '2026-01-05T09:00:00Z', updated_at: '2026-04-30T12:34:56Z' }
export const json = (value: unknown, indent: number | undefined = 2): string => JSON.stringify(value, null, indent)
export const numbers = [0, 1, 2, 3, 4, 5]
