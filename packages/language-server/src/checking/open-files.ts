/** Checks the files that are open in the editor, when they rest after a change or when somebody asks. */
import { type CheckedText, type Finding, measure, type Problem } from '@onevoice/core'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Ground } from '../profiles/ground.ts'
import { rootAmong } from '../profiles/grounds.ts'
import type { Session } from '../session.ts'
import type { Settings } from '../settings.ts'
import { isCopy, judge, shownFindings } from './judge.ts'

/** What is known of an open file at one of its versions. */
export interface Judged {
  readonly version: number
  readonly ground: Ground
  readonly settings: Settings
  /** The turn of the baselines. */
  readonly turn: number
  /** Absent when the profile has never been sound. */
  readonly checked?: CheckedText
  readonly findings: readonly Finding[]
  readonly problems: readonly Problem[]
}

export interface OpenFiles {
  /** The findings of a file as it is now; undefined when it is closed, or no copy. */
  judged(uri: string): Promise<Judged | undefined>
  /** What was last found, without a check. */
  last(uri: string): Judged | undefined
  /** Checks the file when it has rested for `delay` milliseconds, and tells the editor. */
  schedule(uri: string, delay: number): void
  /** Forgets what was found; the next check of the file is a full one. */
  forget(uri: string): void
  closed(uri: string): void
}

export interface OpenFilesOptions {
  /** Told after each scheduled check whose version is still the current one. */
  publish(uri: string, version: number): Promise<void>
}

interface Kept {
  timer?: ReturnType<typeof setTimeout>
  judged?: Judged
  running?: Promise<Judged | undefined>
  /** Grows when what was found no longer counts. */
  turn: number
}

export function openFiles(session: () => Session, { publish }: OpenFilesOptions): OpenFiles {
  const kept = new Map<string, Kept>()
  const of = (uri: string): Kept => {
    const known = kept.get(uri)
    if (known) return known
    const fresh: Kept = { turn: 0 }
    kept.set(uri, fresh)
    return fresh
  }

  /** Checks until the file rests: what came in meanwhile makes the answer stale. */
  const run = async (uri: string): Promise<Judged | undefined> => {
    for (;;) {
      const document = session().documents.get(uri)
      if (!document) return undefined
      const one = of(uri)
      const { turn } = one
      const { version } = document
      const fresh = await check(document, session(), one.judged)
      if (session().documents.get(uri)?.version !== version || one.turn !== turn) continue
      if (fresh) one.judged = fresh
      else delete one.judged
      return fresh
    }
  }
  const judged = (uri: string): Promise<Judged | undefined> => {
    const one = of(uri)
    one.running ??= run(uri).finally(() => {
      delete one.running
      if (!session().documents.get(uri)) kept.delete(uri)
    })
    return one.running
  }
  return {
    judged,
    last: (uri) => kept.get(uri)?.judged,
    schedule(uri, delay) {
      const one = of(uri)
      clearTimeout(one.timer)
      one.timer = setTimeout(async () => {
        const version = session().documents.get(uri)?.version
        await judged(uri)
        if (version !== undefined && session().documents.get(uri)?.version === version) await publish(uri, version)
      }, delay)
    },
    forget(uri) {
      const one = kept.get(uri)
      if (!one) return
      one.turn++
      delete one.judged
    },
    closed(uri) {
      clearTimeout(kept.get(uri)?.timer)
      kept.delete(uri)
    },
  }
}

async function check(
  document: TextDocument,
  session: Session,
  before: Judged | undefined,
): Promise<Judged | undefined> {
  const { uri, version, languageId } = document
  const settings = await session.settings(uri)
  if (!settings.enable || !isCopy({ uri, languageId }, settings)) return undefined
  const ground = await session.grounds.of(uri, settings.profile)
  const turn = session.baselines.turn()
  const facts = { version, ground, settings, turn }
  if (before && isSame(before, facts)) return before
  const checked = await judgeOn(ground, document, document.getText(), before, session)
  if (!checked) return { ...facts, findings: [], problems: [] }
  const fresh = await session.baselines.newOf(uri, checked.findings)
  return { ...facts, checked, findings: shownFindings(fresh, settings), problems: checked.problems }
}

/** Judges another text in the place of an open file, as the file was judged. */
export function judgeAnew(
  document: TextDocument,
  source: string,
  judged: Judged,
  session: Session,
): Promise<CheckedText | undefined> {
  return judgeOn(judged.ground, document, source, judged, session)
}

function judgeOn(
  ground: Ground,
  { uri, languageId }: TextDocument,
  source: string,
  before: Judged | undefined,
  session: Session,
): Promise<CheckedText | undefined> {
  const channel = session.channels.get(uri)
  return judge(
    { uri, languageId, source },
    {
      ground,
      root: rootAmong(session.folders(), uri),
      today: session.host.today(),
      ...(channel === undefined ? {} : { channel }),
      ...(before?.checked && before.ground.voices === ground.voices ? { before: before.checked } : {}),
    },
  )
}

type Facts = Pick<Judged, 'version' | 'ground' | 'settings' | 'turn'>

const isSame = (a: Facts, b: Facts): boolean =>
  a.version === b.version && a.ground === b.ground && a.settings === b.settings && a.turn === b.turn

/** The measures of what was judged; undefined when nothing could be. */
export function measuresOf({ checked }: Judged): ReturnType<typeof measure> | undefined {
  return checked && measure(checked.analysis, checked.findings)
}
