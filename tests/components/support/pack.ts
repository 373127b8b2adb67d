import { pack } from '../../policy/packs'

/** The pack that residents get: sentences are checked with its labels and figures. */
export const xinyang = pack('xinyang')
