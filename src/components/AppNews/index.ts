/** News of the app itself after an update. Loaded after the first paint. */
export { default as AppNews } from './AppNews.vue'
