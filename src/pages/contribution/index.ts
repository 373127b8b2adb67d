/** 缴费: what a family pays for a year of cover, how it has been each year, how one joins, and what a gap costs. */
export { default as ContributionPage } from './ContributionPage.vue'
export { default as GapPage } from './GapPage.vue'
export { default as JoinPage } from './JoinPage.vue'
export { default as MemberPage } from './MemberPage.vue'
export { default as YearsPage } from './YearsPage.vue'
