import type { EventResult } from '../../calc'
import type { PayerId } from '../PayBar/parts'
import type { AssumptionMade, SettledLayer } from './types'

/** Which amounts of a result rest on an estimate or an assumption, and are therefore shown with 约. */
export interface Roughness {
  payers: PayerId[]
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

/**
 * What is rough spreads downwards: each layer is given what the ones above it left. The date alone does not make an
 * amount rough (it is told among the assumptions), because the figures of a year rarely change within it.
 */
export function roughness(events: EventResult[], assumptions: AssumptionMade[]): Roughness {
  const codes = assumptions.map(({ code }) => code)
  const outOfScope = codes.includes('in-scope-assumed')
  const payers = new Set<PayerId>()
  for (const event of events) {
    let above = outOfScope
    for (const layer of event.layers) {
      if (!isRough(layer, above, codes)) continue
      above = true
      payers.add(LAYER_PAYER[layer.kind])
    }
    if (above) payers.add('selfPay')
  }
  return { payers: Array.from(payers), outOfScope }
}

function isAboutEarlier(code: string): boolean {
  return code === 'earlier-assumed-none' || code === 'earlier-partly-unknown'
}

/** @param above something that this layer builds on is rough */
function isRough(layer: SettledLayer, above: boolean, codes: string[]): boolean {
  switch (layer.kind) {
    case 'outpatient':
      return above
    case 'basic':
      return layer.how === 'estimate'
    case 'critical':
      return layer.how === 'estimate'
    case 'assistance':
      return !CERTAIN.includes(layer.reason) && (above || codes.some(isAboutEarlier))
    case 'tilted':
      return isTiltedRough(layer, above, codes)
  }
}

function isTiltedRough(layer: SettledLayer, above: boolean, codes: string[]): boolean {
  if (layer.reason === 'not-eligible') return false
  if (codes.includes('referral-assumed')) return true
  return !CERTAIN.includes(layer.reason) && (above || codes.some(isAboutEarlier))
}

export function isLayerRough(layer: SettledLayer, rough: Roughness): boolean {
  return rough.payers.includes(LAYER_PAYER[layer.kind])
}
