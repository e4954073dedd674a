import { type Said, type Sentence, say } from '../base/index.ts'

/** Why something could not be written, in plain words; completes “it could not be written: …”. */
export function whyNotWritten(error: unknown): Said {
  const { code = '', message } = error as NodeJS.ErrnoException
  const known = reasons[code]
  return known ? { text: known } : say('{why}', { why: message })
}

const reasons: Readonly<Record<string, Sentence>> = {
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'the disk is read-only',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'a part of the path is a file, not a folder',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  ENAMETOOLONG: 'the name is too long',
}
