/** What the policy pages show, worked out from the pack. Pure. */
export { bearingOn, distinct, restingOn } from './bearing'
export type { Bearing, RestingOn } from './bearing'
export {
  figuresByTopic,
  figuresOf,
  figuresWith,
  gradeOf,
  gradesOf,
  isComparison,
  isRoughBasis,
  topicsOf,
} from './figures'
export type { Figure, FigureRows } from './figures'
export { GRADES, TOPICS, TOPIC_HINTS, TOPIC_TOOLS } from './labels'
export { groupsText, newestRows, olderRows, rowsOf, spanText, yearOf } from './rows'
export { CHANGE_WORDS, UPDATE_PROBLEMS } from './update-words'
export { plainYuan, shortValue, valueLines } from './value-text'
export { yearView, yearsOf } from './years'
export type { YearView } from './years'
