import type { EventResult, Layer, Pack } from '../../calc'
import { isZero } from '../FigureText'
import { layerWords, mustBeAppliedFor, type Context, type Words } from '../LayerExplain/sentences'
import { groupLabel } from './answers'
import { roughContext, type Roughness } from './roughness'
import type { Settled, SettledLayer } from './types'

/** What the sentences on one layer of a bill may know. */
export function layerContext(
  layer: SettledLayer,
  { layers }: EventResult,
  { outcome, pack, rough }: { outcome: Settled; pack: Pack; rough: Roughness },
): Context {
  const label = groupLabel(outcome.receipt.input.group, pack)
  return { pack, groupLabel: label, ...roughContext(layer, layers, rough) }
}

/** Every layer of every bill in words, in order. */
export function layersInWords(
  outcome: Settled,
  pack: Pack,
  rough: Roughness,
): { layer: SettledLayer; event: number; words: Words; context: Context }[] {
  return outcome.events.reduce<ReturnType<typeof layersInWords>>(
    (all, event, at) => [
      ...all,
      ...event.layers.map((layer) => {
        const context = layerContext(layer, event, { outcome, pack, rough })
        return { layer, event: at, context, words: layerWords(layer, context) }
      }),
    ],
    [],
  )
}

/** A layer that this person does not have, whatever the bill is. */
export function isForOthers(layer: Layer): boolean {
  return 'reason' in layer && layer.reason === 'not-eligible'
}

/** The sum holds assistance that is not paid of itself. */
export function isToApplyFor(outcome: Settled, pack: Pack): boolean {
  if (isZero(outcome.year.assistance)) return false
  return outcome.events.some(({ layers }) =>
    layers.some((layer) => layer.kind === 'assistance' && mustBeAppliedFor(layer, { pack })),
  )
}
