import type { EventResult } from '../../calc'

/** The national average by which a bill without a settlement sheet was estimated ('0.70'); null = none was used. */
export function averageUsed(events: readonly Pick<EventResult, 'layers'>[]): string | null {
  for (const { layers } of events) {
    for (const layer of layers) {
      if (layer.kind === 'basic' && layer.how === 'estimate' && layer.ratio) return layer.ratio.value
    }
  }
  return null
}
