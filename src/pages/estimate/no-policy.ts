import type { Pack } from '../../calc'

/**
 * In place of the policy while it is on its way: nothing is in it. Enough for the first question as long as nothing
 * else is answered: whatever the policy says, it is put in the same words, and the way from there looks the same.
 */
export const NO_POLICY: Pack = {
  format: 1,
  id: '',
  version: '',
  name: '',
  covers: { from: '', to: '' },
  asOf: '',
  contact: { name: '', sources: [] },
  documents: [],
  groups: [],
  parameters: {},
  readings: [],
  interpretations: [],
  unmodelled: [],
  facts: [],
}
