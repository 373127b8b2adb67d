import { isZero } from '../../components/FigureText'
import type { YearLedger } from '../../stores'

/** Said with the sums of a year that was used before its first bill here: they are of the bills alone. '' = it was not. */
export function sumsNote({ facts }: YearLedger): string {
  return Object.values(facts?.opening ?? {}).some((yuan) => !isZero(yuan))
    ? '记账以前用的只算进门槛和额度，不在总数里。'
    : ''
}
