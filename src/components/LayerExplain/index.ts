/** One explained layer of a result: a component per kind, and the sentences they speak. */
export { default as LayerExplain } from './LayerExplain.vue'
export * from './sentences'
