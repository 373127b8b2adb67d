/**
 * Which policy pack is in force. The pages never read the JSON themselves: a pack reaches them only after its shape
 * and its figures have been checked.
 */
export { PolicyError } from './errors'
export type { PolicyErrorCode } from './errors'
export { changesBetween } from './changes'
export { loadPack } from './load'
export type { LoadOptions, PackInForce, PackOrigin } from './load'
export { askForNewer, fetchOffer } from './update'
export type { Offer, UpdateProblem } from './update'
export { isNewer } from './version'
export { LEVEL_LABELS, TOPIC_LABELS, documentOf, historyOf } from './view'
export type { ParameterRow } from './view'
