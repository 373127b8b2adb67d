/** Three typed amounts as a bill that the rules accept, or what is wrong with them. Pure. */
import type { Pack } from '../../calc'
import { amountOf, amountProblems, SHEET_HINTS } from '../../components'
import type { Problem, SheetLine } from '../../components'
import type { Bill } from './use-bill'

export type BillField = 'billed' | 'inScope' | 'basicPaid'

/** In the order of the sheet. */
export const TYPED_FIELDS: { id: BillField; line: SheetLine; title: string; hint?: string }[] = [
  { id: 'billed', line: 'billed', title: '总费用' },
  { id: 'inScope', line: 'inScope', title: '政策范围内费用', hint: SHEET_HINTS.inScope },
  { id: 'basicPaid', line: 'basic', title: '基本医保支付', hint: SHEET_HINTS.basic },
]

export interface BillReading {
  bill: Bill | null
  /** At most one per field, in the order of the fields. */
  problems: Problem[]
}

/**
 * The stay counts as the only one of the last year that the pack covers; the page's own choices change group and
 * place. Critical-illness insurance is computed, so that it holds for every group.
 */
export function readTyped(pack: Pack, raw: Record<BillField, string>): BillReading {
  const billed = amountOf(raw.billed)
  const inScope = amountOf(raw.inScope)
  const basicPaid = amountOf(raw.basicPaid)
  const problems = [
    ...amountProblems({ id: 'billed', raw: raw.billed, required: '请填总费用' }),
    ...amountProblems(
      { id: 'inScope', raw: raw.inScope, required: '请填政策范围内费用；没有范围外（自费等）的，就填总费用' },
      [{ name: '总费用', yuan: billed }],
    ),
    ...amountProblems({ id: 'basicPaid', raw: raw.basicPaid, required: '请填基本医保支付；没有就填 0' }, [
      { name: '政策范围内费用', yuan: inScope },
      { name: '总费用', yuan: billed },
    ]),
  ]
  if (problems.length || billed === null || inScope === null || basicPaid === null)
    return { bill: null, problems }
  const amounts = { billed, inScope, basicPaid, criticalPaid: 'estimate' as const }
  const stay = {
    kind: 'admission' as const,
    date: pack.covers.to,
    ...amounts,
    referred: true,
    inProvince: true,
  }
  const input = { year: Number(pack.covers.to.slice(0, 4)), group: 'none' as const, events: [stay] }
  return { bill: { input, assumptions: [{ code: 'critical-estimated' }], bare: true }, problems }
}
