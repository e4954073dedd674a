import { relative, sep } from 'node:path'
import { baselineName, nearestBaseline } from '@onevoice/core/node'
import type { CheckFlags } from './flags.ts'

/** The baseline as the user would name it; undefined for a run without one. */
export function baselineFile({ baseline, updateBaseline }: CheckFlags, folder: string): string | undefined {
  if (typeof baseline === 'string') return baseline
  if (baseline === false) return undefined
  const nearest = nearestBaseline(folder)
  if (nearest !== undefined) return relative(folder, nearest).replaceAll(sep, '/')
  return updateBaseline ? baselineName : undefined
}
