import * as v from 'valibot'
import type { Layer } from '../../calc'
import { amount, date, group, orNull, text } from './parts'

const applied = v.strictObject({
  param: text,
  value: text,
  from: date,
  sources: v.pipe(v.array(v.strictObject({ doc: text, clause: text })), v.maxLength(20)),
  grade: v.picklist(['local', 'province', 'national', 'neighbour', 'reading']),
  verified: date,
  note: v.optional(text),
})

const use = v.strictObject({ cap: orNull(applied), paidBefore: amount, left: orNull(amount) })

const outpatient = v.strictObject({
  kind: v.literal('outpatient'),
  scope: v.picklist(['general', 'hypertension', 'diabetes']),
  in: amount,
  ratio: orNull(applied),
  uncapped: amount,
  use,
  paid: amount,
  reason: v.picklist(['paid', 'capped', 'cap-reached', 'not-eligible', 'nothing-in']),
})

const basic = v.strictObject({
  kind: v.literal('basic'),
  in: amount,
  paid: amount,
  how: v.picklist(['given', 'estimate']),
  ratio: orNull(applied),
  reason: v.picklist(['paid', 'nothing-in', 'nothing-paid']),
})

const bracket = v.strictObject({
  above: amount,
  upTo: orNull(amount),
  ratio: amount,
  amount,
  share: amount,
})

const critical = v.strictObject({
  kind: v.literal('critical'),
  in: amount,
  baseBefore: amount,
  baseAfter: amount,
  ladder: applied,
  deductible: amount,
  toDeductible: amount,
  brackets: v.pipe(v.array(bracket), v.maxLength(20)),
  uncapped: amount,
  expected: amount,
  use,
  how: v.picklist(['given', 'estimate']),
  paid: amount,
  reason: v.picklist(['paid', 'capped', 'cap-reached', 'below-deductible', 'nothing-in', 'nothing-paid']),
})

const assistance = v.strictObject({
  kind: v.literal('assistance'),
  care: v.picklist(['admission', 'listed', 'rare']),
  group,
  in: amount,
  deductible: orNull(applied),
  baseBefore: amount,
  baseAfter: amount,
  toDeductible: amount,
  counted: amount,
  ratio: orNull(applied),
  uncapped: amount,
  use,
  paid: amount,
  reason: v.picklist([
    'paid',
    'capped',
    'cap-reached',
    'below-deductible',
    'not-eligible',
    'not-in-force',
    'nothing-in',
  ]),
})

const tilted = v.strictObject({
  kind: v.literal('tilted'),
  in: amount,
  baseBefore: amount,
  baseAfter: amount,
  threshold: orNull(applied),
  toThreshold: amount,
  ratio: orNull(applied),
  due: amount,
  use,
  assistanceLeft: amount,
  needsLimit: v.boolean(),
  paid: amount,
  reason: v.picklist([
    'paid',
    'capped',
    'cap-reached',
    'below-threshold',
    'limit-not-reached',
    'not-referred',
    'out-of-province',
    'not-counted',
    'not-eligible',
    'nothing-new',
  ]),
})

/** The explanation of one layer, as it was shown when the estimate was saved. */
export const layer: v.GenericSchema<unknown, Layer> = v.variant('kind', [
  outpatient,
  basic,
  critical,
  assistance,
  tilted,
])
