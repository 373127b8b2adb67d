import type { Component } from 'vue'
import type { StepId } from './step'
import BasicStep from './steps/BasicStep.vue'
import BilledStep from './steps/BilledStep.vue'
import CheckStep from './steps/CheckStep.vue'
import CriticalStep from './steps/CriticalStep.vue'
import DateStep from './steps/DateStep.vue'
import EarlierStep from './steps/EarlierStep.vue'
import GroupStep from './steps/GroupStep.vue'
import GroupsStep from './steps/GroupsStep.vue'
import InScopeStep from './steps/InScopeStep.vue'
import OpeningStep from './steps/OpeningStep.vue'
import OutOfScopeStep from './steps/OutOfScopeStep.vue'
import PlaceStep from './steps/PlaceStep.vue'
import ReferralStep from './steps/ReferralStep.vue'
import SheetStep from './steps/SheetStep.vue'
import WhoStep from './steps/WhoStep.vue'

/** What each question looks like. */
export const VIEWS: Record<StepId, Component> = {
  who: WhoStep,
  date: DateStep,
  group: GroupStep,
  groups: GroupsStep,
  sheet: SheetStep,
  billed: BilledStep,
  'in-scope': InScopeStep,
  'out-of-scope': OutOfScopeStep,
  basic: BasicStep,
  critical: CriticalStep,
  place: PlaceStep,
  referral: ReferralStep,
  earlier: EarlierStep,
  opening: OpeningStep,
  check: CheckStep,
}
