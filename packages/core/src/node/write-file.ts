/** Writes a file so that whoever reads it, now or after a crash, finds the old text or the new one and never a part. */
import {
  closeSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Leftovers of a process that was killed while it wrote are swept away after this time. */
const leftoverMilliseconds = 60_000

/** Throws the error of the file system; the file is then as it was. A link is followed: what it leads to is replaced. */
export function writeWhole(path: string, content: string | Uint8Array | Iterable<string>): void {
  const target = followed(path)
  const before = statSync(target, { throwIfNoEntry: false })
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}-${Date.now().toString(36)}.part`)
  try {
    const file = openSync(draft, 'wx', before?.mode ?? 0o666)
    try {
      if (before) keepFacts(file, before)
      if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(file, content)
      else writePieces(file, content)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(draft, target)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
  sweep(target)
}

const pieceLength = 1 << 16

function writePieces(file: number, pieces: Iterable<string>): void {
  let waiting = ''
  for (const piece of pieces) {
    waiting += piece
    if (waiting.length < pieceLength) continue
    writeFileSync(file, waiting)
    waiting = ''
  }
  writeFileSync(file, waiting)
}

/** The mode as it was, whatever the process masks, and the owner where the process may set it. */
function keepFacts(file: number, { mode, uid, gid }: Stats): void {
  fchmodSync(file, mode)
  const { uid: ownUid, gid: ownGid } = fstatSync(file)
  if (uid === ownUid && gid === ownGid) return
  try {
    fchownSync(file, uid, gid)
  } catch (error) {
    // A file that others may write has the owner of whoever wrote it last.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error
  }
}

function followed(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

function sweep(target: string): void {
  const folder = dirname(target)
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(`.${basename(target)}.`) || !name.endsWith('.part')) continue
    const stats = statSync(join(folder, name), { throwIfNoEntry: false })
    if (stats && Date.now() - stats.mtimeMs > leftoverMilliseconds) rmSync(join(folder, name), { force: true })
  }
}
