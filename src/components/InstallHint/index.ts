/** Putting the app on the home screen. Not on the first screen: loaded when it may be of use. */
export { default as InstallHint } from './InstallHint.vue'
export { default as InstallSteps } from './InstallSteps.vue'
export { installSteps } from './install-words'
