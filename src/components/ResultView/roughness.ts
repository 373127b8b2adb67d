import type { EventResult } from '../../calc'
import type { Context, RoughMark } from '../LayerExplain'
import type { PayerId } from '../PayBar/parts'
import type { AssumptionMade, SettledLayer } from './types'

/** Which amounts of a result rest on an estimate or an assumption, and are therefore shown with 约. */
export interface Roughness {
  payers: PayerId[]
  /** Why each of `payers` is rough: the weakest of what it rests on. */
  marks: Partial<Record<PayerId, RoughMark>>
  outOfScope: boolean
}

const LAYER_PAYER = {
  outpatient: 'basic',
  basic: 'basic',
  critical: 'critical',
  assistance: 'assistance',
  tilted: 'tilted',
} as const

/** Nothing that was estimated above could turn these into a payment. */
const CERTAIN = ['not-eligible', 'not-in-force', 'not-referred', 'out-of-province', 'not-counted']

/** The weakest first: a national average says least about a stay, the rules applied to its own amounts most. */
const WEAKEST: readonly RoughMark[] = ['estimated', 'assumed', 'by-rules']

function weakest(...marks: (RoughMark | null | undefined | false)[]): RoughMark | null {
  return WEAKEST.find((mark) => marks.includes(mark)) ?? null
}

/**
 * What is rough spreads downwards: each layer is given what the ones above it left. The date alone does not make an
 * amount rough (it is told among the assumptions), because the figures of a year rarely change within it.
 */
export function roughness(events: EventResult[], assumptions: AssumptionMade[]): Roughness {
  const codes = assumptions.map(({ code }) => code)
  const outOfScope = codes.includes('in-scope-assumed')
  return mergeRoughness(events.map(({ layers }) => ofLayers(layers, codes, outOfScope)))
}

function ofLayers(layers: SettledLayer[], codes: string[], outOfScope: boolean): Roughness {
  const marks: Roughness['marks'] = {}
  let above: RoughMark | null = outOfScope ? 'assumed' : null
  for (const layer of layers) {
    const mark: RoughMark | null = codes.includes('unchecked') ? 'assumed' : markOf(layer, above, codes)
    if (mark === null) continue
    above = mark
    marks[LAYER_PAYER[layer.kind]] = mark
  }
  if (above) marks.selfPay = above
  return { payers: Object.keys(marks) as PayerId[], marks, outOfScope }
}

/** Several bills as one: rough is what is rough in any of them. */
export function mergeRoughness(bills: Roughness[]): Roughness {
  const marks: Roughness['marks'] = {}
  for (const bill of bills) {
    for (const id of bill.payers) marks[id] = weakest(marks[id], bill.marks[id]) ?? 'assumed'
  }
  const outOfScope = bills.some((bill) => bill.outOfScope)
  return { payers: Object.keys(marks) as PayerId[], marks, outOfScope }
}

function isAboutEarlier(code: string): boolean {
  return code === 'earlier-assumed-none' || code === 'earlier-partly-unknown'
}

/** @param above why something that this layer builds on is rough; null = it is not */
function markOf(layer: SettledLayer, above: RoughMark | null, codes: string[]): RoughMark | null {
  const earlier = codes.some(isAboutEarlier) && 'assumed'
  switch (layer.kind) {
    case 'outpatient':
      return above
    case 'basic':
      return layer.how === 'estimate' ? 'estimated' : null
    case 'critical':
      return layer.how === 'estimate' ? weakest('by-rules', above, earlier) : null
    case 'assistance':
      return CERTAIN.includes(layer.reason) ? null : weakest(above, earlier)
    case 'tilted':
      if (layer.reason === 'not-eligible') return null
      if (codes.includes('referral-assumed')) return weakest('assumed', above)
      return CERTAIN.includes(layer.reason) ? null : weakest(above, earlier)
  }
}

/** How a layer speaks of its amounts. @param layers all of its bill */
export function roughContext(
  layer: SettledLayer,
  layers: SettledLayer[],
  rough: Roughness,
): Pick<Context, 'rough' | 'roughIn' | 'mark'> {
  const above = layers.slice(0, layers.indexOf(layer))
  const mark = rough.marks[LAYER_PAYER[layer.kind]]
  return {
    rough: mark !== undefined,
    roughIn: rough.outOfScope || above.some(({ kind }) => rough.payers.includes(LAYER_PAYER[kind])),
    ...(mark === undefined ? {} : { mark }),
  }
}
