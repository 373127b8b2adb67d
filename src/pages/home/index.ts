/** The first screen. Light: it is what a first visitor waits for. */
export { default as HomePage } from './HomePage.vue'
