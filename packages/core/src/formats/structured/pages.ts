/** Exports that are one page of many: what lists of an API say of the page after them. */
import { type Problem, say, worded } from '../../base/index.ts'
import { type DataNode, member } from './node.ts'

/** Zendesk, Salesforce, Gorgias, Front, Intercom, and what is written after HAL and JSON:API. The first that is there decides. */
const marks = [
  'meta.has_more',
  'next_page',
  'nextRecordsUrl',
  'result.nextRecordsUrl',
  'meta.next_cursor',
  '_pagination.next',
  'pages.next',
  '_links.next',
  'links.next',
]

/** The problem of a file whose list goes on in another one. */
export function onePage(root: DataNode, source: string): Problem | undefined {
  for (const mark of marks) {
    const node = mark.split('.').reduce<DataNode | undefined>(member, root)
    if (!node) continue
    if (!goesOn(node)) return undefined
    return {
      code: 'one-page',
      ...worded(
        say('This file is only one page of an export, as “{mark}” in it says: the other texts are not here.', { mark }),
        say('Join the pages in one file, or take “{mark}” out when the others stand beside this one.', { mark }),
      ),
      span: { start: node.start, end: node.end },
      source,
    }
  }
  return undefined
}

/** An address, a number, `true`, or a block with either. */
function goesOn(node: DataNode): boolean {
  if (node.kind === 'text') return node.value().trim() !== ''
  if (node.kind === 'other') return !['', 'null', 'false', '0'].includes(node.raw)
  return node.kind === 'block'
}
