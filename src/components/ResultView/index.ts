/** A settled result with its explanation, for the result page and for a reopened record. */
export { default as ResultView } from './ResultView.vue'
export { resultText } from './result-text'
export type { AssumptionMade, Settled } from './types'
