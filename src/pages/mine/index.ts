/** 我的: what is kept on this phone, how the app looks and behaves on it, and what there is to know about it. */
export { default as ClearPage } from './ClearPage.vue'
export { default as DisplayPage } from './DisplayPage.vue'
export { default as InstallPage } from './InstallPage.vue'
export { default as MinePage } from './MinePage.vue'
export { default as NewsPage } from './NewsPage.vue'
export { default as PhonePage } from './PhonePage.vue'
