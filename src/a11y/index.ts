/** What a screen reader and a keyboard need and the browser does not give to a single-page app. */
export { announce, endAnnouncement, useAnnouncement } from './announcer'
export { focusHeading } from './focus'
export { rememberFocus } from './give-back'
export { loadSpeech } from './load-speech'
export { ERROR_PREFIX, useTitle } from './page-title'
export { useSteadyHand } from './steady-hand'
export { whenIdle } from './when-idle'
