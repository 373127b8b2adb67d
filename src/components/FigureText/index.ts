/** Figures of a result as text: exact, in the units of a resident. Pure functions, no component. */
export {
  finerThanFen,
  fromFen,
  inText,
  isZero,
  percent,
  product,
  roughText,
  toFen,
  unbroken,
  yuanText,
} from './numbers'
export { capText, dayText, paperWords } from './policy-text'
