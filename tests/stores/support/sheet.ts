import { emptyDraft } from '../../../src/stores/estimate-draft'
import type { EstimateDraft } from '../../../src/stores/estimate-draft'

/** A settlement sheet, all lines there, of somebody who can get every kind of help. */
export const sheet: EstimateDraft = {
  ...emptyDraft(),
  who: '父亲',
  year: '2025',
  group: 'dibao',
  sheet: 'yes',
  date: '2025-07-01',
  billed: '２万',
  inScope: '15,000',
  basicPaid: '10500元',
  criticalPaid: '0',
  inProvince: 'yes',
  referred: 'yes',
  earlier: 'no',
}
