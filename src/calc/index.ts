/** The rules: what is paid of a year's bills, for a year of cover, and how long one waits. Pure functions on JSON. */
export { contributionOf } from './contribution'
export { settleYear } from './settle'
export { waitingPeriod } from './waiting'

export type * from './contract'
export type * from './layers'
export type * from './pack'
export type * from './parameters'
