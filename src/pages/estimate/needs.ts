import { needsOf } from '../../stores'
import type { Answers } from './step'

/** Place and referral bear on tilted assistance alone. While the group is open, the longer way counts. */
export function tiltedMatters({ draft, pack }: Answers): boolean {
  return draft.group === '' || needsOf(pack, draft.group).tilted
}
