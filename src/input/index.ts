/** From what people type to exact amounts, and back to what people read. Pure text: no storage, no DOM, no floats. */
export { addYuan, subtractYuan } from './arithmetic'
export { formatWholeYuan, formatYuan } from './format'
export { readAmount } from './read-amount'
export type { AmountFault, AmountReading } from './read-amount'
