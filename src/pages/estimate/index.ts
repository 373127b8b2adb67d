/** 估算: the questions of one hospital stay, ending at #/result. */
export { default as EstimatePage } from './EstimatePage.vue'
