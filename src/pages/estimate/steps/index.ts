import type { Step } from '../step'
import { basic } from './basic'
import { billed } from './billed'
import { check } from './check'
import { critical } from './critical'
import { date } from './date'
import { earlier } from './earlier'
import { group, groups } from './group'
import { inScope } from './in-scope'
import { opening } from './opening'
import { outOfScope } from './out-of-scope'
import { place } from './place'
import { referral } from './referral'
import { sheet } from './sheet'
import { who } from './who'

/** All questions in the order in which they are put. */
export const STEPS: readonly Step[] = [
  who,
  date,
  group,
  groups,
  sheet,
  billed,
  inScope,
  outOfScope,
  basic,
  critical,
  place,
  referral,
  earlier,
  opening,
  check,
]
