/** What Salesforce keeps of an e-mail template beside its body: `<name>.email-meta.xml`, with the subject and the text without HTML. */
import { documentBuilder } from '../../text/index.ts'
import { brokenParts } from '../broken-parts.ts'
import { textAdder } from '../embedded.ts'
import type { Format } from '../format.ts'
import { addComments } from '../xml/comments.ts'
import { readXml } from '../xml/read-xml.ts'
import { childrenOf, decodeXml, xmlWriter } from '../xml/xml-text.ts'

export const format: Format = {
  id: 'salesforce-email-meta',
  summary: 'Facts about Salesforce e-mail templates (.email-meta.xml): subject, and the text without HTML.',
  skips: 'name, description and the settings of the template',
  recognisedBy: '`<EmailTemplate>` in .xml',
  extensions: ['xml'],
  byContent: true,
  recognises: (source) => (/<EmailTemplate[\s>]/.test(source) ? 1 : 0),
  read(source) {
    const builder = documentBuilder(source, 'salesforce-email-meta')
    const xml = readXml(source, brokenParts(builder, source))
    addComments(source, xml, builder)
    const add = textAdder(builder)
    const [name] = xml.root ? childrenOf(xml.root, 'name') : []
    const title = name && decodeXml(source, name, () => 'tags').text.trim()
    for (const element of xml.root ? childrenOf(xml.root) : []) {
      const role = roles[element.name]
      if (!role) continue
      const facts = { role, path: element.name, write: xmlWriter(element), ...(title ? { title } : {}) }
      add({ text: decodeXml(source, element, () => 'tags'), as: 'plain', facts })
    }
    return builder.finish()
  },
}

const roles: Readonly<Record<string, 'subject' | 'body'>> = { subject: 'subject', textOnly: 'body' }
