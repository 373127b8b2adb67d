import type { EventResult, OutpatientLayer, OutpatientVisit, Pack } from '../../calc'
import { amountOf, amountProblems } from '../../components'
import type { Problem } from '../../components'
import { addYuan } from '../../input'
import type { VisitDraft, VisitScope } from '../../stores'
import { settleWith, yearEnd } from './allowances'
import type { OutpatientCase, Rules } from './allowances'

/** What a visit would be paid. */
export interface VisitResult {
  scope: VisitScope
  layer: OutpatientLayer
  amounts: Pick<EventResult, 'basic' | 'outOfScope' | 'selfPay'>
  billed: string
}

/** Which allowance the visit is for: chosen, or the only one there is; '' = to be chosen. */
export function scopeOf(visit: VisitDraft, scopes: VisitScope[]): VisitScope | '' {
  if (scopes.length === 1) return scopes[0] ?? ''
  return scopes.find((scope) => scope === visit.scope) ?? ''
}

export function visitProblems(visit: VisitDraft, scopes: VisitScope[]): Problem[] {
  return [
    ...(scopeOf(visit, scopes) === '' ? [{ id: 'scope', text: '请选这次看什么' }] : []),
    ...amountProblems({
      id: 'inScope',
      raw: visit.inScope,
      required: '请填医保认的大约多少钱',
    }),
    ...amountProblems({ id: 'outOfScope', raw: visit.outOfScope }),
  ]
}

/** The visit as the rules take it; null = something is missing or wrong. */
export function eventOf(visit: VisitDraft, scopes: VisitScope[], date: string): OutpatientVisit | null {
  const scope = scopeOf(visit, scopes)
  const inScope = amountOf(visit.inScope)
  if (scope === '' || inScope === null || visitProblems(visit, scopes).length > 0) return null
  const billed = addYuan(inScope, amountOf(visit.outOfScope) ?? '0')
  return { kind: 'outpatient', scope, date, billed, inScope }
}

/** The visit settled as the next one of the year; null = not to be computed. */
export function visitOf(
  rules: Rules,
  pack: Pack,
  its: OutpatientCase,
  visit: VisitDraft,
  scopes: VisitScope[],
): VisitResult | null {
  const event = eventOf(visit, scopes, yearEnd(its.year))
  const settled = event && settleWith(rules, pack, its, [event])
  const result = settled?.events[its.events.length]
  const layer = result?.layers[0]
  if (!event || !result || layer?.kind !== 'outpatient') return null
  const { basic, outOfScope, selfPay } = result
  return { scope: event.scope, layer, amounts: { basic, outOfScope, selfPay }, billed: event.billed }
}
