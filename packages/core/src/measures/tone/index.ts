export type { ToneAxis } from './axes.ts'
export { type AxisTone, axisTone, type ToneCause, type ToneEvidence, type ToneMeasure, toneTally } from './tone.ts'
