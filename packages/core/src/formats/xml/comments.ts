/** Comments of XML, in which suppressions may stand. */
import type { DocumentBuilder } from '../../text/index.ts'
import type { Xml } from './read-xml.ts'

export function addComments(source: string, { comments }: Xml, builder: DocumentBuilder): void {
  for (const { start, end } of comments) builder.comment(source.slice(start + 4, end).replace(/-->$/, ''), start, end)
}
