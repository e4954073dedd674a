export { type Mark, type ToneAxis, toneAxes } from './axes.ts'
export {
  type AxisTone,
  axisTone,
  fewestWords,
  type ToneCause,
  type ToneEvidence,
  type ToneMeasure,
  toneMeasure,
  toneTally,
} from './tone.ts'
