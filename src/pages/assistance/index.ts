/** 救助: which group, what each gets, in which order, and what another group or place would change. */
export { default as AssistancePage } from './AssistancePage.vue'
export { default as GroupsPage } from './GroupsPage.vue'
export { default as GuidePage } from './GuidePage.vue'
export { default as OtherHelpPage } from './OtherHelpPage.vue'
export { default as TiltedPage } from './TiltedPage.vue'
export { default as WhatIfPage } from './WhatIfPage.vue'
