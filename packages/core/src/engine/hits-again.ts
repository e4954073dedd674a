/** Knows hits of rules that look at a whole document again, so that findings that were there before are not worked out anew. */
import type { Hit } from '../rules/index.ts'
import type { Passage } from '../text/index.ts'
import type { FoundInPassage, PlacedHit } from './hits.ts'
import type { KeptHit, PassageHits, PassageMemory } from './memory.ts'

/** The hits by passage, those that were found at the last check with what they led to. `notesOf` gives undefined where nothing is kept. */
export function hitsAgain(
  hits: readonly PlacedHit[],
  notesOf: (passage: Passage) => PassageMemory | undefined,
): FoundInPassage[] {
  const byPassage = new Map<Passage, PlacedHit[]>()
  for (const placed of hits) {
    const own = byPassage.get(placed.passage)
    if (own) own.push(placed)
    else byPassage.set(placed.passage, [placed])
  }
  return [...byPassage].map(([passage, placed]) => {
    const notes = notesOf(passage)
    const own = keptAgain(placed, notes?.others, notes?.at ?? passage.start)
    if (notes) notes.others = own
    return { passage, prepared: placed[0]!.prepared, own }
  })
}

function keptAgain(placed: readonly PlacedHit[], before: PassageHits | undefined, at: number): PassageHits {
  const by = placed[0]!.passage.start - at
  const hits = placed.map(({ hit, active }): KeptHit => {
    const known = before?.hits.find((one) => one.active === active && isSame(one.hit, hit, by))
    return (
      known ?? {
        hit: by === 0 ? hit : { ...hit, span: { start: hit.span.start - by, end: hit.span.end - by } },
        active,
      }
    )
  })
  return { at, hits, ...(before?.stood ? { stood: before.stood } : {}) }
}

/** Whether a kept hit, moved, is the hit. */
function isSame(kept: Hit, hit: Hit, by: number): boolean {
  return (
    kept.span.start + by === hit.span.start &&
    kept.span.end + by === hit.span.end &&
    kept.message === hit.message &&
    kept.severity === hit.severity &&
    kept.why === hit.why &&
    kept.profileReason === hit.profileReason &&
    isSameOrigin(kept.asked, hit.asked) &&
    kept.suggestions.length === hit.suggestions.length &&
    kept.suggestions.every(({ text, safe }, index) => {
      const other = hit.suggestions[index]!
      return text === other.text && safe === other.safe
    })
  )
}

const isSameOrigin = (a: Hit['asked'], b: Hit['asked']): boolean =>
  a === b || (a?.file === b?.file && a?.line === b?.line && a?.column === b?.column)
