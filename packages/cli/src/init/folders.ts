/** Which department works in a folder, by what folders of copy are usually called. */
import { type Department, departments } from './answers.ts'

const usual: Readonly<Record<Department, readonly string[]>> = {
  marketing: [
    'marketing',
    'site',
    'web',
    'website',
    'mail',
    'mails',
    'email',
    'emails',
    'newsletter',
    'newsletters',
    'blog',
    'campaigns',
  ],
  sales: ['sales', 'outreach', 'proposals', 'offers'],
  social: ['social', 'sns', 'instagram', 'facebook', 'linkedin', 'twitter', 'x'],
  support: ['support', 'help', 'faq', 'macros', 'replies', 'templates', 'chat', 'kb', 'helpdesk'],
}

/** The department of a path with `/` or the separator of the system, by the folder nearest to the top that has a known name. */
export function departmentOf(path: string): Department | undefined {
  const folders = path.split(/[/\\]/).slice(0, -1)
  for (const folder of folders) {
    const known = departments.find((department) => usual[department].includes(folder.toLowerCase()))
    if (known) return known
  }
  return undefined
}
