/** Newer policy data: announced, or offered. Shown seldom, so that the first screen loads it only then. */
export { default as PackNews } from './PackNews.vue'
export { versionDay } from './news-words'
