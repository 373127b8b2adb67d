import type { Amounts } from '../../calc'
import { addYuan } from '../../input'
import { isZero } from '../FigureText'
import type { Roughness } from './roughness'

/** What was not the patient's to pay, as one sum. */
export interface HelpPaid {
  /** Nobody is told of assistance who gets none. */
  by: '医保' | '医保和救助'
  /** Yuan. */
  sum: string
  rough: boolean
}

type Payers = Pick<Amounts, 'basic' | 'critical' | 'assistance' | 'tilted'>

export function helpPaid({ basic, critical, assistance, tilted }: Payers, { payers }: Roughness): HelpPaid {
  const amounts: Record<string, string> = { basic, critical, assistance, tilted }
  return {
    by: isZero(assistance) && isZero(tilted) ? '医保' : '医保和救助',
    sum: Object.values(amounts).reduce(addYuan),
    // Nothing is never about nothing: what a sheet gives stays exact where nothing estimated is added to it.
    rough: payers.some((id) => !isZero(amounts[id] ?? '0')),
  }
}
