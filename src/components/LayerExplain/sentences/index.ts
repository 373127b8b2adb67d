/** The wording of every layer: pure functions from a layer to plain Chinese sentences. */
import type { Layer } from '../../../calc'
import { assistanceWords } from './assistance'
import { basicWords } from './basic'
import { criticalWords } from './critical'
import { outpatientWords } from './outpatient'
import { tiltedWords } from './tilted'
import type { Context, Words } from './words'

export { APPLY, mustBeAppliedFor } from './assistance'
export { criticalGap } from './critical'
export { beforeCliff, cliffText } from './tilted'
export { leftLine } from './lines'
export type { Context, LayerOf, RoughMark, Words } from './words'
export { assistanceWords, basicWords, criticalWords, outpatientWords, tiltedWords }

export function layerWords(layer: Layer, context: Context): Words {
  switch (layer.kind) {
    case 'outpatient':
      return outpatientWords(layer, context)
    case 'basic':
      return basicWords(layer, context)
    case 'critical':
      return criticalWords(layer, context)
    case 'assistance':
      return assistanceWords(layer, context)
    case 'tilted':
      return tiltedWords(layer, context)
  }
}
