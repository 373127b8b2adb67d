/** A part of a long page under its heading. */
export { default as PagePart } from './PagePart.vue'
