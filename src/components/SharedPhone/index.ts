/** Loaded only where the phone is a shared one. */
export { default as SharedPhone } from './SharedPhone.vue'
