/**
 * Few chunks with stable edges. Few, because the worker's installation pays a round trip for each; stable, so that
 * an update of our own code leaves the libraries in the cache untouched.
 */
export const chunkGroups = [
  { name: 'vue', test: /node_modules[\\/](@vue|vue|vue-router|pinia)[\\/]/, priority: 20 },
]
